/** Blanks out all but the script of a .svelte, .astro or .mdx file, so that every position and line stays what it was. */
export function scriptOnly(path: string, text: string): string {
  if (path.endsWith('.svelte')) return keep(text, scriptBlocks(text, 0));
  if (path.endsWith('.astro')) return keep(text, astroParts(text));
  if (path.endsWith('.mdx')) return keep(text, mdxParts(text).modules);
  return path.endsWith('.json') ? '' : text;
}

/** What is neither script, style, code sample nor comment: the part whose expressions are not parsed. */
export function markupOnly(path: string, text: string): string {
  if (path.endsWith('.mdx')) {
    const { modules, fences } = mdxParts(text);
    return drop(text, [...modules, ...fences, ...spansOf(text, /`[^`\n]+`/g)]);
  }
  if (!/\.(svelte|astro)$/.test(path)) return '';
  const hidden = spansOf(text, /<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>/g);
  return drop(text, [...hidden, ...(path.endsWith('.astro') ? astroParts(text) : scriptBlocks(text, 0))]);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length });
const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => spanOf(match.index, match[0]));
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

function drop(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text,
  );
}

/** A semicolon stands in for the character after each part, so that neighbours do not run into one statement. */
function keep(text: string, spans: readonly Span[]): string {
  return spans.reduce((kept, { start, end }) => {
    const part = text.slice(start, end) + (/[\r\n]/.test(text[end] ?? '\n') ? '' : ';');
    return kept.slice(0, start) + part + kept.slice(start + part.length);
  }, blank(text));
}

const scriptTag = /<!--[\s\S]*?-->|(<script\b(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^'">{])*>)([\s\S]*?)<\/script\s*>/g;

function scriptBlocks(text: string, from: number): Span[] {
  return [...text.matchAll(scriptTag)]
    .filter((match) => match[1] !== undefined && match.index >= from)
    .map((match) => spanOf(match.index + (match[1] ?? '').length, match[2] ?? ''));
}

function astroParts(text: string): Span[] {
  const frontmatter = /^(\s*---[^\r\n]*\r?\n)([\s\S]*?)^---/m.exec(text);
  if (frontmatter?.index !== 0) return scriptBlocks(text, 0);
  const front = spanOf((frontmatter[1] ?? '').length, frontmatter[2] ?? '');
  return [front, ...scriptBlocks(text, front.end)];
}

interface MdxParts {
  readonly modules: readonly Span[];
  readonly fences: readonly Span[];
}

/** A module part begins at a line with `import` or `export` and ends at a blank line, as in MDX. */
function mdxParts(text: string): MdxParts {
  const modules: Span[] = [];
  const fences: Span[] = [];
  let fence = '';
  let inModule = false;
  let start = text.match(/^---\r?\n[\s\S]*?\n---/)?.[0].length ?? 0;
  for (const line of text.slice(start).split('\n')) {
    const mark: string = inModule ? '' : (/^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '');
    inModule = !fence && !mark && line.trim() !== '' && (inModule || /^(import|export)\b/.test(line));
    if (inModule) modules.push(spanOf(start, line));
    if (fence || mark) fences.push(spanOf(start, line));
    if (fence) fence = mark.startsWith(fence) ? '' : fence;
    else fence = mark;
    start += line.length + 1;
  }
  return { modules, fences };
}
