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

interface KindPlan {
  readonly name: Int32Array;
  readonly subject: number;
  readonly types: Uint8Array;
}

/**
 * The fingerprint of a trace: two lanes of MurmurHash3 over time, kind, where, subject, cause and data in the order of
 * the schema. Numbers go in by their float64 bits with −0 as 0, texts by their UTF-8; what may be null says first
 * whether it is there.
 */
export class TraceDigest {
  private readonly lanes = new Lanes();
  private readonly plans: readonly KindPlan[];
  private readonly texts: Int32Array[] = [];

  constructor(kinds: Kinds) {
    this.plans = Object.entries(kinds).map(([name, schema]) => ({
      name: blocksOf(name),
      subject: schema.subject === 'text' ? text : numberOrNull,
      types: Uint8Array.from(Object.values(schema.data), (type) => codes[type]),
    }));
  }

  /** Takes in what comes next of a trace; its dictionary may have grown since the last time. */
  take(trace: TraceColumns): void {
    for (const added of trace.texts.slice(this.texts.length)) this.texts.push(blocksOf(added));
    takeInto(this.lanes, trace, this.plans, this.texts);
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return this.lanes.toString();
  }
}

function takeInto(lanes: Lanes, trace: TraceColumns, plans: readonly KindPlan[], texts: readonly Int32Array[]): void {
  const { length, at, kind, where, subject, cause, dataStart, data } = trace;
  const halves = { at: halvesOf(at), subject: halvesOf(subject), data: halvesOf(data) };
  const oneCause = new Float64Array(1);
  const causeHalves = halvesOf(oneCause);
  const out = new Int32Array(batch + mostBlocksOfAnEntry(plans, texts));
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
}

/** With time, kind, where, subject and cause, each as long as the longest text. */
function mostBlocksOfAnEntry(plans: readonly KindPlan[], texts: readonly Int32Array[]): number {
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
