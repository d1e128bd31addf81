import { toMicros } from '#simulator/kernel/time.ts';
import { bringTheRest } from './bring-the-rest.ts';
import { draftOfRun } from './draft.ts';
import type { Remembered } from './draft-history.svelte.ts';
import type { LabState } from './lab-state.svelte.ts';
import { nearestPreset } from './nearest-preset.ts';
import { openedNotice, refusedNotice } from './notices.ts';
import type { Answer, Opened } from './protocol.ts';
import type { FinishedRun } from './simulate.ts';
import { suitSpeed } from './suit-speed.ts';

export { suitSpeed };

/** Opens what a link held: the run, and what stands behind it; undo leads back to what was there, A included. */
export function openLink<Frame>(lab: LabState<Frame>, link: string, answer: Answer): void {
  const { pinned } = lab.comparison;
  receiveOpened(lab, answer, pinned ? { ...lab.now, kept: pinned } : lab.now);
  if (answer.kind === 'finished') bringTheRest(lab, link);
  else lab.run();
}

/** Takes over what a link or a file held, or says why not. */
export function receiveOpened<Frame>(lab: LabState<Frame>, answer: Answer, before: Remembered = lab.now): void {
  if (answer.kind === 'finished') takeOver(lab, answer.run, answer.opened!, before);
  else lab.notice = refusedNotice(answer, lab.player.view !== null);
}

function takeOver<Frame>(lab: LabState<Frame>, run: FinishedRun, opened: Opened, before: Remembered): void {
  lab.history.note(before, null);
  lab.comparison.forget();
  lab.draft = draftOfRun(run);
  lab.preset = nearestPreset(lab.sight.face, lab.draft, lab.preset);
  lab.coming = null;
  lab.good = lab.now;
  lab.faults = [];
  lab.problem = null;
  lab.notice = openedNotice(opened, run.digest);
  lab.player.pause();
  const view = lab.viewOf(run);
  suitSpeed(lab.player, lab.backdrop.endedAt, view);
  lab.player.show(view);
  if (opened.playheadMs !== null) lab.player.seek(toMicros(opened.playheadMs));
}
