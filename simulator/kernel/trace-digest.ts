import { scramble } from './hash.ts';
import { blocksOf, isUpperFirst, Lanes, marks } from './lanes.ts';
import type { Kinds } from './trace.ts';
import type { TraceColumns } from './trace-columns.ts';

/** So many blocks are at hand before the lanes take them. */
const batch = 4096;
const number = 0;
const numberOrNull = 1;
const flag = 2;
const text = 3;
const codes = { number, 'number?': numberOrNull, flag, text, 'text?': text } as const;

/**
 * The digest of a whole trace that was kept: what `Digest` gives for its entries, in a third of the time, for its texts
 * are numbers already and its numbers lie side by side.
 */
export function traceDigest(kinds: Kinds, trace: TraceColumns): string {
  const { length, at, kind, where, subject, cause, dataStart, data } = trace;
  const plans = Object.entries(kinds).map(([name, schema]) => ({
    name: blocksOf(name),
    subject: schema.subject === 'text' ? text : numberOrNull,
    types: Uint8Array.from(Object.values(schema.data), (type) => codes[type]),
  }));
  const texts = trace.texts.map(blocksOf);
  const halves = { at: halvesOf(at), subject: halvesOf(subject), data: halvesOf(data) };
  const oneCause = new Float64Array(1);
  const causeHalves = halvesOf(oneCause);
  const out = new Int32Array(batch + mostBlocksOfAnEntry(plans, texts));
  const lanes = new Lanes();
  let used = 0;
  for (let row = 0; row < length; row++) {
    const plan = plans[kind[row]!]!;
    const from = dataStart[row]!;
    used = putNumber(out, used, halves.at, row);
    used = putBlocks(out, used, plan.name);
    used = putBlocks(out, used, texts[where[row]!]!);
    used = putValue(out, used, plan.subject, subject[row]!, halves.subject, row, texts);
    oneCause[0] = cause[row]! < 0 ? NaN : cause[row]!;
    used = putValue(out, used, numberOrNull, oneCause[0], causeHalves, 0, texts);
    for (let n = 0; n < plan.types.length; n++)
      used = putValue(out, used, plan.types[n]!, data[from + n]!, halves.data, from + n, texts);
    if (used < batch) continue;
    lanes.take(out, used);
    used = 0;
  }
  lanes.take(out, used);
  return lanes.toString();
}

/** With time, kind, where, subject and cause, each as long as the longest text. */
function mostBlocksOfAnEntry(
  plans: readonly { readonly name: Int32Array; readonly types: Uint8Array }[],
  texts: readonly Int32Array[],
): number {
  const longest = Math.max(
    2,
    ...plans.map(({ name }) => name.length),
    texts.reduce((most, each) => Math.max(most, each.length), 0),
  );
  return (5 + Math.max(0, ...plans.map(({ types }) => types.length))) * (1 + longest);
}

function halvesOf(numbers: Float64Array<ArrayBuffer>): Int32Array {
  return new Int32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
}

/** A value as the columns of a trace hold it: null is NaN, a text its number. Returns how many blocks are used then. */
function putValue(
  out: Int32Array,
  used: number,
  type: number,
  value: number,
  halves: Int32Array,
  n: number,
  texts: readonly Int32Array[],
): number {
  if (type === number) return putNumber(out, used, halves, n);
  if (type === flag) out[used] = value === 1 ? marks.yes : marks.no;
  else if (Number.isNaN(value)) out[used] = marks.absent;
  else {
    out[used] = marks.present;
    return type === text ? putBlocks(out, used + 1, texts[value]!) : putNumber(out, used + 1, halves, n);
  }
  return used + 1;
}

/** A number by its float64 bits, the lower half first; −0 as 0. */
function putNumber(out: Int32Array, used: number, halves: Int32Array, n: number): number {
  const lower = halves[2 * n + (isUpperFirst ? 1 : 0)]!;
  const upper = halves[2 * n + (isUpperFirst ? 0 : 1)]!;
  out[used] = scramble(lower);
  out[used + 1] = scramble(lower === 0 && upper === -0x80000000 ? 0 : upper);
  return used + 2;
}

function putBlocks(out: Int32Array, used: number, blocks: Int32Array): number {
  for (let n = 0; n < blocks.length; n++) out[used + n] = blocks[n]!;
  return used + blocks.length;
}
