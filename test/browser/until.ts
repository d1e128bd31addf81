import { vi } from 'vitest';

/** Waits until something holds, for as long as the busiest machine may take: how fast it comes is no matter of these tests. */
export function until<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, { timeout: 20_000 });
}
