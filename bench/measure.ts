import type { Outcome } from './luck.ts';

export interface Contender {
  readonly name: string;
  /** `seconds` where it took the time itself. */
  run(): Outcome & { readonly seconds?: number };
}

/** Events a second, round by round, and the answer that came with them. */
export interface Measured {
  readonly name: string;
  readonly eventsPerSecond: readonly number[];
  readonly outcome: Outcome;
}

const rounds = 5;

/** Five rounds in which all take turns, so that a busy moment of the machine hits all alike; one more to warm up. */
export function alternate(contenders: readonly Contender[]): (name: string) => Measured {
  const measured = new Map<string, Measured & { eventsPerSecond: number[] }>();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contenders) {
      const { seconds, outcome } = timed(run);
      if (round === 0) measured.set(name, { name, eventsPerSecond: [], outcome });
      else measured.get(name)!.eventsPerSecond.push(outcome.events / (outcome.seconds ?? seconds));
    }
  }
  return (name) => measured.get(name)!;
}

/** The median of the rounds' ratios: both sides of a ratio met the same moments of the machine. */
export function ratioOf(one: Measured, other: Measured): number {
  return median(one.eventsPerSecond.map((speed, round) => speed / other.eventsPerSecond[round]!));
}

function timed<T>(run: () => T): { seconds: number; outcome: T } {
  const from = performance.now();
  const outcome = run();
  return { seconds: (performance.now() - from) / 1000, outcome };
}

/** Seconds of the fastest of some tries: what the work itself costs, without what else the machine did. */
export function fastest(tries: number, run: () => unknown): number {
  let least = Infinity;
  for (let each = 0; each < tries; each++) least = Math.min(least, timed(run).seconds);
  return least;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** The k of time ~ size^k, by least squares on logarithms. */
export function exponent(points: readonly { readonly size: number; readonly seconds: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ seconds }) => Math.log(seconds));
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const xy = xs.reduce((sum, x, index) => sum + (x - meanX) * (ys[index]! - meanY), 0);
  return xy / xs.reduce((sum, x) => sum + (x - meanX) * (x - meanX), 0);
}

export type Aim = { readonly least: number } | { readonly most: number } | null;

/** One line of the report, with what it should be beside it. */
export function report(what: string, value: number, unit: string, aim: Aim = null): void {
  const met = aim === null || ('least' in aim ? value >= aim.least : value <= aim.most);
  const wanted = aim === null ? '' : 'least' in aim ? `aim ≥ ${aim.least}` : `aim ≤ ${aim.most}`;
  console.log(
    `  ${what.padEnd(62)}${digits(value).padStart(12)} ${unit.padEnd(10)}${wanted}${met ? '' : '   MISSED'}`.trimEnd(),
  );
}

const digits = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
