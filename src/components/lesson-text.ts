/** A run that a lesson keeps at hand for a class. */
export interface ReadyLink {
  readonly run: string;
  readonly atMs: number;
  readonly words: string;
}

/** What can be read off a lesson's source. */
export interface LessonText {
  /** The run that its own lab begins with (`scenario/preset`); null where it has no lab. */
  readonly run: string | null;
  readonly hasInstructors: boolean;
  /** The runs that its part for instructors links to, in order. */
  readonly readyLinks: readonly ReadyLink[];
  readonly minutes: Minutes;
}

/** How long a page takes, and what that is reckoned from. */
export interface Minutes {
  readonly reading: number;
  readonly doing: number;
  readonly words: number;
  /** What there is to do: how many, and how long each takes. */
  readonly things: readonly { readonly name: string; readonly count: number; readonly minutes: number }[];
}

/** Slow enough for prose with figures in it. */
export const wordsPerMinute = 200;

/** What there is to do on a page, and what one spends with each. */
const kinds: readonly { readonly name: string; readonly mark: RegExp; readonly minutes: number }[] = [
  { name: 'laboratory', mark: /<(\w*Lab|Further|WindowAlone)\s/g, minutes: 5 },
  { name: 'sweep', mark: /<Sweep\s/g, minutes: 2 },
  { name: 'comparison', mark: /<Compare\s/g, minutes: 1 },
  { name: 'question', mark: /<summary>Answer</g, minutes: 1 },
];

/** What a class can be shown in ten minutes. */
const mostLinks = 3;

/** Reads a lesson's MDX: which run it begins with, what it offers to instructors, how long it takes. */
export function lessonText(body: string): LessonText {
  const [, instructors = ''] = body.split(/^## For instructors$/m);
  return {
    run: labRun(body),
    hasInstructors: instructors !== '',
    readyLinks: readyLinks(instructors, constantsOf(body)).slice(0, mostLinks),
    minutes: minutesOf(body),
  };
}

/** The lesson's own names, for runs and for numbers. */
function constantsOf(body: string): ReadonlyMap<string, string> {
  const constants = body.matchAll(/^export const (\w+) = '?([^'{}]+?)'?;$/gm);
  return new Map([...constants].map(([, name, value]) => [name!, value!]));
}

function readyLinks(instructors: string, constants: ReadonlyMap<string, string>): ReadyLink[] {
  const links = instructors.matchAll(
    /<RunLink run=(?:\{(\w+)\}|"([^"]+)") atMs=\{([^}]+)\}(?: show)?>([^<]+)<\/RunLink>/g,
  );
  return [...links].flatMap(([, name, literal, at, words]) => {
    const run = literal ?? constants.get(name!);
    const atMs = productOf(at!, constants);
    return run === undefined || Number.isNaN(atMs) ? [] : [{ run, atMs, words: words!.replace(/\s+/g, ' ') }];
  });
}

/** `79 * minute`, `30_000`. */
function productOf(expression: string, constants: ReadonlyMap<string, string>): number {
  const factors = expression.split('*').map((factor) => factor.trim());
  return factors.reduce(
    (product, factor) => product * Number((constants.get(factor) ?? factor).replaceAll('_', '')),
    1,
  );
}

/** The lab's scenario from where its widget comes from, its preset from the first that is named. */
function labRun(body: string): string | null {
  const scenario = /#src\/widgets\/([^/]+)\/Lab\.astro/.exec(body)?.[1];
  const preset = /<\w*Lab\s[^>]*?preset="([^"]+)"/.exec(body)?.[1];
  return scenario && preset ? `${scenario}/${preset}` : null;
}

/** How long a page takes: its words read, and what there is to do on it done. */
export function minutesOf(body: string): Minutes {
  const prose = body
    .replace(/^(import|export) .*$/gm, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
  const things = kinds
    .map(({ name, mark, minutes }) => ({ name, count: body.match(mark)?.length ?? 0, minutes }))
    .filter(({ count }) => count > 0);
  return {
    reading: Math.max(1, Math.round(words / wordsPerMinute)),
    doing: things.reduce((sum, { count, minutes }) => sum + count * minutes, 0),
    words,
    things,
  };
}
