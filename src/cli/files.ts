import { closeSync, createReadStream, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Fault } from '#simulator/scenario/fault.ts';
import { Refused } from './refused.ts';
import { Sink, type Terminal } from './terminal.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EISDIR: 'a directory',
  EACCES: 'a file that may not be opened',
  EPERM: 'a file that may not be opened',
  ERR_FS_FILE_TOO_LARGE: 'a file that is too large to be read whole',
  ERR_STRING_TOO_LONG: 'a file that is too large to be read whole',
};

/** The text of a file, `-` being the standard input; null, and a fault, when it cannot be read. */
export async function readText(
  path: string,
  option: string,
  terminal: Terminal,
  faults: Fault[],
): Promise<string | null> {
  try {
    return path === '-' ? await terminal.input() : await readFile(path, 'utf8');
  } catch (error) {
    faults.push(fileFault(path, option, error, 'a file that can be read'));
    return null;
  }
}

const pieceBytes = 65_536;

/** Hands over the text of a file piece by piece, so that none is too large; false, and a fault, when it cannot be read. */
export async function readPieces(
  path: string,
  option: string,
  faults: Fault[],
  take: (text: string) => void,
): Promise<boolean> {
  try {
    for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: pieceBytes })) take(text);
    return true;
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).syscall) throw error;
    faults.push(fileFault(path, option, error, 'a file that can be read'));
    return false;
  }
}

/** What every command may be told about its output. */
export interface JsonOrText {
  readonly json?: boolean;
  readonly out?: string;
}

/** Where the output of a command goes. */
export interface Output {
  write(written: string): void;
  close(): void;
}

/** The standard output, or the file that `--out` names; then one line on stderr says so in the end. */
export function openOutput(path: string | undefined, terminal: Terminal): Output {
  if (path === undefined) return { write: terminal.out, close: terminal.flush };
  const file = openForWriting(path);
  const sink = new Sink(file);
  return {
    write: (written) => sink.write(written),
    close() {
      sink.flush();
      closeSync(file);
      terminal.err(`${path}: ${sink.bytes} bytes written.\n`);
    },
  };
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new Refused([fileFault(path, '--out', error, 'a file that can be written, in a folder that is there')]);
  }
}

function fileFault(path: string, option: string, error: unknown, allowed: string): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  return { where: `${option} ${path}`.trim(), found: reasons[code ?? ''] ?? message, allowed };
}
