import { finish, scramble, stir, textWords } from './hash.ts';
import type { AnyEntry, DataType, Kinds } from './trace.ts';
import type { TraceColumns } from './trace-columns.ts';

const absent = 0;
const present = 1;

/** How one kind of entry goes into the digest, worked out once. */
interface KindPlan {
  /** The kind's name, scrambled. */
  readonly name: Int32Array;
  readonly subject: DataType;
  readonly fields: readonly { readonly name: string; readonly type: DataType }[];
}

/** Blocks are stirred in by the hundred: each lane is then a local number for a while. */
const batch = 512;

/**
 * The fingerprint of a trace: two lanes of MurmurHash3 with different seeds over time, kind, where, subject, cause and
 * data in the order of the schema. Numbers go in by their float64 bits with −0 as 0, texts by their UTF-8;
 * what may be null says first whether it is there.
 */
export class Digest {
  private first = 0x243f6a88;
  private second = 0x85a308d3;
  private words = 0;
  /** Blocks in hand, scrambled; both lanes take them in one go. */
  private blocks = new Int32Array(2 * batch);
  private used = 0;
  private readonly float = new Float64Array(1);
  private readonly bits = new Uint32Array(this.float.buffer);
  private readonly low: number;
  private readonly texts = new Map<string, Int32Array>();
  private readonly plans = new Map<string, KindPlan>();

  constructor(kinds: Kinds) {
    this.float[0] = 1;
    this.low = this.bits[0] === 0 ? 0 : 1;
    for (const [kind, { subject, data }] of Object.entries(kinds)) {
      const fields = Object.entries(data).map(([name, type]) => ({ name, type }));
      this.plans.set(kind, { name: this.blocksOf(kind), subject: subject === 'text' ? 'text?' : 'number?', fields });
    }
  }

  add(entry: AnyEntry): void {
    const { name, fields } = this.plans.get(entry.kind)!;
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
    this.stirIn();
  }

  /** The same of a whole trace that was kept, in a fraction of the time: its texts are numbers already. */
  addAll({ length, at, kind, where, subject, cause, dataStart, data, texts }: TraceColumns): void {
    const plans = [...this.plans.values()];
    const blocks = texts.map((text) => this.blocksOf(text));
    for (let row = 0; row < length; row++) {
      const plan = plans[kind[row]!]!;
      this.number(at[row]!);
      this.copy(plan.name);
      this.copy(blocks[where[row]!]!);
      this.encoded(subject[row]!, plan.subject, blocks);
      this.encoded(cause[row]! < 0 ? NaN : cause[row]!, 'number?', blocks);
      const { fields } = plan;
      const from = dataStart[row]!;
      for (let n = 0; n < fields.length; n++) this.encoded(data[from + n]!, fields[n]!.type, blocks);
      if (this.used > batch) this.stirIn();
    }
    this.stirIn();
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return hex(finish(this.first ^ (4 * this.words))) + hex(finish(this.second ^ (4 * this.words)));
  }

  private optional(value: number | string | boolean | null): void {
    if (typeof value === 'number') {
      this.push(scramble(present));
      this.number(value);
    } else if (typeof value === 'string') {
      this.push(scramble(present));
      this.copy(this.blocksOf(value));
    } else this.push(scramble(value === null ? absent : value ? 3 : 2));
  }

  /** A value as the columns of a trace hold it. */
  private encoded(value: number, type: DataType, blocks: readonly Int32Array[]): void {
    if (type === 'number') this.number(value);
    else if (type === 'flag') this.push(scramble(value === 1 ? 3 : 2));
    else if (Number.isNaN(value)) this.push(scramble(absent));
    else {
      this.push(scramble(present));
      if (type === 'number?') this.number(value);
      else this.copy(blocks[value]!);
    }
  }

  private number(value: number): void {
    this.float[0] = value === 0 ? 0 : value;
    this.push(scramble(this.bits[this.low]!));
    this.push(scramble(this.bits[1 - this.low]!));
  }

  private push(block: number): void {
    if (this.used === this.blocks.length) this.grow(1);
    this.blocks[this.used++] = block;
  }

  private copy(blocks: Int32Array): void {
    if (this.used + blocks.length > this.blocks.length) this.grow(blocks.length);
    for (let at = 0; at < blocks.length; at++) this.blocks[this.used++] = blocks[at]!;
  }

  private stirIn(): void {
    const { blocks, used } = this;
    let { first, second } = this;
    for (let at = 0; at < used; at++) {
      first = stir(first, blocks[at]!);
      second = stir(second, blocks[at]!);
    }
    this.first = first;
    this.second = second;
    this.words += used;
    this.used = 0;
  }

  private blocksOf(text: string): Int32Array {
    let blocks = this.texts.get(text);
    if (!blocks) {
      blocks = Int32Array.from(textWords(text), scramble);
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

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
