import { around, type Box, holds, meet, type Spot } from './boxes.ts';
import { bent, type Curve, curvePath, directionOn, pieceOf, short, spotOn } from './curve.ts';
import { labelled } from './state-chart-labels.ts';
import { boxesOf, withRings } from './state-chart-rings.ts';

/** A state machine as plain data. */
export interface Outline {
  readonly initial: string;
  readonly states: readonly string[];
  readonly edges: readonly OutlineEdge[];
}
export interface OutlineEdge {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly timed: boolean;
  readonly guard: string | null;
}

export interface StateBox extends Box {
  readonly name: string;
  /** Where the ring stands that shows how much of its time is over; null for a state without a timer. */
  readonly ring: Spot | null;
}

/** A drawn way from one state to another, for all that may set it off. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly OutlineEdge[];
  readonly curve: Curve;
  readonly path: string;
  /** Where the arrow's tip is, and where it points, in degrees. */
  readonly tip: Spot & { readonly degrees: number };
  readonly label: (Box & { readonly lines: readonly string[] }) | null;
}

export interface StateChartLayout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly StateBox[];
  readonly ways: readonly Way[];
}

export interface ChartText {
  /** The longest text that stands in a state's box; without it, its name. */
  stateText?(name: string): string;
  /** What stands beside a way; null: nothing. */
  labelOf?(edge: OutlineEdge): string | null;
}

const boxHeight = 28;
const letter = 7.4;
const [widthAtFirst, heightAtFirst, growth, mostTries] = [50, 34, 1.05, 70] as const;
/** From here on rather a label over a way than an even larger picture. */
const roomyFrom = 3;

/** States on an oval in the order in which they are reached, the first at the top left; as small as nothing touches. */
export function layoutOf(outline: Outline, text: ChartText = {}): StateChartLayout {
  const groups = waysOf(outline);
  for (let tries = 1, size = 1; ; tries++, size *= growth) {
    const isLast = tries >= mostTries;
    const bare = placed(outline, text, size);
    const drawn = groups.map((group) => draw(group, groups, bare));
    const ways = drawn.filter((way) => way !== null);
    const states = withRings(bare, ways, outline.edges);
    const fits = states !== null && ways.length === drawn.length && !crowded(bare);
    if (!fits && !isLast) continue;
    const whole = labelled(ways, states ?? bare, text, isLast || size > roomyFrom);
    if (whole || isLast) return framed(states ?? bare, whole ?? ways);
  }
}

/** The edges, together where they lead from the same state to the same state. */
function waysOf({ edges }: Outline): readonly Group[] {
  return [...Map.groupBy(edges, ({ from, to }) => `${from} ${to}`).values()];
}

function placed(outline: Outline, { stateText }: ChartText, size: number): readonly StateBox[] {
  const order = reached(outline);
  const first = 1.5 * Math.PI - Math.PI / order.length;
  const radius = order.length > 1 ? size : 0;
  return order.map((name, n) => {
    const angle = first - (2 * Math.PI * n) / order.length;
    const width = Math.max(56, 26 + letter * (stateText?.(name) ?? name).length);
    const x = radius * widthAtFirst * Math.cos(angle);
    const y = radius * heightAtFirst * Math.sin(angle);
    return { name, x, y, width, height: boxHeight, ring: null };
  });
}

/** Depth first, in the order of the definition. */
function reached({ initial, states, edges }: Outline): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const { from, to } of edges) if (from === name) visit(to);
  };
  for (const name of [initial, ...states]) visit(name);
  return [...found];
}

const stateGap = 16;

function crowded(states: readonly StateBox[]): boolean {
  return states.some((one, n) => states.slice(n + 1).some((other) => meet(one, other, stateGap)));
}

type Group = readonly OutlineEdge[];
const bendsAlone = [0.1, 0, -0.1, 0.2, -0.2];
const bendsOfTwo = [0.11, 0.05, 0.2];
const [samples, leastLength] = [96, 20] as const;

