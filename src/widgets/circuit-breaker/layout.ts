import type { Micros } from '#simulator/kernel/time.ts';
import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import type { Answer } from '#simulator/patterns/circuit-breaker/frame-parts.ts';
import { type CellUse, cellsOf } from '../../pictures/cells.ts';
import { mixed, moved, onRoute, type Place, type Route, type Shape, spot, underWay } from '../../pictures/topology.ts';

/** How far below the breaker the others stand where the stage is narrow; and the way that there is without one. */
const narrowDown = 172;
const plainDown = 68;

/** Where things stand. Wide: the breaker between the shop and the service; narrow: above them. */
export const places = {
  shop: { wide: spot(13), narrow: spot(25, narrowDown) },
  breaker: { wide: spot(50), narrow: spot(50) },
  service: { wide: spot(87), narrow: spot(75, narrowDown) },
  plain: { wide: spot(50), narrow: spot(50, plainDown) },
} as const satisfies Record<string, Place>;

/** Half the size of the breaker's box, and of the boxes beside it. */
export const breakerHalf = { x: 132, y: 70 };
const boxHalf = 54;

const shopDoor = moved(places.shop, { wide: [boxHalf, 0], narrow: [0, -boxHalf] });
const serviceDoor = moved(places.service, { wide: [-boxHalf, 0], narrow: [0, -boxHalf] });
const breakerIn = { wide: spot(50, 0, -breakerHalf.x), narrow: spot(25, breakerHalf.y) };
const breakerOut = { wide: spot(50, 0, breakerHalf.x), narrow: spot(75, breakerHalf.y) };

/** The corners of the way that there is without a breaker. */
const plain = [
  shopDoor,
  { wide: spot(30), narrow: spot(25, plainDown) },
  { wide: spot(70), narrow: spot(75, plainDown) },
  serviceDoor,
];

/** The links as they are drawn, from middle to middle below the boxes. */
export const links = {
  toBreaker: { places: [places.shop, { wide: spot(50), narrow: spot(25) }] },
  toService: { places: [{ wide: spot(50), narrow: spot(75) }, places.service] },
  plain: { places: [places.shop, plain[1]!, plain[2]!, places.service] },
} as const satisfies Record<string, Route>;

/** The way of answers that are not the service's. */
export const wayOfFallbacks: Route = {
  places: [
    { wide: spot(50, 46, -breakerHalf.x), narrow: spot(25, breakerHalf.y + 4, -27) },
    { wide: spot(13, 40, boxHalf), narrow: spot(25, narrowDown - boxHalf - 4, -27) },
  ],
  bow: { wide: 20, narrow: -10 },
};

const track = 7;
const there = (place: Place): Place => moved(place, { wide: [0, -track], narrow: [-track, 0] });
const back = (place: Place): Place => moved(place, { wide: [0, track], narrow: [track, 0] });

/** How long a message takes for half the way on the picture, whatever the network says. */
const leg: Micros = 400_000;

export interface Dot {
  readonly id: string;
  readonly place: Place;
  readonly shape: Shape;
}

/** More dots than that are no longer told apart. */
const mostDots = 240;

/** Calls on their way to the service, answers on theirs back, and who has just been turned away at the door. */
export function dotsOf({ calls, answers, refusedOthers, at }: BreakerFrame, hasBreaker: boolean): readonly Dot[] {
  const calling = calls.flatMap(({ number, startedAt, waitsUntil, trial }) =>
    onTheWayThere(number, waitsUntil ?? startedAt, trial, at, hasBreaker),
  );
  const answering = answers.flatMap((answer) => dotsOfAnswer(answer, at, hasBreaker));
  const others = refusedOthers.flatMap((since, n): Dot[] => {
    const place = turnedAway(since, at, ordersLanes + (Math.floor(since / otherLaneUs) % othersLanes));
    return place ? [{ id: `other ${since} ${n}`, place, shape: 'barred' }] : [];
  });
  return [...calling, ...answering, ...others].slice(-mostDots);
}

function onTheWayThere(number: number, since: Micros, trial: boolean, at: Micros, hasBreaker: boolean): Dot[] {
  const share = underWay(since, at, 2 * leg);
  if (share === null) return [];
  const place = there(betweenDoors(share, hasBreaker));
  return [{ id: `${number} there ${since}`, place, shape: trial ? 'ringed' : 'round' }];
}

