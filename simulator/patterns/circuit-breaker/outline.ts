import { outlineOf } from '../../parts/machine-outline.ts';
import { breakerMachine } from './machine.ts';

/** The breaker's machine as plain data: read at build time, so that a page that draws it need not load XState. */
export const breakerOutline = outlineOf(breakerMachine);
