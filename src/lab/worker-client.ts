import type { TraceRoom } from '#simulator/kernel/trace-room.ts';
import type { Answer, Letter, Question } from './protocol.ts';

type Tell = (answer: Answer) => void;
interface Waiting {
  readonly letter: Letter<Question>;
  readonly tell: Tell;
}

/**
 * The page's end of the worker. One question is under way at a time and only the latest waits, so answers come in
 * order and whoever drags a slider sees some of the runs in between but never waits for all of them.
 * A link whose run comes after the person has already changed something is dropped.
 */
export class WorkerClient {
  private worker: Worker | null = null;
  private lastId = 0;
  private underWay: Waiting | null = null;
  private readonly waiting = new Map<string, Waiting>();

  ask(question: Question, tell: Tell): void {
    this.waiting.set(purpose(question), { letter: { id: ++this.lastId, content: question }, tell });
    this.sendNext();
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.underWay = null;
    this.waiting.clear();
  }

  /** Gives up reading a file, whether that waits or is under way. */
  giveUpReading(): void {
    this.waiting.delete('read');
    if (this.underWay?.letter.content.kind !== 'read') return;
    this.worker?.terminate();
    this.worker = null;
    this.underWay = null;
    this.sendNext();
  }

  private sendNext(): void {
    const next = this.underWay ? undefined : this.waiting.entries().next().value;
    if (!next) return;
    const [about, question] = next;
    this.waiting.delete(about);
    this.underWay = question;
    this.worker ??= this.hire();
    this.worker.postMessage(question.letter, buffersOf(question.letter.content));
  }

  private hire(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Letter<Answer>>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      // What went wrong is not known to be over: the next question gets a new worker.
      worker.terminate();
      this.worker = null;
      const why = event.message ? `it stopped with “${event.message}”` : 'it could not be loaded';
      this.finish({ kind: 'problem', problem: `The simulator gave no answer: ${why}. Reload the page to try again.` });
    };
    return worker;
  }

  private receive({ id, content }: Letter<Answer>): void {
    if (id !== this.underWay?.letter.id) return;
    if (content.kind === 'reading') this.underWay.tell(content);
    else this.finish(content);
  }

  private finish(answer: Answer): void {
    const question = this.underWay;
    this.underWay = null;
    const isLate = question?.letter.content.kind === 'open' && this.waiting.has('run');
    if (question && !isLate) question.tell(answer);
    this.sendNext();
  }
}

/** A link is opened to be run, so both stand in each other's way; writing one, or records, reading a file and the run to compare with are other matters. */
function purpose({ kind }: Question): string {
  return kind === 'share' || kind === 'records' || kind === 'read' || kind === 'kept' ? kind : 'run';
}

/** What is given back to the worker moves there. */
function buffersOf(question: Question): ArrayBuffer[] {
  const { spare } = question as { readonly spare?: TraceRoom };
  return spare ? Object.values(spare).map(({ buffer }) => buffer) : [];
}
