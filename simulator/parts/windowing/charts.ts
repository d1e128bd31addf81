import { toMs } from '../../kernel/time.ts';
import type { Chart } from '../../scenario/scenario.ts';
import type { WindowEntry } from './kinds.ts';
import type { WindowParams } from './params.ts';

/** Numbers over time that every windowed stream has. */
export const windowCharts: readonly Chart<WindowParams, WindowEntry>[] = [
  {
    id: 'watermark-lag',
    label: () => 'watermark lag (now − watermark)',
    unit: 'ms',
    start() {
      let watermarkMs: number | null = null;
      return (entry) => {
        if (entry.kind === 'watermark-advanced') watermarkMs = entry.data.watermarkMs;
        else if (entry.kind !== 'event-arrived') return null;
        return watermarkMs === null ? null : toMs(entry.at) - watermarkMs;
      };
    },
  },
  {
    id: 'windows-held',
    label: () => 'windows held',
    unit: 'windows',
    start() {
      let held = 0;
      return (entry) => {
        if (entry.kind === 'event-arrived') held = entry.data.openWindows;
        else if (entry.kind === 'window-closed' || (entry.kind === 'window-fired' && !entry.data.held)) held--;
        else return null;
        return held;
      };
    },
  },
];
