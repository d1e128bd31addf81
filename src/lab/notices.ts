import { faultSentence } from '#simulator/scenario/fault.ts';
import type { Answer, Opened } from './protocol.ts';

/** What a reader should know of the link that was opened; null where it gave just what it promised. */
export function openedNotice({ digest, olderVersion }: Opened, runDigest: string): string | null {
  if (olderVersion !== null)
    return 'This link is of an earlier version: the rules have changed since, and so may the run.';
  if (digest === null || digest === runDigest) return null;
  return 'This is not quite the run that the link was made from: its fingerprint differs.';
}

/** Why a link or a file was not opened, and what is there instead. */
export function refusedNotice(answer: Answer, isBegun: boolean): string | null {
  const instead = isBegun ? 'What you see stays as it was.' : 'What you see is where this page begins without it.';
  if (answer.kind === 'problem') return `${answer.problem} ${instead}`;
  if (answer.kind !== 'refused') return null;
  return `It cannot be run here. ${answer.faults.map(faultSentence).join(' ')} ${instead}`;
}
