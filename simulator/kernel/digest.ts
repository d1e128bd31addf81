import { scramble } from './hash.ts';
import { blocksOf, isUpperFirst, Lanes, marks } from './lanes.ts';
import type { AnyEntry, DataType, Kinds } from './trace.ts';

/** How one kind of entry goes into the digest, worked out once. */
interface KindPlan {
  /** The kind's name, scrambled. */
  readonly name: Int32Array;
  readonly fields: readonly { readonly name: string; readonly type: DataType }[];
}

/**
 * The fingerprint of a trace: two lanes of MurmurHash3 over time, kind, where, subject, cause and data in the order of
 * the schema. Numbers go in by their float64 bits with −0 as 0, texts by their UTF-8; what may be null says first
 * whether it is there. It is taken as the entries come; of a trace that is kept, `traceDigest` is the quicker way.
 */
export class Digest {
  private readonly lanes = new Lanes();
  /** The blocks of the entry in hand. */
  private blocks = new Int32Array(128);
  private used = 0;
  private readonly float = new Float64Array(1);
  private readonly halves = new Int32Array(this.float.buffer);
  private readonly texts = new Map<string, Int32Array>();
  private readonly plans = new Map<string, KindPlan>();

  constructor(kinds: Kinds) {
    for (const [kind, { data }] of Object.entries(kinds)) {
      const fields = Object.entries(data).map(([name, type]) => ({ name, type }));
      this.plans.set(kind, { name: blocksOf(kind), fields });
    }
  }

  add(entry: AnyEntry): void {
    const { name, fields } = this.plans.get(entry.kind)!;
    this.used = 0;
    this.number(entry.at);
    this.copy(name);
    this.copy(this.blocksOf(entry.where));
    this.optional(entry.subject);
    this.optional(entry.cause);
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]!;
      const value = entry.data[field.name]!;
      if (field.type === 'number') this.number(value as number);
      else this.optional(value);
    }
    this.lanes.take(this.blocks, this.used);
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return this.lanes.toString();
  }

  private optional(value: number | string | boolean | null): void {
    if (typeof value === 'number') {
      this.push(marks.present);
      this.number(value);
    } else if (typeof value === 'string') {
      this.push(marks.present);
      this.copy(this.blocksOf(value));
    } else this.push(value === null ? marks.absent : value ? marks.yes : marks.no);
  }

  private number(value: number): void {
    this.float[0] = value === 0 ? 0 : value;
    this.push(scramble(this.halves[isUpperFirst ? 1 : 0]!));
    this.push(scramble(this.halves[isUpperFirst ? 0 : 1]!));
  }

  private push(block: number): void {
    if (this.used === this.blocks.length) this.grow(1);
    this.blocks[this.used++] = block;
  }

  private copy(blocks: Int32Array): void {
    if (this.used + blocks.length > this.blocks.length) this.grow(blocks.length);
    for (let at = 0; at < blocks.length; at++) this.blocks[this.used++] = blocks[at]!;
  }

  private blocksOf(text: string): Int32Array {
    let blocks = this.texts.get(text);
    if (!blocks) {
      blocks = blocksOf(text);
      this.texts.set(text, blocks);
    }
    return blocks;
  }

  private grow(more: number): void {
    const larger = new Int32Array(2 * (this.blocks.length + more));
    larger.set(this.blocks);
    this.blocks = larger;
  }
}
