import type { KeyCommand } from './keys.data.ts';
import type { LabState } from './lab-state.svelte.ts';
import { exponentOf, speedAt, speedExponents } from './speed.ts';

/** What opens beside the picture, or puts the picture in front of all. */
export type Panel = 'share' | 'keys' | 'present' | 'settings';

/** Carries out what a key asks for; `open` shows one of these, or hides it again. */
export function carryOut(lab: LabState<unknown>, command: KeyCommand, open: (panel: Panel) => void): void {
  const deeds: Readonly<Record<KeyCommand, () => void>> = {
    toggle: () => lab.togglePlaying(),
    'step-on': () => lab.step(1),
    'step-back': () => lab.step(-1),
    'ten-steps-on': () => lab.step(1, 10),
    'ten-steps-back': () => lab.step(-1, 10),
    'next-moment': () => lab.nextMoment(),
    'previous-moment': () => lab.previousMoment(),
    'to-start': () => lab.moveTo(0),
    'to-end': () => lab.moveTo(lab.backdrop.endedAt),
    faster: () => changeSpeed(lab, 1),
    slower: () => changeSpeed(lab, -1),
    undo: () => lab.undo(),
    redo: () => lab.redo(),
    pin: () => lab.togglePinned(),
    swap: () => lab.swap(),
    'from-now': () => {
      lab.fromNow = !lab.fromNow;
    },
    present: () => open('present'),
    settings: () => open('settings'),
    share: () => open('share'),
    keys: () => open('keys'),
  };
  deeds[command]();
}

/** Of the speed's exponent: ten presses make it tenfold. */
const stepsAtOnce = 0.1;

function changeSpeed({ player }: LabState<unknown>, direction: 1 | -1): void {
  const exponent = exponentOf(player.speed) + direction * stepsAtOnce;
  player.speed = speedAt(Math.min(speedExponents.most, Math.max(speedExponents.least, exponent)));
}
