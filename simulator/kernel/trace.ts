import type { Micros } from './time.ts';

/** What one field of an entry's data holds; a question mark allows null. */
export type DataType = 'number' | 'text' | 'flag' | 'number?' | 'text?';

/** The fixed schema of one kind of trace entry: what its subject is and what data it carries, in order. */
export interface KindSchema {
  readonly subject: 'number' | 'text' | 'none';
  readonly data: Readonly<Record<string, DataType>>;
}

export type Kinds = Readonly<Record<string, KindSchema>>;

interface TypeOf {
  number: number;
  text: string;
  flag: boolean;
  'number?': number | null;
  'text?': string | null;
  none: null;
}

export type SubjectOf<S extends KindSchema> = TypeOf[S['subject']];
export type DataOf<S extends KindSchema> = { readonly [F in keyof S['data']]: TypeOf[S['data'][F]] };

/** One thing that happened. `cause` is the `seq` of the entry that led to it. */
export interface Entry<Kind extends string, S extends KindSchema> {
  readonly at: Micros;
  readonly seq: number;
  readonly kind: Kind;
  readonly where: string;
  readonly subject: SubjectOf<S>;
  readonly cause: number | null;
  readonly data: DataOf<S>;
}

/** The union of the entries of all kinds: switch on `kind` and the data's type is known. */
export type EntryOf<K extends Kinds> = { [Kind in keyof K & string]: Entry<Kind, K[Kind]> }[keyof K & string];

/** An entry of no matter which scenario. */
export interface AnyEntry {
  readonly at: Micros;
  readonly seq: number;
  readonly kind: string;
  readonly where: string;
  readonly subject: number | string | null;
  readonly cause: number | null;
  readonly data: Readonly<Record<string, number | string | boolean | null>>;
}

export type Listener = (entry: AnyEntry) => void;
