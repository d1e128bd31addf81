import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flightsCsv } from '../../scripts/make-flights.mjs';

test('flights.csv is what its script makes', () => {
  // As one comparison: a diff of 20,000 lines would help nobody.
  expect(readFileSync('public/data/flights.csv', 'utf8') === flightsCsv()).toBe(true);
});

test('its rows are flights with a time of hearing that lies the delay after the departure', () => {
  const [header, ...rows] = flightsCsv().trimEnd().split('\n');
  expect(header).toBe('departed,arrived,origin,destination,delayMinutes');
  expect(rows).toHaveLength(20_000);
  expect(rows[0]).toBe('2001-01-01T00:47:00Z,2001-01-01T01:53:00Z,DTW,LAS,66');
  for (const row of rows) {
    const [departed = '', arrived = '', , , delayMinutes = ''] = row.split(',');
    expect(Date.parse(arrived) - Date.parse(departed)).toBe(Number(delayMinutes) * 60_000);
  }
});
