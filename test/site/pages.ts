import { existsSync, globSync, readFileSync } from 'node:fs';
import { catalog, type ScenarioId } from '#simulator/catalog.ts';
import { navigationOf } from '#src/navigation.ts';

/** The addresses of all lessons and primers, in the order of the navigation. */
export const lessonPages: readonly string[] = navigationOf((page) => existsSync(`content/${page}.mdx`)).flatMap(
  ({ pages }) => pages.map((page) => `${page}/`),
);

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
