import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  boundedRoom,
  meanWaitMs,
  meanWaitOfManyMs,
  probabilityOfWaiting,
  stayMs,
  stayOfManyMs,
} from '#src/widgets/queue/theory.ts';

interface Case {
  readonly model: string;
  readonly params: {
    arrivalsPerSecond: number;
    serviceMs: number;
    servers: number;
    capacity: number | null;
    serviceDistribution: string;
  };
  readonly expect: Readonly<Record<string, number>>;
}
const cases = (JSON.parse(readFileSync('test/golden/theory.json', 'utf8')) as { queue: Case[] }).queue;
const of = (model: string): readonly Case[] => cases.filter((each) => each.model === model);
/** The file gives six significant digits. */
const near = (value: number, wanted: number): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(6e-6 * wanted);

test('one server with exponential service waits and stays as the tables say', () => {
  expect(of('M/M/1').length).toBeGreaterThan(2);
  for (const { params, expect: wanted } of of('M/M/1')) {
    near(meanWaitMs(params), wanted.meanWaitMs!);
    near(meanWaitOfManyMs(params), wanted.meanWaitMs!);
    near(stayMs(params, 0.5), wanted.p50SojournMs!);
    near(stayMs(params, 0.99), wanted.p99SojournMs!);
    near(stayOfManyMs(params, 0.99), wanted.p99SojournMs!);
  }
});

test('Pollaczek–Khinchine knows service without chance and with much of it', () => {
  for (const { params, expect: wanted } of of('M/D/1')) near(meanWaitMs(params, 0), wanted.meanWaitMs!);
  const uniform = of('M/G/1');
  expect(uniform.map(({ params }) => params.serviceDistribution)).toEqual(['uniform']);
  for (const { params, expect: wanted } of uniform) near(meanWaitMs(params, 1 / Math.sqrt(3)), wanted.meanWaitMs!);
});

test('several servers share one line by Erlang C', () => {
  for (const { params, expect: wanted } of of('M/M/c')) {
    near(probabilityOfWaiting(params), wanted.probabilityOfWaiting!);
    near(meanWaitOfManyMs(params), wanted.meanWaitMs!);
  }
});

test('with so many servers that none is waited for, the stay is the service', () => {
  const calls = { arrivalsPerSecond: 80, serviceMs: 200 };
  near(stayOfManyMs({ ...calls, servers: 400 }, 0.99), 200 * Math.log(100));
  // One server more than Little's law asks for frees as fast as it serves: the formula's one removable gap.
  const atTheGap = stayOfManyMs({ ...calls, servers: 17 }, 0.99);
  near(stayOfManyMs({ ...calls, arrivalsPerSecond: 80.00001, servers: 17 }, 0.99), atTheGap);
});

test('a bounded room refuses and lets wait as the tables say, under load and over it', () => {
  for (const { params, expect: wanted } of of('M/M/1/K')) {
    const { refused, waitMs } = boundedRoom(params, params.capacity!);
    near(refused, wanted.rejectedRatio!);
    near(waitMs, wanted.meanWaitMs!);
  }
});

test('from full load on nothing is steady', () => {
  const full = { arrivalsPerSecond: 100, serviceMs: 10 };
  expect([meanWaitMs(full), meanWaitOfManyMs(full), stayMs(full, 0.5), stayOfManyMs(full, 0.5)]).toEqual(
    [1, 2, 3, 4].map(() => Infinity),
  );
  expect(probabilityOfWaiting(full)).toBe(1);
});
