import { encode } from 'uqr';
import { keptLinkOf } from './compared-link.ts';

/** What a code of version 20 holds, 97 squares across: with more in it, it is too fine for a phone in the last row. */
const mostCharacters = 858;

/** Of the code's squares: without so much light around it phones do not find it. */
const quietZone = 4;

/** A code as one path over a square of so many units, dark on light. */
export interface PhoneCode {
  readonly size: number;
  readonly path: string;
}

/** The link as a code that a room of phones can read; null where it is too long for that. */
export function phoneCode(link: string): PhoneCode | null {
  if (link.length > mostCharacters) return null;
  const { data, size } = encode(link, { ecc: 'L', boostEcc: true, border: quietZone });
  return { size, path: data.map(rowPath).join('') };
}

/** Without the run that it is compared with. */
export function linkAlone(link: string): string {
  return keptLinkOf(link) === null ? link : link.slice(0, link.indexOf('&'));
}

/** Neighbours are drawn as one: seams between them would show. */
function rowPath(row: readonly boolean[], y: number): string {
  const text = row.map((isDark) => (isDark ? '#' : ' ')).join('');
  return [...text.matchAll(/#+/g)].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`).join('');
}

/** Whether an address is one that only this computer knows. */
export function isOwnAddress(link: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(link).hostname);
}
