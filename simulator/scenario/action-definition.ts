import type { Fields } from './field.ts';

/** Something that a person can do to a running scenario. */
export interface ActionDefinition<W extends Fields = Fields> {
  readonly label: string;
  readonly meaning: string;
  readonly with: W;
  /** Without this it runs as ever, but does nothing: a page then offers it to nobody. */
  readonly needs?: Need;
}

/** A parameter that has to have a value, and a sentence for where it has another. */
export interface Need {
  readonly param: string;
  readonly is: unknown;
  readonly otherwise: string;
}
