import { expect, test } from 'vitest';
import { answerRecipe } from '../../src/cli/door.ts';
import { Refused } from '../../src/cli/refused.ts';
import { badCases } from '../golden/cases.ts';

test.each(badCases())('%s: %s is refused in clear words', async (_scenario, _name, { recipe, mustName }) => {
  const refusal = await answerRecipe(recipe).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Refused);
  const words = (refusal as Refused).sentences.join('\n');
  for (const word of mustName) expect(words).toContain(word);
});
