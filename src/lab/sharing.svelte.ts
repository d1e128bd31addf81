import { toMs } from '#simulator/kernel/time.ts';
import { Address } from './address.ts';
import type { Player } from './player.svelte.ts';
import type { KeptRun, Ways } from './protocol.ts';
import type { FinishedRun } from './simulate.ts';
import type { WorkerClient } from './worker-client.ts';

/** Keeps the ways to hand the run on that is on show: the address bar's link, and what the share panel offers. */
export class Sharing {
  ways: Ways | null = $state.raw(null);
  private readonly scenario: string;
  private readonly player: Player<unknown>;
  private readonly client: WorkerClient;
  private readonly address: Address | null;
  /** The run that is kept to compare with, which its link takes along. */
  private readonly keptRun: () => FinishedRun | null;

  constructor(
    scenario: string,
    player: Player<unknown>,
    client: WorkerClient,
    isLinked: boolean,
    keptRun: () => FinishedRun | null,
  ) {
    this.scenario = scenario;
    this.player = player;
    this.client = client;
    this.address = isLinked ? new Address() : null;
    this.keptRun = keptRun;
  }

  get isLinked(): boolean {
    return this.address !== null;
  }

  /** Has the address bar follow, once things have come to rest. A run too long for a link leaves none there. */
  follow(): void {
    this.address?.write((show) => this.ask((ways) => show(ways.link)));
  }

  /** Makes the ways anew; `tell` hears of them. */
  ask(tell: (ways: Ways) => void = () => {}): void {
    const { view, playhead } = this.player;
    if (!view) return;
    const kept = this.keptRun();
    this.client.ask(
      {
        kind: 'share',
        scenario: this.scenario,
        ...handedOn(view.run),
        playheadMs: toMs(playhead.at),
        kept: kept ? handedOn(kept) : undefined,
      },
      (answer) => {
        if (answer.kind !== 'link') return;
        const { kind: _, ...ways } = answer;
        this.ways = ways;
        tell(ways);
      },
    );
  }

  close(): void {
    this.address?.cancel();
  }
}

function handedOn({ recipe, data, digest }: FinishedRun): KeptRun {
  return { recipe, data: data ?? undefined, digest };
}