/** The way between its states' boxes, bent so that it runs through no other; null where none can be seen. */
function draw(edges: Group, groups: readonly Group[], states: readonly StateBox[]): Way | null {
  const { from, to } = edges[0]!;
  const begin = states.find(({ name }) => name === from)!;
  const end = states.find(({ name }) => name === to)!;
  const others = states.filter((state) => state !== begin && state !== end);
  if (begin === end) return loop(edges, begin);
  const isOneOfTwo = groups.some(([other]) => other!.from === to && other!.to === from);
  // Alone it bends away from the middle of the picture, which lies at (0, 0).
  const outward = begin.x * end.y - begin.y * end.x < 0 ? 1 : -1;
  const bends = isOneOfTwo ? bendsOfTwo : bendsAlone.map((bend) => outward * bend);
  for (const bend of bends) {
    const curve = visible(bent(begin, end, bend), begin, end, others);
    if (curve) return { from, to, edges, curve, path: curvePath(curve), tip: tipOf(curve), label: null };
  }
  return null;
}

/** The part of a curve between two boxes; null where it is too short or runs through others. */
function visible(whole: Curve, begin: Box, end: Box, others: readonly Box[]): Curve | null {
  const spots = Array.from({ length: samples + 1 }, (_, n) => spotOn(whole, n / samples));
  const leaves = spots.findLastIndex((spot) => holds(begin, spot, 2)) + 1;
  const arrives = spots.findIndex((spot) => holds(end, spot, 4)) - 1;
  if (arrives <= leaves) return null;
  if (spots.slice(leaves, arrives + 1).some((spot) => others.some((box) => holds(box, spot, 4)))) return null;
  const curve = pieceOf(whole, leaves / samples, arrives / samples);
  const length = Math.hypot(curve[2].x - curve[0].x, curve[2].y - curve[0].y);
  return length < leastLength ? null : curve;
}

function tipOf(curve: Curve): Way['tip'] {
  const { x, y } = directionOn(curve, 1);
  return { ...curve[2], degrees: Math.round((Math.atan2(y, x) * 180) / Math.PI) + 0 };
}

/** From a state back to itself, on its outer side. */
function loop(edges: readonly OutlineEdge[], state: StateBox): Way {
  const side = state.y > 0 ? 1 : -1;
  const edge = state.y + (side * state.height) / 2;
  const at = (dx: number, dy: number): Spot => ({ x: state.x + dx, y: edge + side * dy });
  const curve: Curve = [at(-14, 1), at(0, 40), at(14, 3)];
  return { from: state.name, to: state.name, edges, curve, path: curvePath(curve), tip: tipOf(curve), label: null };
}

const margin = 8;

/** All of it moved so that the picture begins at (0, 0). */
function framed(states: readonly StateBox[], ways: readonly Way[]): StateChartLayout {
  const turns = ways.flatMap(({ curve }) =>
    [0.25, 0.5, 0.75].map((share) => ({ ...spotOn(curve, share), width: 2, height: 2 })),
  );
  const labels = ways.flatMap(({ label }) => label ?? []);
  const all = around([...states.flatMap(boxesOf), ...turns, ...labels]);
  const [dx, dy] = [margin + all.width / 2 - all.x, margin + all.height / 2 - all.y];
  const moved = <S extends Spot>(spot: S): S => ({ ...spot, x: short(spot.x + dx), y: short(spot.y + dy) });
  return {
    width: short(all.width + 2 * margin),
    height: short(all.height + 2 * margin),
    states: states.map((state) => ({ ...moved(state), ring: state.ring && moved(state.ring) })),
    ways: ways.map((way) => {
      const curve: Curve = [moved(way.curve[0]), moved(way.curve[1]), moved(way.curve[2])];
      return { ...way, curve, path: curvePath(curve), tip: moved(way.tip), label: way.label && moved(way.label) };
    }),
  };
}
