import { getCollection } from 'astro:content';
import { toCome } from '#src/to-come.data.ts';

/** A page as other pages speak of it. One that is not written has no address to link to. */
export interface Lesson {
  readonly page: string;
  readonly title: string;
  readonly question: string | null;
  readonly isWritten: boolean;
}

const written = new Map((await getCollection('docs')).map(({ id, data }) => [id, data]));

/** What a page is called and asks; one that is neither written nor planned stops the build with a sentence. */
export function lessonAt(page: string): Lesson {
  const data = written.get(page);
  if (data) return { page, title: data.title, question: data.question ?? null, isWritten: true };
  const planned = toCome[page];
  if (!planned) throw new Error(`There is no page "${page}" in content/, and none is planned in src/to-come.data.ts.`);
  return { page, ...planned, isWritten: false };
}
