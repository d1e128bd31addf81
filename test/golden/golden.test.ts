import { expect, test } from 'vitest';
import { answerRecipe } from '../../src/cli/door.ts';
import { differences, goldenCases } from './cases.ts';

test.each(goldenCases())('%s', async (_, { recipe, expect: expected, why }) => {
  const answer = await answerRecipe(recipe);
  expect(differences(expected, answer), why).toEqual([]);
  expect(answer.violations).toEqual([]);
});
