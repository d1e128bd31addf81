const mark = '&show';

/** A link from which a clicker's start button begins a show. */
export function showLink(link: string): string {
  return link + mark;
}

export function isToShow(link: string): boolean {
  return link.split('&').includes(mark.slice(1));
}
