import type { Micros } from '#simulator/kernel/time.ts';
import type { QueueFrame } from '#simulator/patterns/queue/frame.ts';
import { between, progress } from '../../pictures/motion.ts';

/** One customer on the stage: across in percent of its width, down in pixels from the line. */
export interface Dot {
  readonly customer: number;
  readonly x: number;
  readonly y: number;
  readonly shape: 'waiting' | 'served' | 'refused' | 'gone';
  readonly opacity: number;
}

export interface Server {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly customer: number | null;
  /** How much of the service is over. */
  readonly share: number;
}

/** Where things stand, in percent of the width. */
export const places = { edge: -2, door: 10, lineEnd: 14, lineHead: 66, servers: 76, exit: 102 } as const;

const mostDots = 150;
const widestGap = 3;
const mostServers = 24;
const serverPitch = 42;

/** A stage is laid out by frame and time alone; `walk` is how long a step from one place to the next takes. */
export function dotsOf(frame: QueueFrame, walk: Micros): readonly Dot[] {
  return [...waitingDots(frame, walk), ...servedDots(frame, walk), ...passingDots(frame, walk)];
}

export function serversOf({ serving, servers, at }: QueueFrame): readonly Server[] {
  const busy = new Map(serving.map((each) => [each.server, each]));
  const highest = Math.max(servers, ...serving.map(({ server }) => server + 1));
  const shown = Math.min(highest, mostServers);
  return Array.from({ length: shown }, (_, number) => {
    const service = busy.get(number);
    const share = service ? Math.min((at - service.startedAt) / Math.max(service.endsAt - service.startedAt, 1), 1) : 0;
    return { number, ...placeOfServer(number, shown), customer: service?.customer ?? null, share };
  });
}

/** Servers that there are but that found no place on the stage. */
export function hiddenServers({ servers }: QueueFrame): number {
  return Math.max(0, servers - mostServers);
}

export function hiddenWaiting({ waiting }: QueueFrame): number {
  return Math.max(0, waiting.length - mostDots);
}

/** How high a stage must be for its servers, and for who is turned away where the room is bounded. */
export function heightOf({ servers, capacity }: QueueFrame): number {
  const rows = Math.min(Math.max(servers, 1), 3);
  return Math.max(rows * serverPitch + 10, capacity === null ? 0 : 2 * serverPitch + 16);
}

/** Up to three servers stand in a column; more make further columns. */
function placeOfServer(number: number, count: number): { x: number; y: number } {
  const rows = Math.min(count, 3);
  const { spread } = columnsOf(count);
  return {
    x: places.servers + Math.floor(number / rows) * spread,
    y: ((number % rows) - (rows - 1) / 2) * serverPitch,
  };
}

function columnsOf(count: number): { columns: number; spread: number } {
  const columns = Math.ceil(count / 3);
  return { columns, spread: columns > 4 ? 2.6 : 4.2 };
}

/** Where the servers end and the way out begins. */
export function wayOut({ servers }: QueueFrame): number {
  const { columns, spread } = columnsOf(Math.min(servers, mostServers));
  return places.servers + (columns - 1) * spread + 4.5;
}

/** The line stands as loosely as it may, and closes up as it grows. */
function placeInLine(position: number, length: number): number {
  const gap = Math.min(widestGap, (places.lineHead - places.lineEnd) / Math.max(length, 1));
  return places.lineHead - position * gap;
}

function waitingDots({ waiting, serving, recent, at }: QueueFrame, walk: Micros): Dot[] {
  const shown = waiting.slice(0, mostDots);
  const arrivals = new Map(
    recent.flatMap((each) => (each.what === 'arrived' ? [[each.customer, each.at] as const] : [])),
  );
  const movedUpAt = Math.max(0, ...serving.map(({ startedAt }) => startedAt));
  const movedUp = movedUpAt > 0 ? progress(movedUpAt, at, walk) : 1;
  return shown.map((customer, position) => {
    const arrivedAt = arrivals.get(customer);
    const place = placeInLine(position, shown.length);
    const before =
      arrivedAt !== undefined && arrivedAt >= movedUpAt ? place : placeInLine(position + 1, shown.length + 1);
    const inLine = between(before, place, movedUp);
    const x = arrivedAt === undefined ? inLine : between(places.edge, inLine, progress(arrivedAt, at, walk));
    return { customer, x, y: 0, shape: 'waiting', opacity: 1 };
  });
}

function servedDots(frame: QueueFrame, walk: Micros): Dot[] {
  const arrivals = new Map(
    frame.recent.flatMap((each) => (each.what === 'arrived' ? [[each.customer, each.at] as const] : [])),
  );
  const shown = serversOf(frame);
  return frame.serving.flatMap(({ customer, server, startedAt, endsAt }): Dot[] => {
    const place = shown[server];
    if (!place) return [];
    const cameStraightIn = arrivals.get(customer) === startedAt;
    const share = progress(startedAt, frame.at, Math.min(walk, (endsAt - startedAt) / 2));
    return [
      {
        customer,
        x: between(cameStraightIn ? places.edge : places.lineHead, place.x, share),
        y: between(0, place.y, share),
        shape: 'served',
        opacity: 1,
      },
    ];
  });
}

/** Who has just left, to the right, and who has just been turned away, back out of the door. */
function passingDots(frame: QueueFrame, walk: Micros): Dot[] {
  const lasting = 2.5 * walk;
  return frame.recent.flatMap(({ customer, what, at }): Dot[] => {
    const share = (frame.at - at) / lasting;
    if (share >= 1 || what === 'arrived') return [];
    if (what === 'left')
      return [{ customer, x: between(wayOut(frame), places.exit, share), y: 0, shape: 'gone', opacity: 1 }];
    const isIn = share < 0.4;
    const x = isIn
      ? between(places.edge, places.door - 2.5, share / 0.4)
      : between(places.door - 2.5, places.edge, (share - 0.4) / 0.6);
    return [{ customer, x, y: isIn ? 0 : between(0, 40, (share - 0.4) / 0.6), shape: 'refused', opacity: 1 }];
  });
}
