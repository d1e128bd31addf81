import type { TraceColumns } from './trace-columns.ts';

/** Where a trace can be written down; what stands there before does not matter. */
export type TraceRoom = Pick<TraceColumns, 'at' | 'kind' | 'where' | 'subject' | 'cause' | 'dataStart' | 'data'>;

/** Room for so many entries with so many fields of data in all; both at least 1. */
export function newRoom(entries: number, data: number): TraceRoom {
  return {
    at: new Float64Array(entries),
    kind: new Uint16Array(entries),
    where: new Uint32Array(entries),
    subject: new Float64Array(entries),
    cause: new Int32Array(entries),
    dataStart: new Uint32Array(entries),
    data: new Float64Array(data),
  };
}

/** The room that a trace was written into, to be written into again once nobody reads that trace any more. */
export function roomOf({ at, kind, where, subject, cause, dataStart, data }: TraceRoom): TraceRoom {
  return {
    at: new Float64Array(at.buffer),
    kind: new Uint16Array(kind.buffer),
    where: new Uint32Array(where.buffer),
    subject: new Float64Array(subject.buffer),
    cause: new Int32Array(cause.buffer),
    dataStart: new Uint32Array(dataStart.buffer),
    data: new Float64Array(data.buffer),
  };
}
