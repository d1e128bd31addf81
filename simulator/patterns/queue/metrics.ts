import { ratio, Samples, TimeWeighted } from '../../kernel/statistics.ts';
import type { Micros } from '../../kernel/time.ts';
import type { EntryOf } from '../../kernel/trace.ts';
import { setValue } from '../../scenario/control.ts';
import type { Fold } from '../../scenario/fold.ts';
import type { MetricDefinition, MetricValues, Setting } from '../../scenario/scenario.ts';
import type { QueueKinds, QueueParams } from './params.ts';

export const metrics = {
  utilisation: { label: 'Utilisation', unit: 'ratio', meaning: 'Busy server time ÷ (servers × time).' },
  meanWaitMs: { label: 'Mean wait', unit: 'ms', meaning: 'Time in line, over completed customers.' },
  meanSojournMs: {
    label: 'Mean stay',
    unit: 'ms',
    meaning: 'Time from arrival to departure, over completed customers.',
  },
  p50SojournMs: {
    label: 'Median stay',
    unit: 'ms',
    meaning: 'Half of the completed customers stayed at most this long.',
  },
  p95SojournMs: { label: 'p95 stay', unit: 'ms', meaning: '95 of 100 completed customers stayed at most this long.' },
  p99SojournMs: { label: 'p99 stay', unit: 'ms', meaning: '99 of 100 completed customers stayed at most this long.' },
  meanQueueLength: { label: 'Mean line', unit: 'customers', meaning: 'Customers waiting, averaged over time.' },
  meanInSystem: {
    label: 'Mean in system',
    unit: 'customers',
    meaning: 'Customers waiting or in service, averaged over time.',
  },
  rejected: { label: 'Refused', unit: 'customers', meaning: 'Customers who found the system full.' },
  rejectedRatio: { label: 'Share refused', unit: 'ratio', meaning: 'Customers refused ÷ all who came.' },
  completed: { label: 'Completed', unit: 'customers', meaning: 'Customers who were served and left.' },
} as const satisfies Record<string, MetricDefinition>;
export type QueueMetric = keyof typeof metrics;

interface State {
  readonly setting: Setting<QueueParams>;
  readonly inSystem: TimeWeighted;
  readonly busy: TimeWeighted;
  readonly servers: TimeWeighted;
  readonly waits: Samples;
  readonly sojourns: Samples;
  arrived: number;
  rejected: number;
  lastLeftAt: Micros;
}

export const metricFold: Fold<Setting<QueueParams>, EntryOf<QueueKinds>, State, MetricValues<QueueMetric>> = {
  initial(setting) {
    const servers = new TimeWeighted();
    servers.set(0, setting.params.servers);
    return {
      setting,
      inSystem: new TimeWeighted(),
      busy: new TimeWeighted(),
      servers,
      waits: new Samples(),
      sojourns: new Samples(),
      arrived: 0,
      rejected: 0,
      lastLeftAt: 0,
    };
  },
  apply(state, entry) {
    const { inSystem, busy } = state;
    switch (entry.kind) {
      case 'customer-arrived':
        state.arrived++;
        inSystem.set(entry.at, inSystem.value + 1);
        break;
      case 'customer-refused':
        state.arrived++;
        state.rejected++;
        break;
      case 'service-started':
        busy.set(entry.at, busy.value + 1);
        break;
      case 'customer-left':
        inSystem.set(entry.at, inSystem.value - 1);
        busy.set(entry.at, busy.value - 1);
        state.waits.add(entry.data.waitedMs);
        state.sojourns.add(entry.data.sojournMs);
        state.lastLeftAt = entry.at;
        break;
      case 'action':
        if (!isOver(state)) state.servers.set(entry.at, setValue(entry, 'servers', state.servers.value));
        break;
    }
  },
  snapshot: (state) => ({
    ...state,
    inSystem: state.inSystem.copy(),
    busy: state.busy.copy(),
    servers: state.servers.copy(),
    waits: state.waits.fork(),
    sojourns: state.sojourns.fork(),
  }),
  view(state, at) {
    const end = isOver(state) ? state.lastLeftAt : at;
    const inSystem = state.inSystem.areaUntil(end);
    const busy = state.busy.areaUntil(end);
    const [p50, p95, p99] = state.sojourns.percentiles(0.5, 0.95, 0.99);
    return {
      utilisation: ratio(busy, state.servers.areaUntil(end)),
      meanWaitMs: state.waits.mean(),
      meanSojournMs: state.sojourns.mean(),
      p50SojournMs: p50!,
      p95SojournMs: p95!,
      p99SojournMs: p99!,
      meanQueueLength: ratio(inSystem - busy, end),
      meanInSystem: ratio(inSystem, end),
      rejected: state.rejected,
      rejectedRatio: ratio(state.rejected, state.arrived),
      completed: state.sojourns.count,
    };
  },
};

/** A recorded workload without an end is over with the last departure; time averages run to that moment. */
function isOver({ setting, arrived, inSystem }: State): boolean {
  return setting.untilUs === null && arrived === setting.recordCount && inSystem.value === 0;
}
