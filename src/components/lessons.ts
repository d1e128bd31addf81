import { getCollection } from 'astro:content';
import { toCome } from '#src/to-come.data.ts';
import { type LessonText, lessonText } from './lesson-text.ts';

/** A page as other pages speak of it. One that is not written has no address to link to. */
export interface Lesson {
  readonly page: string;
  readonly title: string;
  readonly question: string | null;
  /** What can be read off its source; null where the page is still to come. */
  readonly text: LessonText | null;
}

const written = new Map((await getCollection('docs')).map(({ id, data, body }) => [id, { data, body: body ?? '' }]));

/** What a page is called and asks; one that is neither written nor planned stops the build with a sentence. */
export function lessonAt(page: string): Lesson {
  const found = written.get(page);
  if (found) {
    const { data, body } = found;
    return { page, title: data.title, question: data.question ?? null, text: lessonText(body) };
  }
  const planned = toCome[page];
  if (!planned) throw new Error(`There is no page "${page}" in content/, and none is planned in src/to-come.data.ts.`);
  return { page, ...planned, text: null };
}