function betweenDoors(share: number, hasBreaker: boolean): Place {
  if (!hasBreaker) return onRoute({ places: plain }, share);
  return share < 0.5
    ? onRoute({ places: [shopDoor, breakerIn] }, 2 * share)
    : onRoute({ places: [breakerOut, serviceDoor] }, 2 * share - 1);
}

/** What was answered sooner than the picture's message could arrive lets it arrive first. */
function dotsOfAnswer(
  { number, startedAt, at: endedAt, trial, came, answeredBy }: Answer,
  at: Micros,
  hasBreaker: boolean,
): Dot[] {
  if (came === 'no-worker') {
    const place = turnedAway(endedAt, at, number % ordersLanes);
    return place ? [{ id: `${number} turned away`, place, shape: 'cross' }] : [];
  }
  const outward =
    startedAt === null ? askedInVain(number, endedAt, at) : onTheWayThere(number, startedAt, trial, at, hasBreaker);
  const byService = came === 'success' || came === 'failure';
  // A call that nobody answered in time is given up where the shop waits for it.
  const begins =
    came === 'timeout' ? endedAt : startedAt === null ? endedAt + leg : Math.max(endedAt, startedAt + 2 * leg);
  const share = underWay(begins, at, byService ? 2 * leg : leg);
  if (share === null) return outward;
  const place = byService ? back(betweenDoors(1 - share, hasBreaker)) : fromBreaker(answeredBy, share, hasBreaker);
  return [{ id: `${number} back ${endedAt}`, place, shape: shapeOf(answeredBy) }];
}

function askedInVain(number: number, since: Micros, at: Micros): Dot[] {
  const share = underWay(since, at, leg);
  return share === null
    ? []
    : [{ id: `${number} there`, place: there(onRoute({ places: [shopDoor, breakerIn] }, share)), shape: 'round' }];
}

function fromBreaker(answeredBy: string, share: number, hasBreaker: boolean): Place {
  if (answeredBy === 'error')
    return back(betweenDoors(hasBreaker ? 0.499 * (1 - share) : 0.4 * (1 - share), hasBreaker));
  return onRoute(wayOfFallbacks, share);
}

function shapeOf(answeredBy: string): Shape {
  if (answeredBy === 'service') return 'hollow';
  return answeredBy === 'error' ? 'cross' : 'diamond';
}

/** Who is turned away leaves in lanes, one after the other, so that each can be told from the next. */
const [ordersLanes, othersLanes] = [6, 2];
/** Others have no numbers: those that come about as fast as they do take turns by when they came. */
const otherLaneUs: Micros = 120_000;
const laneWidth = 14;

/** Away from the door that it could not enter, and soon out of sight: to the left of the shop, or where it is narrow up its side. */
function turnedAway(since: Micros, at: Micros, lane: number): Place | null {
  const share = underWay(since, at, leg);
  if (share === null) return null;
  const across = (lane - (ordersLanes + othersLanes - 1) / 2) * laneWidth;
  const along = boxHalf + (lane % 2 === 0 ? 8 : 21);
  const begin = moved(places.shop, { wide: [-boxHalf - 10, across], narrow: [-along, boxHalf] });
  const end = { wide: spot(0, across, 10), narrow: moved(places.shop, { narrow: [-along, -2 * boxHalf] }).narrow };
  return mixed(begin, end, share);
}

/** The shop's workers: those that orders hold first, then those that wait to try again, then other requests'. */
export function workersOf({ calls, retrying, others, limits, at }: BreakerFrame): readonly CellUse[] {
  const waits = calls.filter(({ waitsUntil }) => waitsUntil !== null && waitsUntil > at).length;
  const uses: CellUse[] = [
    ...Array<CellUse>(calls.length - waits).fill('busy'),
    ...Array<CellUse>(retrying.length + waits).fill('waiting'),
    ...Array<CellUse>(others.length).fill('other'),
  ];
  return cellsOf(uses, limits.clientWorkers);
}

/** The calls that are at a host, or at any. */
export function callsAt({ calls, at }: BreakerFrame, host: number | null = null): number {
  return calls.filter(
    (call) => (host === null || call.host === host) && !(call.waitsUntil !== null && call.waitsUntil > at),
  ).length;
}

export function placesOf(frame: BreakerFrame): readonly CellUse[] {
  const { limits, service } = frame;
  return cellsOf(Array<CellUse>(callsAt(frame)).fill('busy'), limits.serviceConcurrency, service.places);
}
