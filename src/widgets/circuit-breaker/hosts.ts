import type { BreakerFrame } from '#simulator/patterns/circuit-breaker/frame.ts';
import { callsAt } from './layout.ts';

export interface HostTile {
  readonly host: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly busy: number;
  readonly isIll: boolean;
  /** The state of its own breaker; null where one breaker is for all. */
  readonly breaker: string | null;
}

const [room, gap, fewHosts] = [{ width: 98, height: 100 }, 4, 10] as const;

/** A tile for each host: two columns of bars for a few, a square of small ones for many. */
export function tilesOf(frame: BreakerFrame, hosts: number): readonly HostTile[] {
  const columns = hosts <= fewHosts ? 2 : Math.ceil(Math.sqrt(hosts));
  const rows = Math.ceil(hosts / columns);
  const pitch = { x: room.width / columns, y: Math.min(room.height / rows, 20) };
  return Array.from({ length: hosts }, (_, host) => ({
    host,
    x: ((host % columns) - (columns - 1) / 2) * pitch.x,
    y: (Math.floor(host / columns) - (rows - 1) / 2) * pitch.y,
    width: pitch.x - gap,
    height: pitch.y - gap,
    busy: Math.min(callsAt(frame, host) / Math.max(frame.limits.serviceConcurrency, 1), 1),
    isIll: frame.service.illHosts.includes(host),
    breaker: frame.breakers.length > 1 ? (frame.breakers[host]?.state ?? null) : null,
  }));
}
