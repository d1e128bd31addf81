import { keptLinkOf } from './compared-link.ts';
import type { LabState } from './lab-state.svelte.ts';
import { keptNotice } from './notices.ts';

/** Keeps the run that a link brings along as the one to compare with; why not, where it cannot be. */
export function bringKept<Frame>(lab: LabState<Frame>, link: string): void {
  const kept = keptLinkOf(link);
  if (kept === null) return;
  lab.client.ask({ kind: 'kept', scenario: lab.sight.face.id, link: kept }, (answer) => {
    if (answer.kind === 'finished') lab.comparison.keep(lab.viewOf(answer.run));
    lab.notice = [lab.notice, keptNotice(answer)].filter(Boolean).join(' ') || null;
  });
}
