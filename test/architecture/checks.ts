import { checkBorders } from './borders.ts';
import { checkCompleteness } from './completeness.ts';
import { checkCycles } from './cycles.ts';
import { checkPurity } from './purity.ts';
import { checkSizes } from './sizes.ts';
import type { Check } from './sources.ts';
import { checkSyntax } from './syntax.ts';

/** Every check of the gate, by the sentence that it enforces. */
export const checks = {
  'each file imports only what its room may': checkBorders,
  'no file imports itself by way of others': checkCycles,
  'the simulator is pure': checkPurity,
  'simulator and src are plain TypeScript': checkSyntax,
  'each pattern is complete, under one id': checkCompleteness,
  'files and functions are short': checkSizes,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
