/** What a key does to a widget. */
export type KeyCommand =
  | 'toggle'
  | 'step-on'
  | 'step-back'
  | 'ten-steps-on'
  | 'ten-steps-back'
  | 'next-moment'
  | 'previous-moment'
  | 'to-start'
  | 'to-end'
  | 'faster'
  | 'slower'
  | 'undo'
  | 'redo'
  | 'pin'
  | 'swap'
  | 'from-now'
  | 'share'
  | 'keys';

export interface KeyRow {
  readonly command: KeyCommand;
  /** As the browser names them; `Control+` stands for the command key, too. */
  readonly keys: readonly string[];
  /** As people read them. */
  readonly shown: string;
  readonly meaning: string;
}

/** All keys of a widget, in the order in which the list under `?` shows them. Presenters' clickers send the page keys. */
export const keyRows: readonly KeyRow[] = [
  {
    command: 'toggle',
    keys: [' ', 'k', 'b', '.'],
    shown: 'Space, K',
    meaning: 'Play or pause (a clicker’s black-screen button: B or .)',
  },
  { command: 'step-on', keys: ['ArrowRight'], shown: '→', meaning: 'On to the next thing that happens' },
  { command: 'step-back', keys: ['ArrowLeft'], shown: '←', meaning: 'Back to the last thing that happened' },
  { command: 'ten-steps-on', keys: ['Shift+ArrowRight'], shown: 'Shift →', meaning: 'On by ten of them' },
  { command: 'ten-steps-back', keys: ['Shift+ArrowLeft'], shown: 'Shift ←', meaning: 'Back by ten of them' },
  {
    command: 'next-moment',
    keys: ['n', 'PageDown'],
    shown: 'N, Page Down',
    meaning: 'Next moment (a clicker’s forward button)',
  },
  {
    command: 'previous-moment',
    keys: ['p', 'PageUp'],
    shown: 'P, Page Up',
    meaning: 'Previous moment (a clicker’s back button)',
  },
  { command: 'to-start', keys: ['Home'], shown: 'Home', meaning: 'To the beginning' },
  { command: 'to-end', keys: ['End'], shown: 'End', meaning: 'To the end' },
  { command: 'faster', keys: ['+', '='], shown: '+', meaning: 'Faster' },
  { command: 'slower', keys: ['-'], shown: '−', meaning: 'Slower' },
  { command: 'undo', keys: ['u', 'Control+z'], shown: 'U, Ctrl Z', meaning: 'Undo' },
  { command: 'redo', keys: ['Shift+U', 'Control+Shift+Z', 'Control+y'], shown: 'Shift U, Ctrl Y', meaning: 'Redo' },
  { command: 'pin', keys: ['c'], shown: 'C', meaning: 'Keep this run to compare with; again: let it go' },
  { command: 'swap', keys: ['x'], shown: 'X', meaning: 'Swap the two runs that are compared' },
  { command: 'from-now', keys: ['f'], shown: 'F', meaning: 'Settings change from now on, or the whole run' },
  { command: 'share', keys: ['s'], shown: 'S', meaning: 'Share' },
  { command: 'keys', keys: ['?'], shown: '?', meaning: 'This list' },
];
