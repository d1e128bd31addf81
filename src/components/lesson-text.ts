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
  { name: 'question', mark: /<details>/g, minutes: 1 },
];

/** Reads a lesson's MDX: which run it begins with, what it offers to instructors, how long it takes. */
export function lessonText(body: string): LessonText {
  const [, instructors = ''] = body.split(/^## For instructors$/m);
  const names = new Map([...body.matchAll(/^export const (\w+) = '([^']+)';$/gm)].map(([, name, run]) => [name, run]));
  const links = [...instructors.matchAll(/<RunLink run=(?:\{(\w+)\}|"([^"]+)") atMs=\{([\d_]+)\}>([^<]+)<\/RunLink>/g)];
  return {
    run: labRun(body),
    hasInstructors: instructors !== '',
    readyLinks: links.flatMap(([, name, literal, at, words]) => {
      const run = literal ?? names.get(name!);
      return run === undefined
        ? []
        : [{ run, atMs: Number(at!.replaceAll('_', '')), words: words!.replace(/\s+/g, ' ') }];
    }),
    minutes: minutesOf(body),
  };
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
