import { expect, test } from 'vitest';
import { maxFileBytes, readFile } from '#src/lab/open-file.ts';

const file = (content: string, name = 'run.json') => new File([content], name);

test('a JSON object is read, a byte-order mark passed over', async () => {
  expect(await readFile(file('\uFEFF {"scenario":"queue"}'))).toEqual({ text: ' {"scenario":"queue"}', problem: null });
});

test.each([
  ['a picture', '\x89PNG…', 'holds no recipe'],
  ['nothing', '', 'holds no recipe'],
  ['too much', `{${' '.repeat(maxFileBytes)}}`, 'too large'],
])('%s is refused in a sentence that names the file', async (_, content, words) => {
  const { text, problem } = await readFile(file(content, 'holiday.png'));
  expect(text).toBeNull();
  expect(problem).toContain('holiday.png');
  expect(problem).toContain(words);
});
