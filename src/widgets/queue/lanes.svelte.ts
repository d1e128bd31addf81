import { frameFold, type QueueFrame } from '#simulator/patterns/queue/frame.ts';
import { metricFold } from '#simulator/patterns/queue/metrics.ts';
import { Player } from '../../lab/player.svelte.ts';
import { foldsOf, RunView } from '../../lab/run-view.ts';
import type { FinishedRun } from '../../lab/simulate.ts';
import { WorkerClient } from '../../lab/worker-client.ts';
import { type LanesSight, recipesOf, type Shown } from './lanes.ts';

const slowest = 0.2;

/** Several runs under one playhead. */
export class Lanes {
  readonly player: Player<QueueFrame>;
  problem: string | null = $state(null);
  private readonly sight: LanesSight;
  private readonly client = new WorkerClient();
  private views: readonly (readonly RunView<QueueFrame>[])[] = $state.raw([]);

  constructor(sight: LanesSight) {
    this.sight = sight;
    this.player = new Player<QueueFrame>({ at: sight.at, index: 0 }, slowest);
  }

  readonly isAwake = $derived.by(() => this.views.length === this.sight.lanes.length);

  /** What each lane shows: the picture where the playhead stands, the numbers with fewer steps. */
  readonly shown: readonly (readonly Shown[])[] = $derived.by(() => {
    if (!this.isAwake) return this.sight.lanes.map(({ first }) => first);
    const { playhead, reading } = this.player;
    return this.views.map((views) =>
      views.map((view) => ({
        frame: view.frameAt(view.at(playhead.at)),
        numbers: view.numbersAt(view.at(reading.at)),
      })),
    );
  });

  /** Simulates what the page shows already. */
  async wake(): Promise<void> {
    const folds = foldsOf(frameFold, metricFold);
    const views: RunView<QueueFrame>[][] = [];
    let first: FinishedRun | null = null;
    for (const lane of this.sight.lanes) {
      const runs: FinishedRun[] = [];
      for (const recipe of recipesOf(lane, this.sight.face, first)) {
        const run = await this.run(recipe);
        if (!run) return;
        runs.push(run);
      }
      first ??= runs[0]!;
      views.push(runs.map((run) => new RunView<QueueFrame>(this.sight.face, folds, run)));
    }
    this.views = views;
    this.player.show(views[0]![0]!);
  }

  close(): void {
    this.player.close();
    this.client.close();
  }

  private run(recipe: unknown): Promise<FinishedRun | null> {
    return new Promise((resolve) => {
      this.client.ask({ kind: 'run', scenario: this.sight.face.id, recipe }, (answer) => {
        if (answer.kind !== 'finished')
          this.problem = answer.kind === 'problem' ? answer.problem : 'This run cannot be made.';
        resolve(answer.kind === 'finished' ? answer.run : null);
      });
    });
  }
}
