/** The address of a page of content/ (`patterns/circuit-breaker`), wherever the site lives, perhaps at a heading. */
export function pageAddress(page: string, anchor?: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}/${page}/${anchor === undefined ? '' : `#${anchor}`}`;
}
