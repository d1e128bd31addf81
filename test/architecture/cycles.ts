import { importsOf } from './imports.ts';
import type { Check, Fault, SourceFile } from './sources.ts';

interface Edge {
  readonly to: string;
  readonly line: number;
}

type Graph = ReadonlyMap<string, readonly Edge[]>;

/** No file of simulator/ or src/ loads itself by way of others. Types are erased and do not count. */
export const checkCycles: Check = (files) => {
  const graph = graphOf(files.filter(({ path }) => /^(simulator|src)\//.test(path)));
  return components(graph).flatMap((component) => cycleFault(graph, component));
};

function graphOf(files: readonly SourceFile[]): Graph {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(files.map((file) => [file.path, edgesOf(file, paths)]));
}

function edgesOf(file: SourceFile, paths: ReadonlySet<string>): Edge[] {
  return importsOf(file).flatMap(({ kind, target, line }) => {
    const to = kind === 'static' || kind === 'dynamic' ? existing(target ?? '', paths) : undefined;
    return to ? [{ to, line }] : [];
  });
}

function existing(target: string, paths: ReadonlySet<string>): string | undefined {
  return [target, `${target}.ts`, `${target}/index.ts`, target.replace(/\.js$/, '.ts')].find((path) => paths.has(path));
}

/** Tarjan's strongly connected components. */
function components(graph: Graph): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const lower = (path: string, value: number): void => void low.set(path, Math.min(low.get(path) ?? value, value));

  function visit(path: string): void {
    const own = index.size;
    index.set(path, own);
    low.set(path, own);
    stack.push(path);
    onStack.add(path);
    for (const { to } of graph.get(path) ?? []) {
      if (!index.has(to)) {
        visit(to);
        lower(path, low.get(to) ?? own);
      } else if (onStack.has(to)) lower(path, index.get(to) ?? own);
    }
    if (low.get(path) !== own) return;
    const component = stack.splice(stack.indexOf(path));
    for (const member of component) onStack.delete(member);
    found.push(component);
  }

  for (const path of graph.keys()) if (!index.has(path)) visit(path);
  return found;
}

function cycleFault(graph: Graph, component: readonly string[]): Fault[] {
  const start = [...component].sort()[0] ?? '';
  const first = shortestWayBack(graph, component, start);
  if (!first) return [];
  const [step, ...rest] = first;
  const way = [start, step?.to, ...rest.map(({ to }) => to)].join(' → ');
  const message = `stands in an import cycle, ${way}: move what they share to a file of its own, or import it by "import type" if it is a type.`;
  return [{ file: start, line: step?.line ?? 1, message }];
}

function shortestWayBack(graph: Graph, component: readonly string[], start: string): Edge[] | undefined {
  const members = new Set(component);
  const seen = new Set<string>();
  const waiting: Edge[][] = [[]];
  for (let way = waiting.shift(); way; way = waiting.shift()) {
    for (const edge of graph.get(way.at(-1)?.to ?? start) ?? []) {
      if (edge.to === start) return [...way, edge];
      if (!members.has(edge.to) || seen.has(edge.to)) continue;
      seen.add(edge.to);
      waiting.push([...way, edge]);
    }
  }
  return undefined;
}
