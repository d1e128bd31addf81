// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates are text to be checked.
import type { LookAlike, Plant } from './plant.ts';

const file = 'simulator/kernel/thing.ts';
const clock = "take the time from the kernel's virtual clock";
const time = "schedule it on the kernel's virtual clock";
const platform = 'the simulator knows no platform';
const math = "engines differ in the last bit, use the kernel's deterministic mathematics";
const text = 'compare by code units';
const comparator = 'sorts without a comparator';

const plant = (code: string, says: string): Plant => [file, code, says];

const names = (list: string, says: string, code: (name: string) => string): Plant[] =>
  list.split(' ').map((name) => plant(code(name), `says ${name}: ${says}`));
const mathNames =
  'log log2 log10 log1p exp expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot';

export const impure: readonly Plant[] = [
  ...names('Date performance Temporal', clock, (name) => `export const a = ${name}.now();`),
  ...names('setTimeout setInterval setImmediate queueMicrotask', time, (name) => `${name}(() => {}, 1);`),
  ...names(
    'process require Buffer window document navigator self globalThis fetch console structuredClone TextEncoder TextDecoder',
    platform,
    (name) => `export const a = [${name}];`,
  ),
  ...names(
    'WeakRef FinalizationRegistry SharedArrayBuffer Atomics',
    'nothing may depend on when memory is freed',
    (name) => `export const a = ${name};`,
  ),
  ...names('eval Function', 'write the code out', (name) => `${name}('1');`),
  ...mathNames.split(' ').map((name) => plant(`export const a = Math.${name}(2);`, `says Math.${name}: ${math}`)),
  plant('export const a = Math.random();', 'says Math.random: draw from a named random stream'),
  plant('crypto.getRandomValues(a);', 'says crypto: draw from a named random stream'),
  plant("new Intl.NumberFormat('en');", 'says Intl'),
  // The same by other ways.
  plant('export const at = new Date();', 'says Date'),
  plant('export interface A { readonly at: Date }', 'says Date'),
  plant('export function f(d: unknown) { return d instanceof Date; }', 'says Date'),
  plant('declare const Date: { now(): number };\nexport const a = Date.now();', 'says Date'),
  plant('interface Date { a: 1 }\nexport const a = new Date();', 'says Date'),
  plant('export { Date };', 'says Date'),
  plant('export const clock = { setTimeout };', 'says setTimeout'),
  plant('export const clock = { setTimeout: setTimeout };', 'says setTimeout'),
  plant("globalThis['Date'].now();", 'says globalThis'),
  plant('const later = setTimeout;', 'says setTimeout'),
  plant('{ const process = 1; }\nprocess.exit();', 'says process'),
  plant('export const a = `${performance.now()}`;', 'says performance'),
  plant("export const a = Math['log'](2);", 'says Math.log'),
  plant('export const a = Math?.log(2);', 'says Math.log'),
  plant('export const a = (Math as { log(x: number): number }).log(2);', 'says Math.log'),
  plant('export const a = Math[name](2);', 'uses Math as a value'),
  plant('const { floor, log } = Math;', 'says Math.log'),
  plant('const { log: ln } = Math;', 'says Math.log'),
  plant("const { ['log']: ln } = Math;", 'says Math.log'),
  plant('const { floor, ...others } = Math;', 'uses Math as a value'),
  plant('const { [name]: f } = Math;', 'uses Math as a value'),
  plant('const m = Math;', 'uses Math as a value'),
  plant('let log; ({ log } = Math);', 'uses Math as a value'),
  plant('export const f = (m = Math) => m.floor(1);', 'uses Math as a value'),
  plant('export const tools = { Math };', 'uses Math as a value'),
  plant('export const a = b ** 2;', `raises with **: ${math}`),
  plant('let a = 2; a **= 2;', 'raises with **='),
  plant('export const a = (1).toLocaleString();', text),
  plant("export const a = 'A'.toLocaleLowerCase();", text),
  plant("export const a = 'A'['toLocaleLowerCase']();", text),
  plant("const { toLocaleLowerCase } = 'A';", text),
  plant("export const a = 'a'.localeCompare('b');", text),
  plant("export const a = 'a'.normalize();", 'says normalize'),
  plant("export const a = 'a'.normalize('NFD');", 'says normalize'),
  plant("String.prototype.normalize.call('a');", 'says normalize'),
  plant('export async function f() {}', 'is asynchronous'),
  plant('export const f = async () => 1;', 'is asynchronous'),
  plant('export const a = { async f() {} };', 'is asynchronous'),
  plant('await f();', 'is asynchronous'),
  plant('for await (const a of b) f(a);', 'is asynchronous'),
  plant('export const a = [2, 1].sort();', comparator),
  plant('export const a = list.toSorted();', comparator),
  plant('export const a = list?.sort(undefined);', comparator),
  plant("export const a = list['sort']();", comparator),
  plant('const list = new Map<string, Float64Array>(); export const a = [...list.keys()].sort();', comparator),
  plant('export const base = import.meta.url;', 'says import.meta'),
  plant('/// <reference lib="dom" />', 'asks for the library "dom"'),
  ['simulator/patterns/caching/model.ts', 'export const a = Math.random();', 'says Math.random'],
  ['simulator/catalog.ts', 'export const a = Date.now();', 'says Date'],
];

export const innocent: readonly LookAlike[] = [
  '// Math.random(), Date.now(), 2 ** 3, async\n/** @see Date */ export const a = 1;',
  "export const text = 'Date'; export const other = `Math.random() is not called`;",
  "export const a = { date: 1, Date: 2, process: 3, 'setTimeout': 4 };",
  'export interface Row { readonly document: string; process(self: Row): void; window?: number }',
  'export const a = (x: { log(n: number): number }) => x.log(2);',
  'export const clock = { setTimeout: (f: () => void) => later(f), clearTimeout() {} }; clock.setTimeout(f);',
  'export function f(process: number, { self }: { self: number }) { return process + self; }',
  'for (const window of windows) close(window);',
  'import { fetch } from "./cache.ts";\nfetch(1);',
  'try { f(); } catch (console) { throw console; }',
  'type Window = { document: 1 }; export const a: Window["document"] = 1;',
  'export class Console { static performance = 1; fetch(): number { return this.fetch(); } }',
  'self: for (;;) break self;',
  'const { setTimeout } = clock; setTimeout(f, 1);',
  'const { Date: born } = row;',
  'const { floor, sqrt: root } = Math; export const a = root(floor(4)) + Math.max(1, 2) + Math.imul(2, 3) + Math.PI;',
  "export const a = Math['floor'](1);",
  'export const a = 2 * 3; export function* f() { yield* g(); }',
  'export const shares = weights.normalize(total);',
  'export const a = list.sort((a, b) => a - b);',
  'export const sorted = new Float64Array(8).slice(0, 2).sort();',
  'export function f(samples: Float64Array) { return samples.slice().sort(); }',
  'class A { private values = new Float64Array(4); f() { return this.values.subarray(0, 2).sort(); } }',
  'export type Load = () => Promise<number>; export const load: Load = () => import("./other.ts");',
].map((code) => [file, code]);

export const elsewhere: readonly LookAlike[] = [
  ['src/lab/clock.ts', 'export const now = async () => Math.random() + Date.now() ** 2;'],
  ['test/kernel/time.test.ts', 'console.log(performance.now());'],
];
