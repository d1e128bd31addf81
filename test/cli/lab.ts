import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';

export interface Spoken {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** One command line, run in this process; what it says and its exit status. */
export async function lab(argv: readonly string[], input = ''): Promise<Spoken> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(argv, {
    out: (written) => out.push(written),
    err: (written) => err.push(written),
    input: async () => input,
    flush: () => {},
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** A file in a folder of its own under the system's temporary one. */
export function fileWith(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'lab-')), name);
  writeFileSync(path, content);
  return path;
}
