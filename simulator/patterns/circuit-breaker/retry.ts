import type { CallRecord } from './kinds.ts';

/** What a call meets that is made again. */
export interface RetryLuck {
  /** Notes a record of the workload as it comes. */
  saw(record: CallRecord): void;
  /** What the n-th retry (from 1) of a call meets that was first made with this record. */
  again(first: CallRecord, retry: number): CallRecord;
}

/**
 * A retry has the luck of its own call under the weather of its moment, which the host's latest record shows.
 * All of it stands in the records, so that a workload can be given back. Where they do not tell a retry's luck,
 * it meets what the latest record says.
 */
export function retryLuck(): RetryLuck {
  const latest: CallRecord[] = [];
  return {
    saw(record) {
      latest[record.host] = record;
    },
    again(first, retry) {
      const weather = latest[first.host] ?? first;
      const { ok, latencyMs, places, outage } = weather;
      const succeeds = first.failsAgain === null || outage ? ok : retry > first.failsAgain;
      return { ...first, ok: succeeds, latencyMs, places, outage };
    },
  };
}
