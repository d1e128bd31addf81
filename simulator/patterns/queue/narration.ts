import type { Micros } from '../../kernel/time.ts';
import { toMs } from '../../kernel/time.ts';
import type { EntryOf } from '../../kernel/trace.ts';
import { durationWords, ordinal, plural } from '../../kernel/words.ts';
import { controlSentence } from '../../scenario/control.ts';
import type { Narration, Sentence } from '../../scenario/narration.ts';
import { actions, params, type QueueKinds, type QueueParams } from './params.ts';

type Told = Pick<Sentence, 'text' | 'moment'> | null;

/** Tells of every wait and refusal; moments to jump to are a line's growth, its end, and refusals ever further apart. */
export const narration: Narration<QueueParams, EntryOf<QueueKinds>> = {
  start() {
    const line = tellLine();
    let refused = 0;
    return (entry) => {
      switch (entry.kind) {
        case 'customer-arrived':
          return (
            line.joined(entry.at) ??
            (entry.subject === 1 ? { text: 'The first customer comes and is served at once.', moment: false } : null)
          );
        case 'customer-refused':
          return {
            text: `Customer ${entry.subject} finds ${entry.data.inSystem} in the system, which is full, and goes away: the ${ordinal(++refused)} to do so.`,
            moment: isPowerOfTwo(refused),
          };
        case 'service-started':
          return line.served(entry.at, `Customer ${entry.subject}`, entry.data.waitedMs);
        case 'customer-left':
          return null;
        case 'action':
          return { text: controlSentence(entry, params, actions), moment: true };
      }
    };
  },
};

/** A line shorter than this is not worth a moment. */
const worthTelling = 4;

/** Follows a line from the first to wait in it until nobody does: twice as long as ever, long again, gone. */
function tellLine() {
  let waiting = 0;
  let nextRecord = worthTelling;
  let mostBefore = 0;
  let most = 0;
  let since: Micros = 0;
  let isTold = false;

  return {
    joined(at: Micros): Told {
      if (++waiting === 1) {
        mostBefore = Math.max(mostBefore, most);
        [most, since, isTold] = [0, at, false];
      }
      most = Math.max(most, waiting);
      const isRecord = waiting === nextRecord;
      const isLong = waiting >= worthTelling && waiting > (2 / 3) * mostBefore;
      if (!isRecord && (isTold || !isLong)) return null;
      isTold = true;
      if (!isRecord)
        return { text: `${waiting} customers wait again; there have been up to ${mostBefore}.`, moment: true };
      nextRecord *= 2;
      return { text: `${waiting} customers wait, more than ever before.`, moment: true };
    },
    served(at: Micros, who: string, waitedMs: number): Told {
      waiting--;
      if (waitedMs === 0) return null;
      const served = `${who} is served after ${durationWords(waitedMs)} in line`;
      if (waiting > 0)
        return {
          text: `${served}; ${plural(waiting, 'customer')} still ${waiting === 1 ? 'waits' : 'wait'}.`,
          moment: false,
        };
      const gone = `${served}, and nobody waits any more`;
      if (!isTold) return { text: `${gone}.`, moment: false };
      return {
        text: `${gone}: the line lasted ${durationWords(toMs(at - since))}, with up to ${most} in it.`,
        moment: true,
      };
    },
  };
}

function isPowerOfTwo(n: number): boolean {
  return (n & (n - 1)) === 0;
}
