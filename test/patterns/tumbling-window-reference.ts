import type { InputRecord } from '../arbitraries/tumbling-window.ts';

interface Params {
  readonly sizeMs: number;
  readonly offsetMs: number;
  readonly aggregate: string;
  readonly outOfOrderMs: number;
  readonly allowedLatenessMs: number;
  readonly keyed: boolean;
}

interface Window {
  readonly key: string | null;
  readonly start: number;
  readonly end: number;
  readonly values: number[];
  firings: number;
}

/** The rules of tumbling windows as a slow program of its own, which shares no code with the simulator: whole µs, every window looked at for every event. */
export function referenceRun(params: Params, input: readonly InputRecord[], untilMs = Infinity) {
  const records = input.map((record) => ({ ...record, t: us(record.t), arrival: us(record.arrival ?? record.t) }));
  const inOrder = records.sort((a, b) => a.arrival - b.arrival);
  const processed = inOrder.filter(({ arrival }) => arrival <= us(untilMs));
  const stream = new ReferenceStream(params);
  for (const record of processed) stream.process(record);
  if (processed.length === records.length && records.length > 0) stream.moveTo(Infinity, inOrder.at(-1)!.arrival);
  return stream.answer(processed.length);
}

class ReferenceStream {
  private readonly params: Params;
  private held: Window[] = [];
  private readonly windows: { readonly revision: number; readonly [field: string]: unknown }[] = [];
  private readonly late: object[] = [];
  private readonly delays: number[] = [];
  private watermark = -Infinity;
  private latest = -Infinity;
  private openWindowsMax = 0;
  private stateEventsMax = 0;

  constructor(params: Params) {
    this.params = params;
  }

  process({ t, arrival, value = 1, key }: { t: number; arrival: number; value?: number; key?: string }): void {
    const window = this.windowOf(this.params.keyed ? (key ?? null) : null, t);
    const isDropped = this.watermark >= window.end + us(this.params.allowedLatenessMs);
    if (isDropped) this.late.push({ t: t / 1000, key: window.key, arrival: arrival / 1000, windowsMissed: 1 });
    else {
      if (window.values.length === 0) this.held.push(window);
      window.values.push(value);
      if (this.watermark >= window.end) this.fire(window, arrival);
    }
    const memberships = this.held.reduce((sum, { values }) => sum + values.length, 0);
    this.openWindowsMax = Math.max(this.openWindowsMax, this.held.length);
    this.stateEventsMax = Math.max(this.stateEventsMax, memberships);
    this.latest = Math.max(this.latest, t);
    this.moveTo(this.latest - us(this.params.outOfOrderMs), arrival);
  }

  moveTo(watermark: number, at: number): void {
    this.watermark = Math.max(this.watermark, watermark);
    const due = this.held.filter(({ end, firings }) => end <= this.watermark && firings === 0);
    for (const window of due.sort((a, b) => a.end - b.end || keyRank(a.key, b.key))) {
      this.fire(window, at);
      if (watermark < Infinity) this.delays.push((at - window.end) / 1000);
    }
    this.held = this.held.filter(({ end }) => this.watermark < end + us(this.params.allowedLatenessMs));
  }

  answer(eventsIn: number) {
    const { windows, late, delays, openWindowsMax, stateEventsMax } = this;
    const windowsFired = windows.filter(({ revision }) => revision === 0).length;
    const revisions = windows.length - windowsFired;
    const metrics = { eventsIn, windowsFired, revisions, lateDropped: late.length, openWindowsMax, stateEventsMax };
    const total = delays.reduce((sum, delay) => sum + delay, 0);
    return { windows, late, metrics, meanResultDelayMs: delays.length === 0 ? null : total / delays.length };
  }

  private windowOf(key: string | null, t: number): Window {
    const [size, offset] = [us(this.params.sizeMs), us(this.params.offsetMs)];
    const start = Math.floor((t - offset) / size) * size + offset;
    const held = this.held.find((window) => window.key === key && window.start === start);
    return held ?? { key, start, end: start + size, values: [], firings: 0 };
  }

  private fire(window: Window, at: number): void {
    const { key, start, end, values } = window;
    const value = aggregate(this.params.aggregate, values);
    const span = { key, start: start / 1000, end: end / 1000 };
    const firing = { value, count: values.length, revision: window.firings++, firedAtMs: at / 1000 };
    this.windows.push({ ...span, ...firing });
  }
}

function aggregate(name: string, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  if (name === 'sum') return sum;
  if (name === 'count') return values.length;
  if (name === 'average') return sum / values.length;
  return name === 'min' ? Math.min(...values) : Math.max(...values);
}

const us = (ms: number): number => Math.round(ms * 1000);

function keyRank(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
