import { finish, scramble, stir, textWords } from './hash.ts';
import type { AnyEntry, Kinds } from './trace.ts';

const absent = scramble(0);
const present = scramble(1);
const no = scramble(2);
const yes = scramble(3);
/** So many texts are remembered at a time: a run may name a million keys. */
const rememberedTexts = 10_000;

/**
 * The fingerprint of a trace: two lanes of MurmurHash3 with different seeds over time, kind, where, subject, cause and
 * data in the order of the schema. Numbers go in by their float64 bits with −0 as 0, texts by their UTF-8.
 */
export class Digest {
  private readonly lanes = Int32Array.of(0x243f6a88, 0x85a308d3);
  private words = 0;
  private readonly float = new Float64Array(1);
  private readonly bits = new Int32Array(this.float.buffer);
  private readonly low: number;
  /** The blocks of each text, scrambled once and stirred in as often as it comes. */
  private readonly texts = new Map<string, Int32Array>();
  private readonly fields = new Map<string, readonly string[]>();

  constructor(kinds: Kinds) {
    for (const [kind, schema] of Object.entries(kinds)) this.fields.set(kind, Object.keys(schema.data));
    this.float[0] = 1;
    this.low = this.bits[0] === 0 ? 0 : 1;
  }

  add(entry: AnyEntry): void {
    this.number(entry.at);
    this.text(entry.kind);
    this.text(entry.where);
    this.value(entry.subject);
    this.value(entry.cause);
    const { data } = entry;
    const names = this.fields.get(entry.kind)!;
    for (let field = 0; field < names.length; field++) this.value(data[names[field]!]!);
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    const bytes = 4 * this.words;
    return hex(finish(this.lanes[0]! ^ bytes)) + hex(finish(this.lanes[1]! ^ bytes));
  }

  private value(value: number | string | boolean | null): void {
    if (typeof value === 'number') {
      this.block(present);
      this.number(value);
    } else if (typeof value === 'string') {
      this.block(present);
      this.text(value);
    } else this.block(value === null ? absent : value ? yes : no);
  }

  private number(value: number): void {
    const { bits, lanes, low } = this;
    this.float[0] = value === 0 ? 0 : value;
    const lowBlock = scramble(bits[low]!);
    const highBlock = scramble(bits[1 - low]!);
    lanes[0] = stir(stir(lanes[0]!, lowBlock), highBlock);
    lanes[1] = stir(stir(lanes[1]!, lowBlock), highBlock);
    this.words += 2;
  }

  private text(text: string): void {
    const { lanes } = this;
    const blocks = this.texts.get(text) ?? this.remember(text);
    let first = lanes[0]!;
    let second = lanes[1]!;
    for (let at = 0; at < blocks.length; at++) {
      first = stir(first, blocks[at]!);
      second = stir(second, blocks[at]!);
    }
    lanes[0] = first;
    lanes[1] = second;
    this.words += blocks.length;
  }

  private remember(text: string): Int32Array {
    const blocks = Int32Array.from(textWords(text), scramble);
    if (this.texts.size === rememberedTexts) this.texts.clear();
    this.texts.set(text, blocks);
    return blocks;
  }

  private block(block: number): void {
    const { lanes } = this;
    lanes[0] = stir(lanes[0]!, block);
    lanes[1] = stir(lanes[1]!, block);
    this.words++;
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
