import { expect, test } from 'vitest';
import { faceOf } from '#src/lab/face.ts';
import { scenarios } from './scenarios.ts';

test.each(scenarios)('no two figures of $id bear the same name', (scenario) => {
  const labels = Object.values(faceOf(scenario).metrics).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
