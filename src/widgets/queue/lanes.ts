import type { QueueFrame } from '#simulator/patterns/queue/frame.ts';
import type { MetricValues } from '#simulator/scenario/scenario.ts';
import type { Face } from '../../lab/face.ts';
import type { FinishedRun } from '../../lab/simulate.ts';
import { customersOf, inTwoLines } from './two-lines.ts';

/** One of several shops side by side: a run, or two that share the customers of the first lane. */
export interface LaneSight {
  readonly label: string;
  /** Opens its run in the lab; null where no link could hold it. */
  readonly link: string | null;
  readonly serviceMs: number;
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly isSplit: boolean;
  readonly first: readonly Shown[];
}

/** What is to be seen of one run at the playhead. */
export interface Shown {
  readonly frame: QueueFrame;
  readonly numbers: MetricValues;
}

export interface LanesSight {
  readonly face: Face;
  readonly name: string;
  readonly endedAt: number;
  readonly at: number;
  readonly lanes: readonly LaneSight[];
  readonly numbers: readonly string[];
}

/** The recipes of a lane: its own, or that of the first lane's customers in two lines. */
export function recipesOf(
  { recipe, isSplit }: Pick<LaneSight, 'recipe' | 'isSplit'>,
  face: Pick<Face, 'kinds'>,
  first: FinishedRun | null,
): readonly Readonly<Record<string, unknown>>[] {
  if (!isSplit || !first) return [recipe];
  const { servers, serviceMs } = first.recipe.params as { servers: number; serviceMs: number };
  // The same work in slower hands: each service takes as many times as long as the tills are slower.
  const slower = Number((recipe.params as Record<string, unknown>).serviceMs) / serviceMs;
  if (servers !== 1) throw new Error('Customers are sent to two lines from a run with one server.');
  return inTwoLines(customersOf(face.kinds, first.columns)).map((customers) => ({
    ...recipe,
    input: customers.map(({ t, serviceMs: ms }) => ({
      t,
      serviceMs: ms === null ? null : Math.round(ms * slower * 1000) / 1000,
    })),
  }));
}
