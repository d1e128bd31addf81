import { NumberList } from '#simulator/kernel/number-list.ts';
import type { AnyEntry, Listener } from '#simulator/kernel/trace.ts';
import type { Runnable, Setting } from '#simulator/scenario/scenario.ts';

/** The records of a run as points, column by column, in the order in which they were processed. */
export interface Points {
  readonly fates: readonly string[];
  /** The keys that there are, in the order in which they first came. */
  readonly keys: readonly (string | null)[];
  readonly at: ArrayLike<number>;
  readonly t: ArrayLike<number>;
  /** By its number among the fates. */
  readonly fate: ArrayLike<number>;
  /** By its number among the keys. */
  readonly key: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** Writes down the records of a run as its entries come; null where the scenario draws none. */
export function drawPoints({ scatter }: Runnable, setting: Setting): { apply: Listener; end(): Points } | null {
  if (!scatter) return null;
  const next = scatter.start(setting);
  const keys = new Map<string | null, number>();
  const [at, t, fate, key, value] = Array.from({ length: 5 }, () => new NumberList()) as Columns;
  return {
    apply(entry: AnyEntry) {
      const point = next(entry as never);
      if (!point) return;
      if (!keys.has(point.key)) keys.set(point.key, keys.size);
      at.push(entry.at);
      t.push(point.t);
      fate.push(scatter.fates.indexOf(point.fate));
      key.push(keys.get(point.key)!);
      value.push(point.value);
    },
    end: () => ({
      fates: scatter.fates,
      keys: [...keys.keys()],
      at: at.end(),
      t: t.end(),
      fate: Uint8Array.from(fate.end()),
      key: Uint32Array.from(key.end()),
      value: value.end(),
    }),
  };
}

type Columns = [NumberList, NumberList, NumberList, NumberList, NumberList];

/** The same as plain lists, for a page's own data. */
export function plainPoints({ fates, keys, at, t, fate, key, value }: Points): Points {
  return {
    fates,
    keys,
    at: Array.from(at),
    t: Array.from(t),
    fate: Array.from(fate),
    key: Array.from(key),
    value: Array.from(value),
  };
}
