import type { KeyCommand } from './keys.data.ts';

export interface KeyWords {
  readonly shown: string;
  readonly meaning: string;
}

/** All keys as people read them, in the order in which the list under `?` shows them. */
export const keyWords: Readonly<Record<KeyCommand, KeyWords>> = {
  toggle: { shown: 'Space, K', meaning: 'Play or pause (a clicker’s black-screen button: B or .)' },
  'step-on': { shown: '→', meaning: 'On to the next thing that happens' },
  'step-back': { shown: '←', meaning: 'Back to the last thing that happened' },
  'ten-steps-on': { shown: 'Shift →', meaning: 'On by ten of them' },
  'ten-steps-back': { shown: 'Shift ←', meaning: 'Back by ten of them' },
  'next-moment': { shown: 'N, Page Down', meaning: 'To the next moment, and stay there (a clicker’s forward button)' },
  'previous-moment': {
    shown: 'P, Page Up',
    meaning: 'To the previous moment, and stay there (a clicker’s back button)',
  },
  'to-start': { shown: 'Home', meaning: 'To the beginning' },
  'to-end': { shown: 'End', meaning: 'To the end' },
  faster: { shown: '+', meaning: 'Faster' },
  slower: { shown: '−', meaning: 'Slower' },
  undo: { shown: 'U, Ctrl Z', meaning: 'Undo' },
  redo: { shown: 'Shift U, Ctrl Y', meaning: 'Redo' },
  pin: { shown: 'C', meaning: 'Keep this run to compare with; again: let it go' },
  swap: { shown: 'X', meaning: 'Swap the two runs that are compared' },
  'from-now': { shown: 'F', meaning: 'Settings change from now on, or the whole run' },
  present: {
    shown: 'M',
    meaning:
      'Presenter mode: the picture fills the screen; Escape closes what is open, then leaves it; a clicker’s start button (F5) comes back, or begins where the link was shared in presenter mode',
  },
  settings: { shown: 'E', meaning: 'To the settings; in presenter mode they open beside the picture, or close' },
  share: { shown: 'S', meaning: 'Share' },
  keys: { shown: '?', meaning: 'This list' },
};

/** What keys do to an event that has the focus. In presenter mode the page keys stay the clicker's. */
export const eventKeyWords: readonly KeyWords[] = [
  { shown: '← → ↑ ↓', meaning: 'Move it by a step: when it is heard of, when it happened; with Shift by ten' },
  {
    shown: 'Page Up, Page Down',
    meaning: 'To the event before, to the next (in presenter mode they stay the clicker’s)',
  },
  { shown: 'Enter', meaning: 'Add one beside it' },
  { shown: 'Delete', meaning: 'Take it away' },
  { shown: 'Escape', meaning: 'Let it go' },
];
