import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedRecord, processingOrder, recordStep, timesOf } from '#src/lab/draft-records.ts';
import { momentText, readMoment } from '#src/lab/moment-text.ts';

const micros = fc.integer({ min: -1e13, max: 1e13 });

test('a moment is read back as it is written', () => {
  fc.assert(
    fc.property(micros, (us) => {
      expect(readMoment(momentText(us / 1000))).toBe(us / 1000);
    }),
  );
  expect(momentText(58 * 60_000)).toBe('0:58:00');
  expect(readMoment('1:20')).toBe(80 * 60_000);
  for (const none of ['', '58', '1:60', '0:58:00:00', 'soon']) expect(readMoment(none)).toBeNull();
});

test.each([null, 978_310_020_000_000])(
  'a record that was moved is where it was moved to (time 0 at %s)',
  (originUs) => {
    fc.assert(
      fc.property(micros, micros, (t, at) => {
        const moved = movedRecord({ t: originUs === null ? 0 : '2001-01-01T00:47:00Z', key: 'a' }, t, at, originUs);
        expect(timesOf(moved, originUs)).toEqual({ t, at });
        expect(moved.key).toBe('a');
      }),
    );
  },
);

test('records are processed by arrival, equal ones as they stand, unreadable ones last', () => {
  const records = [{ t: 5, arrival: 20 }, { t: 'soon' }, { t: 10 }, { t: 1, arrival: 10 }];
  expect(processingOrder(records, null)).toEqual([2, 3, 0, 1]);
});

test('a step is a round time, and a hundred and fifty of them cross the picture', () => {
  expect(recordStep(177 * 60_000_000)).toBe(60_000_000);
  expect(recordStep(20_000_000)).toBe(100_000);
  expect(recordStep(0)).toBe(1000);
});
