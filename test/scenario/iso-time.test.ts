import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIsoTime, writeIsoTime } from '#simulator/scenario/iso-time.ts';

const date = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

test('a time is read as Date reads it', () => {
  fc.assert(
    fc.property(date, (date) => {
      expect(readIsoTime(date.toISOString())).toBe(date.getTime() * 1000);
    }),
    { numRuns: 1000 },
  );
});

test('a time with a zone is read as Date reads it', () => {
  const zone = fc.tuple(fc.constantFrom('+', '-'), fc.nat({ max: 23 }), fc.nat({ max: 59 }));
  fc.assert(
    fc.property(date, zone, (date, [sign, hours, minutes]) => {
      const east = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
      const written = date.toISOString().replace('Z', east);
      expect(readIsoTime(written)).toBe(Date.parse(written) * 1000);
    }),
  );
});

test('what was written is read as it was, to the microsecond; three, six or no decimals', () => {
  const micros = fc.oneof(
    fc.integer({ min: -8e15, max: 8e15 }),
    fc.integer({ min: 0, max: 8e9 }).map((seconds) => seconds * 1e6),
    fc.integer({ min: 1, max: 8e12 }).map((ms) => ms * -1e3),
  );
  fc.assert(
    fc.property(micros, (micros) => {
      const written = writeIsoTime(micros);
      expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}|\.\d{6})?Z$/);
      expect(readIsoTime(written)).toBe(micros);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['1970-01-01', 0],
  ['1970-01-01T00:00', 0],
  ['1970-01-01 00:00:01', 1_000_000],
  ['1970-01-01T00:00:00.5', 500_000],
  ['1970-01-01T00:00:00,123456', 123_456],
  ['1970-01-01T00:00:00.123456789', 123_456],
  ['1969-12-31T23:59:59.999999', -1],
  ['1970-01-01T01:00:00+01:00', 0],
  ['1970-01-01T01:00:00+0100', 0],
  ['1969-12-31T19:30:00-04:30', 0],
  ['1970-01-01t00:00:00z', 0],
  [' 1970-01-01T00:00:00Z\n', 0],
  ['2000-02-29', 951_782_400_000_000],
  ['2400-02-29T00:00:00Z', 13_574_563_200_000_000],
])('"%s" is %i µs', (written, micros) => {
  expect(readIsoTime(written)).toBe(micros);
});

test.each([
  '',
  '5',
  'yesterday',
  '1970-13-01',
  '1970-00-01',
  '1970-01-00',
  '1970-01-32',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '1970-1-1',
  '70-01-01',
  '1970-01-01T24:00:00Z',
  '1970-01-01T00:60:00Z',
  '1970-01-01T00:00:60Z',
  '1970-01-01T00',
  '1970-01-01T00:00:00.',
  '1970-01-01T00:00:00.1234567890',
  '1970-01-01T00:00:00+24:00',
  '1970-01-01T00:00:00+01:60',
  '1970-01-01T00:00:00+1',
  '1970-01-01Z',
  '1970-01-01T00:00:00Z and more',
  '١٩٧٠-01-01',
])('"%s" is none', (written) => {
  expect(readIsoTime(written)).toBeNull();
});

test('whatever text it is given, it answers a whole number or null', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]?[\d:.,+Zz-]{0,16}$/));
  fc.assert(
    fc.property(text, (text) => {
      const micros = readIsoTime(text);
      expect(micros === null || Number.isInteger(micros)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
