import type { EntryOf } from '../../kernel/trace.ts';
import { durationWords, ordinal, plural } from '../../kernel/words.ts';
import { controlSentence } from '../../scenario/control.ts';
import type { Narration } from '../../scenario/narration.ts';
import { actions, params, type QueueKinds, type QueueParams } from './params.ts';

/** Tells of every wait and refusal; the line's growth to twice its old record is a moment to jump to. */
export const narration: Narration<QueueParams, EntryOf<QueueKinds>> = {
  start() {
    let waiting = 0;
    let nextRecord = 4;
    let refused = 0;
    return (entry) => {
      switch (entry.kind) {
        case 'customer-arrived':
          if (++waiting < nextRecord)
            return entry.subject === 1
              ? { text: 'The first customer comes and is served at once.', moment: false }
              : null;
          nextRecord *= 2;
          return { text: `${waiting} customers wait, more than ever before.`, moment: true };
        case 'customer-refused':
          return {
            text: `Customer ${entry.subject} finds ${entry.data.inSystem} in the system, which is full, and goes away: the ${ordinal(++refused)} to do so.`,
            moment: refused === 1,
          };
        case 'service-started':
          waiting--;
          if (entry.data.waitedMs === 0) return null;
          return {
            text: `Customer ${entry.subject} is served after ${durationWords(entry.data.waitedMs)} in line; ${plural(waiting, 'customer')} still ${waiting === 1 ? 'waits' : 'wait'}.`,
            moment: false,
          };
        case 'customer-left':
          return null;
        case 'action':
          return { text: controlSentence(entry, params, actions), moment: true };
      }
    };
  },
};
