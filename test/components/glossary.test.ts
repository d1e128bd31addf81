import { expect, test } from 'vitest';
import { glossary } from '#src/components/glossary.data.ts';
import { entryOf } from '#src/components/glossary.ts';
import { navigationOf } from '#src/navigation.ts';

test('the glossary is in alphabetical order, and no two terms share a name or an anchor', () => {
  const terms = glossary.map(({ term }) => term);
  expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
  expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(terms.length);
});

test('each meaning is a plain sentence or two, short enough to be read over a word', () => {
  for (const { id, meaning } of glossary) {
    const sentences = meaning.match(/[.”?](?= |$)/g) ?? [];
    expect(meaning, id).toMatch(/^[A-Z].*\.$/);
    expect(sentences.length, id).toBeLessThanOrEqual(2);
    expect(meaning.length, id).toBeLessThan(230);
  }
});

test('each term has a page of the site, and a source unless the word is the site’s own', () => {
  const pages = navigationOf(() => true).flatMap((group) => group.pages);
  for (const { id, page, source } of glossary) {
    expect(pages, id).toContain(page);
    if (page.startsWith('reference/')) continue;
    expect(source?.href, id).toMatch(/^https:\/\//);
  }
});

test('a term that there is not is named, with those that there are', () => {
  expect(() => entryOf('watermarks')).toThrow(
    /^The glossary has no "watermarks"; it has allowed-lateness, .*watermark/,
  );
});
