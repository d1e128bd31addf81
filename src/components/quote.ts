/**
 * A piece of a source file by its name: a declaration at the top level (`reasonToOpen`), or a member of one
 * (`OutcomeWindow.add`), with the comment above it. The sources are formatted, so what is declared at some depth ends
 * at the first line of that depth that only closes brackets. Null when there is none of that name.
 */
export function quoted(source: string, name: string): string | null {
  const lines = source.split('\n');
  const [owner = '', member] = name.split('.');
  const outer = rangeOf(lines, declarationOf(owner), '');
  if (!outer) return null;
  if (member === undefined) return withComment(lines, outer, '').join('\n');
  const body = lines.slice(outer.from, outer.to);
  const inner = rangeOf(
    body,
    new RegExp(`^ {2}(?:(?:private|readonly|static|get|async) )*'?${escaped(member)}'?\\b`),
    '  ',
  );
  if (!inner) return null;
  return withComment(body, inner, '  ')
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n');
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function declarationOf(name: string): RegExp {
  return new RegExp(`^(?:export )?(?:async )?(?:function|const|class|interface|type|enum) ${escaped(name)}\\b`);
}

function rangeOf(lines: readonly string[], begin: RegExp, indent: string): Range | null {
  const from = lines.findIndex((line) => begin.test(line));
  if (from < 0) return null;
  if (/[;}]$/.test(lines[from]!) && !/[{([]$/.test(lines[from]!)) return { from, to: from + 1 };
  const closing = new RegExp(`^${indent}[})\\]]+[^{([]*$`);
  const length = lines.slice(from + 1).findIndex((line) => closing.test(line));
  return { from, to: length < 0 ? lines.length : from + length + 2 };
}

/** The comment lines directly above belong to it. */
function withComment(lines: readonly string[], { from, to }: Range, indent: string): readonly string[] {
  let first = from;
  while (first > 0 && new RegExp(`^${indent}( \\*|/\\*\\*|//)`).test(lines[first - 1]!)) first--;
  return lines.slice(first, to);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
