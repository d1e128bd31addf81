import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What a command reads from and writes to. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** All of the standard input. */
  input(): Promise<string>;
  /** Hands on what is still held back. */
  flush(): void;
}

/** Whoever read the output has gone away, as `head` does: there is nobody left to write for. */
export class ClosedPipe extends Error {}

export function processTerminal(): Terminal {
  const out = new Sink(1);
  return {
    out: (written) => out.write(written),
    err: complain,
    input: () => text(process.stdin),
    flush: () => out.flush(),
  };
}

/** Nobody can be told that the complaints cannot be written. */
function complain(written: string): void {
  try {
    writeWhole(2, written);
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

const chunkLength = 65_536;

/** Text on its way to an open file, in chunks, so that a trace of any length streams out while it runs. */
export class Sink {
  bytes = 0;
  private readonly file: number;
  private held: string[] = [];
  private heldLength = 0;

  constructor(file: number) {
    this.file = file;
  }

  write(written: string): void {
    this.held.push(written);
    this.heldLength += written.length;
    if (this.heldLength >= chunkLength) this.flush();
  }

  flush(): void {
    const written = this.held.join('');
    this.held = [];
    this.heldLength = 0;
    this.bytes += writeWhole(this.file, written);
  }
}

function writeWhole(file: number, written: string): number {
  const bytes = Buffer.from(written);
  for (let from = 0; from < bytes.length; ) from += writeSome(file, bytes.subarray(from));
  return bytes.length;
}

function writeSome(file: number, bytes: Uint8Array): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') throw new ClosedPipe();
    if (code !== 'EAGAIN') throw error;
    // The reader of a pipe that does not block is slower than we are: give it a moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}
