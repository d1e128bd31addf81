/** Whether the part of an address after `#` is meant for the lab, rather than for a heading of the page. */
export function isForLab(hash: string): boolean {
  return /^#r=/.test(hash);
}

const restMs = 400;

/** Writes links into the address bar, no more often than browsers like, and without adding to the history. */
export class Address {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** Has `write` make a link once things have come to rest, and shows it. */
  write(makeLink: (show: (link: string) => void) => void): void {
    this.cancel();
    this.timer = setTimeout(() => makeLink((link) => history.replaceState(history.state, '', link)), restMs);
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
