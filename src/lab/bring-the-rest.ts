import { faultSentence } from '#simulator/scenario/fault.ts';
import { keptLinkOf } from './compared-link.ts';
import type { LabState } from './lab-state.svelte.ts';
import { openedNotice } from './notices.ts';
import type { Answer } from './protocol.ts';
import { isToShow } from './show-link.ts';
import { startAgain } from './start-again.ts';

/** What stands behind the run in a link: whether it is to be shown, and the run to compare with. */
export function bringTheRest<Frame>(lab: LabState<Frame>, link: string): void {
  if (isToShow(link)) startAgain(document.querySelector<HTMLElement>('.lab')!, () => (lab.presenting = true));
  bringKept(lab, link);
}

/** Keeps the run that a link brings along as the one to compare with, or none; why not, where it cannot be. */
function bringKept<Frame>(lab: LabState<Frame>, link: string): void {
  const kept = keptLinkOf(link);
  if (kept === null) {
    // Whoever opens one run wants to see one.
    lab.comparison.keep(null);
    return;
  }
  lab.client.ask({ kind: 'kept', scenario: lab.sight.face.id, link: kept }, (answer) => {
    lab.comparison.keep(answer.kind === 'finished' ? lab.viewOf(answer.run) : null);
    lab.notice = [lab.notice, keptNotice(answer)].filter(Boolean).join(' ') || null;
  });
}

/** What a reader should know of the run to compare with that a link brought along; null where all is well. */
function keptNotice(answer: Answer): string | null {
  if (answer.kind === 'finished') {
    const notice = openedNotice(answer.opened!, answer.run.digest);
    return notice && `Of run A: ${notice}`;
  }
  if (answer.kind === 'refused')
    return `Run A of this comparison cannot be run here: you see run B alone. ${answer.faults.map(faultSentence).join(' ')}`;
  return 'Run A of this comparison cannot be read from the link, which was cut or changed on its way, or made with a newer lab: you see run B alone.';
}
