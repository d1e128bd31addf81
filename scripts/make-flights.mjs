// Makes public/data/flights.csv from the data set `flights-20k` of the npm package vega-datasets.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);

/** The whole file as text: one row a flight, in the order of the source. */
export function flightsCsv() {
  const source = new URL('node_modules/vega-datasets/data/flights-20k.json', root);
  const flights = JSON.parse(readFileSync(source, 'utf8'));
  return ['departed,arrived,origin,destination,delayMinutes', ...flights.map(row), ''].join('\n');
}

/** The source's times are local ones without a zone; here they are read as UTC. */
function row({ date, delay, origin, destination }) {
  const [, year, month, day, hour, minute] = date.match(/^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d)$/).map(Number);
  const departed = Date.UTC(year, month - 1, day, hour, minute);
  // The source gives when a flight left, and how late it arrived. It is heard of that much later (below zero: earlier).
  const arrived = departed + delay * 60_000;
  return [iso(departed), iso(arrived), origin, destination, delay].join(',');
}

function iso(ms) {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('public/data/flights.csv', root), flightsCsv());
}
