const behind = '&a=';

/** The link of a run with the link of the one that it is compared with behind it: `#r=1.…&a=1.…`. */
export function comparedLink(link: string, kept: string): string {
  return link + behind + kept.replace(/^#r=/, '');
}

/** The link of the run to compare with that a link brings along, be it cut short; null where it brings none. */
export function keptLinkOf(link: string): string | null {
  const found = /&(?:$|a(?:$|=([^&]*)))/.exec(link);
  return found && `#r=${found[1] ?? ''}`;
}
