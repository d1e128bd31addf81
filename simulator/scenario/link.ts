import { base64urlnopad } from '@scure/base';
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { isObject } from './fault.ts';
import type { CompleteRecipe } from './recipe.ts';

/** A link holds at most this many characters; what is larger travels as a file. */
export const maxLinkLength = 2000;

const prefix = 'r=1.';
/** What stands behind the run, such as the run that it is compared with, is for whoever knows it. */
const separator = '&';
const maxReadLength = 100_000;
const maxInflatedBytes = 4_000_000;
const pieceBytes = 1024;

/** What a link or a file carries: a recipe, the digest that its run had, and where the playhead stood. */
export interface Shared {
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly digest: string | null;
  readonly playheadMs: number | null;
}

export type ReadLink =
  | { readonly shared: Shared; readonly problem: null }
  | { readonly shared: null; readonly problem: string };

/** `#r=1.…`: the recipe, its digest where that is known, and the playhead as deflated compact JSON with sorted keys, in base64url. */
export function writeLink(
  recipe: CompleteRecipe | Readonly<Record<string, unknown>>,
  digest: string | null,
  playheadMs: number,
): string {
  const json = JSON.stringify(sorted({ ...recipe, digest, playheadMs }));
  return `#${prefix}${base64urlnopad.encode(deflateSync(strToU8(json), { level: 9 }))}`;
}

/** Reads the part after `#` of a link, with or without what stands before it. What is wrong comes back as one sentence. */
export function readLink(link: string): ReadLink {
  const from = link.indexOf(prefix);
  if (from < 0 || (from > 0 && link[from - 1] !== '#')) {
    return problem(
      /(^|#)r=\d+\./.test(link)
        ? 'This link was made with a newer lab than this one, which cannot read it.'
        : `This is no link of the lab: one holds "#${prefix}" and what follows it.`,
    );
  }
  const body = link
    .slice(from + prefix.length)
    .split(separator, 1)[0]!
    .trim();
  if (body.length > maxReadLength)
    return problem(`This link is ${body.length} characters long; the lab reads up to ${maxReadLength}.`);
  try {
    return readShared(inflate(base64urlnopad.decode(body)));
  } catch {
    return problem(
      'This link is damaged: it was cut or changed on its way. Ask for it again, or for the recipe as a file.',
    );
  }
}

/** Reads a saved recipe, or the answer of a run that holds one. */
export function readShared(json: string): ReadLink {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return problem('This is not a recipe: it is no JSON.');
  }
  if (!isObject(given))
    return problem('This is not a recipe: a recipe is a JSON object with scenario, seed, params, actions.');
  const { digest, playheadMs, ...rest } = given;
  const recipe = isObject(rest.recipe) ? rest.recipe : rest;
  return {
    shared: {
      recipe,
      digest: typeof digest === 'string' ? digest : null,
      playheadMs: typeof playheadMs === 'number' && playheadMs >= 0 ? playheadMs : null,
    },
    problem: null,
  };
}

function inflate(compressed: Uint8Array): string {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    bytes += chunk.length;
    if (bytes > maxInflatedBytes) throw new Error('too large');
    chunks.push(chunk);
    ended = final;
  });
  // Piece by piece, so that a small link that unpacks to a giant is stopped on its way.
  for (let from = 0; from === 0 || from < compressed.length; from += pieceBytes) {
    stream.push(compressed.subarray(from, from + pieceBytes), from + pieceBytes >= compressed.length);
  }
  if (!ended) throw new Error('cut');
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(whole);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, sorted(value[key])]),
  );
}

function problem(sentence: string): ReadLink {
  return { shared: null, problem: sentence };
}
