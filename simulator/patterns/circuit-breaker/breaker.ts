import type { RandomStream } from '../../kernel/random.ts';
import { toMicros } from '../../kernel/time.ts';
import { type RunningMachine, startMachine } from '../../parts/machine-actor.ts';
import type { BreakerState, BreakerWorld } from './kinds.ts';
import { type BreakerEvent, breakerMachine } from './machine.ts';
import { type CountedOutcome, OutcomeWindow, reasonToOpen, reasonToRefuse } from './rules.ts';

/** What a mutant may get wrong. */
export interface BreakerRules {
  readonly machine: typeof breakerMachine;
  readonly reasonToRefuse: typeof reasonToRefuse;
  readonly reasonToOpen: typeof reasonToOpen;
  readonly emptiesWindow: boolean;
  readonly refusalRestartsTimer: boolean;
  readonly stragglersCount: boolean;
}

export const breakerRules: BreakerRules = {
  machine: breakerMachine,
  reasonToRefuse,
  reasonToOpen,
  emptiesWindow: true,
  refusalRestartsTimer: false,
  stragglersCount: false,
};

/** Permission for one call: which stretch of the breaker's life it belongs to, and whether it is a trial. */
export interface Permission {
  readonly epoch: number;
  readonly trial: boolean;
}

// Openings of one breaker draw their jitter apart from those of the others.
const breakersAtMost = 128;

/** One breaker: its machine on the virtual clock, its window, and the trials under way. */
export class Breaker {
  private readonly world: BreakerWorld;
  private readonly number: number;
  private readonly rules: BreakerRules;
  private readonly window = new OutcomeWindow();
  private readonly jitter: RandomStream;
  private readonly machine: RunningMachine<typeof breakerMachine>;
  private state: BreakerState = 'closed';
  private epoch = 0;
  private trials = 0;
  private openings = 0;
  private openForMs: number | null = null;
  /** What was sent last, and why; the timer's own transitions have neither. */
  private sent: { readonly type: BreakerEvent['type']; readonly cause: number | null } | null = null;

  constructor(world: BreakerWorld, number: number, rules: BreakerRules) {
    this.world = world;
    this.number = number;
    this.rules = rules;
    this.jitter = world.random('open jitter');
    const input = { openMs: () => this.nextOpenMs(), successThreshold: () => world.params.successThreshold };
    const moved = ({ value }: { readonly value: unknown }): void => this.moved(value as BreakerState);
    this.machine = startMachine(world.simulation, rules.machine, input, false, moved);
  }

  /** Lets a call through, or says why not. */
  ask(): Permission | 'open' | 'trials-full' {
    const refusal = this.rules.reasonToRefuse(this.state, this.trials, this.world.params.halfOpenMaxCalls);
    if (refusal === 'open' && this.rules.refusalRestartsTimer) this.send('forced', null);
    if (refusal !== null) return refusal;
    const trial = this.state === 'half-open';
    if (trial) this.trials++;
    return { epoch: this.epoch, trial };
  }

  /** Whether an outcome of this permission still touches the breaker. */
  isCurrent(permission: Permission): boolean {
    return permission.epoch === this.epoch || this.rules.stragglersCount;
  }

  /** Counts an outcome; returns the window's failure rate after it, null for a trial. Call `judge` next. */
  count(permission: Permission, outcome: CountedOutcome): number | null {
    if (permission.trial) return null;
    this.window.add(this.world.simulation.now, outcome, toMicros(this.world.params.windowMs));
    return this.window.failures / this.window.calls;
  }

  /** Lets the state follow what was counted last. */
  judge(permission: Permission, outcome: CountedOutcome, cause: number): void {
    if (permission.trial) this.send(outcome.failed ? 'trial-failed' : 'trial-succeeded', cause);
    else {
      const reason = this.rules.reasonToOpen(this.window, this.world.params);
      if (reason) this.send(reason, cause);
    }
  }

  /** The call has ended: a trial makes room for another. */
  release(permission: Permission): void {
    if (permission.trial && this.isCurrent(permission)) this.trials--;
  }

  force(cause: number): void {
    this.command('forced', 'open', cause);
  }

  reset(cause: number): void {
    this.command('reset', 'closed', cause);
  }

  /** Where the command changes no state it is no transition, but what is under way no longer counts. */
  private command(type: 'forced' | 'reset', target: BreakerState, cause: number): void {
    const before = this.state;
    this.send(type, cause);
    if (before !== target) return;
    this.startAnew();
    const openForMs = target === 'open' ? this.openForMs : null;
    this.emit('restarted', cause, { breaker: this.number, state: target, openForMs });
  }

  private send(type: BreakerEvent['type'], cause: number | null): void {
    this.sent = { type, cause };
    this.machine.send({ type });
    this.sent = null;
  }

  private moved(to: BreakerState): void {
    if (to === this.state) return;
    const from = this.state;
    this.state = to;
    this.startAnew();
    const openForMs = to === 'open' ? this.openForMs : null;
    this.emit('transition', this.sent?.cause ?? null, {
      breaker: this.number,
      from,
      to,
      reason: this.reason(),
      openForMs,
    });
  }

  private reason(): string {
    if (this.sent === null) return 'open-time-over';
    return this.sent.type === 'trial-succeeded' ? 'trials-succeeded' : this.sent.type;
  }

  /** What is under way belongs to the past from here on. */
  private startAnew(): void {
    this.epoch++;
    this.trials = 0;
    if (this.state === 'closed' && this.rules.emptiesWindow) this.window.clear();
  }

  private nextOpenMs(): number {
    const { openMs, openJitter } = this.world.params;
    const luck = 2 * this.jitter.of(this.openings++ * breakersAtMost + this.number).uniform() - 1;
    this.openForMs = Math.max(1, Math.round(openMs * 1000 * (1 + openJitter * luck))) / 1000;
    return this.openForMs;
  }

  private readonly emit = <Kind extends 'transition' | 'restarted'>(
    kind: Kind,
    cause: number | null,
    data: Parameters<typeof this.world.emit<Kind>>[4],
  ): void => {
    this.world.emit(kind, `breaker ${this.number}`, null, cause, data);
  };
}
