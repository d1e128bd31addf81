import type { Micros } from '#simulator/kernel/time.ts';
import type { Answer, BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import { between } from '../../pictures/motion.ts';

/** Where things stand, in percent of the stage's width. */
export const places = { shop: 15, shopEdge: 21, breaker: 50, serviceEdge: 79, service: 85 } as const;

/** How long a message takes from the shop to the service on the picture, whatever the network says. */
const travel: Micros = 500_000;

export interface Dot {
  readonly id: string;
  /** In percent of the width. */
  readonly x: number;
  readonly lane: 'there' | 'back';
  readonly shape: 'call' | 'answer' | 'error' | 'fallback';
}

/** Calls on their way to the service, and answers on theirs back, from wherever they come. */
export function dotsOf({ calls, answers, at }: BreakerFrame): readonly Dot[] {
  const there = calls.flatMap(({ number, startedAt }): Dot[] => {
    const share = (at - startedAt) / travel;
    const x = between(places.shopEdge, places.serviceEdge, share);
    return share < 1 ? [{ id: `call ${number} of ${startedAt}`, x, lane: 'there', shape: 'call' }] : [];
  });
  const back = answers.flatMap((answer): Dot[] => {
    const share = (at - answer.at) / travel;
    if (share >= 1) return [];
    return [
      {
        id: `answer ${answer.number} of ${answer.at}`,
        x: between(originOf(answer), places.shopEdge, share),
        lane: 'back',
        shape: shapeOf(answer),
      },
    ];
  });
  return [...there, ...back];
}

/** A refused call turns round at the breaker, one without a worker in the shop; what timed out never came back at all. */
function originOf({ came }: Answer): number {
  if (came === 'success' || came === 'failure') return places.serviceEdge;
  return came === 'no-worker' ? places.shopEdge + 4 : places.breaker;
}

function shapeOf({ answeredBy }: Answer): Dot['shape'] {
  if (answeredBy === 'service') return 'answer';
  return answeredBy === 'error' ? 'error' : 'fallback';
}

export type CellUse = 'order' | 'waiting' | 'other' | 'free';

/** The shop's workers: those that orders hold first, then those that other requests hold. */
export function workersOf({ calls, retrying, others }: BreakerFrame, workers: number): readonly CellUse[] {
  const uses: CellUse[] = [
    ...calls.map(() => 'order' as const),
    ...retrying.map(() => 'waiting' as const),
    ...others.map(() => 'other' as const),
  ];
  return padded(uses, workers);
}

/** The service's places. */
export function placesOf({ calls }: BreakerFrame, concurrency: number): readonly CellUse[] {
  return padded(
    calls.map(() => 'order' as const),
    concurrency,
  );
}

const mostCells = 64;

function padded(uses: readonly CellUse[], count: number): readonly CellUse[] {
  const shown = Math.min(Math.max(count, uses.length), mostCells);
  return Array.from({ length: shown }, (_, n) => uses[n] ?? 'free');
}

export interface Grid {
  readonly columns: number;
  readonly pitch: number;
}

const gridSize = 84;

/** The cells of a box, as nearly square as they go. */
export function gridOf(count: number): Grid {
  const columns = Math.max(4, Math.ceil(Math.sqrt(count)));
  return { columns, pitch: gridSize / columns };
}

export interface Bar {
  readonly n: number;
  readonly failed: boolean;
}

const mostBars = 22;

/** The latest outcomes that the breaker still counts, the newest last. */
export function windowOf({ outcomes, at }: BreakerFrame, windowMs: number): readonly Bar[] {
  const counting = outcomes.filter((outcome) => outcome.at > at - windowMs * 1000);
  return counting.slice(-mostBars).map(({ failed }, n) => ({ n, failed }));
}

/** How much of the open time is over; null unless it runs. */
export function openShare({ breakers, at }: BreakerFrame): number | null {
  const [breaker] = breakers;
  if (!breaker || breaker.until === null) return null;
  return (at - breaker.since) / Math.max(breaker.until - breaker.since, 1);
}
