const counts = new WeakMap<Request, number>();

/** Another number at each call for one page, from 1 on: for ids that a page must not hold twice. */
export function numberOn(page: Request): number {
  const next = (counts.get(page) ?? 0) + 1;
  counts.set(page, next);
  return next;
}
