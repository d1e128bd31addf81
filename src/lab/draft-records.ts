import { toMicros, toMs } from '#simulator/kernel/time.ts';
import { readIsoTime, writeIsoTime } from '#simulator/scenario/iso-time.ts';
import type { AnyRecord } from '#simulator/scenario/records.ts';
import type { Draft } from './draft.ts';

/** The times of a record in microseconds of the run; what cannot be read is null. */
export interface RecordTimes {
  readonly t: number | null;
  readonly at: number | null;
}

/** `originUs`: where the run's time 0 lies for records with ISO times. */
export function timesOf(record: AnyRecord, originUs: number | null): RecordTimes {
  const t = microsOf(record.t, originUs);
  return { t, at: record.arrival === undefined || record.arrival === null ? t : microsOf(record.arrival, originUs) };
}

function microsOf(moment: unknown, originUs: number | null): number | null {
  if (typeof moment === 'number') return toMicros(moment);
  const iso = typeof moment === 'string' ? readIsoTime(moment) : null;
  return iso === null || originUs === null ? null : iso - originUs;
}

/** The same record at other times; that it comes when it happens goes without saying. */
export function movedRecord(record: AnyRecord, t: number, at: number, originUs: number | null): AnyRecord {
  const { arrival: _, ...rest } = record;
  const written = (us: number): number | string => (originUs === null ? toMs(us) : writeIsoTime(us + originUs));
  return { ...rest, t: written(t), ...(at === t ? {} : { arrival: written(at) }) };
}

/** The rows of a list of records in the order in which they are processed. */
export function processingOrder(records: readonly AnyRecord[], originUs: number | null): readonly number[] {
  const at = records.map((record) => timesOf(record, originUs).at ?? Infinity);
  return [...records.keys()].sort((a, b) => (at[a]! < at[b]! ? -1 : at[a]! > at[b]! ? 1 : a - b));
}

/** Where the order of the list is that of the run, a record that is moved goes to its place. */
export function inOrderOfTime(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return records.toSorted((a, b) => (typeof a.t === 'number' && typeof b.t === 'number' ? a.t - b.t : 0));
}

/** The same settings with these records in the place of what was there, a file's too. */
export function withRecords({ data: _, ...draft }: Draft, input: readonly AnyRecord[]): Draft {
  return { ...draft, input };
}

const second = 1_000_000;
const minute = 60 * second;
const hour = 60 * minute;
const steps = [
  ...[0.001, 0.01, 0.1, 1, 5, 10, 30].map((seconds) => seconds * second),
  ...[1, 5, 10, 30].map((minutes) => minutes * minute),
  ...[1, 6, 24].map((hours) => hours * hour),
];
/** How many steps cross the picture, at least. */
const stepsAcross = 150;

/** By what a record is moved in a run that long: a round time, large enough to be seen. */
export function recordStep(endsAt: number): number {
  return steps.findLast((step) => step * stepsAcross <= endsAt) ?? steps[0]!;
}
