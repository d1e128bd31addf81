import { existsSync, globSync, readFileSync } from 'node:fs';
import { catalog, type ScenarioId } from '#simulator/catalog.ts';
import { lessonGroups, navigationOf } from '#src/navigation.ts';

export const isWritten = (page: string): boolean => existsSync(`content/${page}.mdx`);

/** The addresses of all pages but the front page, in the order of the navigation. */
export const pagesBeyondTheFirst: readonly string[] = navigationOf(isWritten).flatMap(({ pages }) =>
  pages.map((page) => `${page}/`),
);

/** Those of the lessons and primers that there are, and of those that are to come. */
export const lessons = lessonGroups.flatMap(({ pages }) => pages);
export const lessonPages: readonly string[] = lessons.filter(isWritten).map((page) => `${page}/`);

/** Each scenario with the page that mounts its widget; one that no lesson shows is a fault of its own. */
export const widgetPages: readonly (readonly [page: string, id: ScenarioId])[] = (
  Object.keys(catalog) as ScenarioId[]
).map((id) => {
  const file = globSync('content/{patterns,basics}/*.mdx').find((path) =>
    readFileSync(path, 'utf8').includes(`#src/widgets/${id}/Lab.astro`),
  );
  if (!file) throw new Error(`No lesson in content/ mounts the widget of ${id}.`);
  return [
    `${file
      .replaceAll('\\', '/')
      .replace(/^content\//, '')
      .replace(/\.mdx$/, '')}/`,
    id,
  ];
});
