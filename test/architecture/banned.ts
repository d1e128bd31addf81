/** What to do instead of a forbidden name. */
export const words = {
  time: "schedule it on the kernel's virtual clock",
  clock: "take the time from the kernel's virtual clock",
  luck: 'draw from a named random stream of the kernel',
  math: "engines differ in the last bit, use the kernel's deterministic mathematics",
  text: 'locales and Unicode versions differ, compare by code units here and format in src/',
  platform: 'the simulator knows no platform, let src/ do it and hand the result in',
  code: 'write the code out, so that it can be checked',
  memory: 'nothing may depend on when memory is freed or shared',
} as const;

const all = (names: string, instead: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, instead]));

/** Globals. */
export const banned: Readonly<Record<string, string>> = {
  ...all('Date performance Temporal', words.clock),
  ...all('setTimeout setInterval setImmediate queueMicrotask', words.time),
  ...all('Intl', words.text),
  ...all(
    'process require Buffer window document navigator self globalThis fetch console structuredClone TextEncoder TextDecoder',
    words.platform,
  ),
  ...all('crypto', words.luck),
  ...all('WeakRef FinalizationRegistry SharedArrayBuffer Atomics', words.memory),
  ...all('eval Function', words.code),
};

/** Members of Math: those whose last bit the engine chooses, and luck. */
export const bannedMath: Readonly<Record<string, string>> = {
  ...all('random', words.luck),
  ...all(
    'log log2 log10 log1p exp expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot',
    words.math,
  ),
};

/** Members of anything. */
export const bannedMembers: readonly { readonly names: RegExp; readonly instead: string }[] = [
  { names: /^(toLocale\w*|localeCompare)$/, instead: words.text },
];
