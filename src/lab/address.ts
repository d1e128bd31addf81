import { isToShow, showLink } from './show-link.ts';

/** Whether the part of an address after `#` is meant for the lab, rather than for a heading of the page. */
export function isForLab(hash: string): boolean {
  return /^#r=/.test(hash);
}

const restMs = 400;

/** Writes links into the address bar, no more often than browsers like, and without adding to the history. */
export class Address {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** Has `makeLink` make one once things have come to rest, and shows it; null takes away what stands there. */
  write(makeLink: (show: (link: string | null) => void) => void): void {
    this.cancel();
    this.timer = setTimeout(
      () => makeLink((link) => history.replaceState(history.state, '', link ? stillShown(link) : bareAddress())),
      restMs,
    );
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** A page that was opened to be shown still is one when it is loaded again. */
function stillShown(link: string): string {
  return isToShow(window.location.hash) ? showLink(link) : link;
}

function bareAddress(): string {
  return window.location.pathname + window.location.search;
}
