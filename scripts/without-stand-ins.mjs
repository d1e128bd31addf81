/** What stdlib brings a stand-in for, in case that an engine lacks it; none that can run the lab does. */
const native = {
  '@stdlib/array-float64': 'Float64Array',
  '@stdlib/array-uint32': 'Uint32Array',
  '@stdlib/array-uint16': 'Uint16Array',
  '@stdlib/array-uint8': 'Uint8Array',
  '@stdlib/utils-define-property': 'Object.defineProperty',
  '@stdlib/assert-is-little-endian': 'new Uint8Array(Uint16Array.of(1).buffer)[0] === 1',
  '@stdlib/math-base-assert-is-nan': 'Number.isNaN',
  '@stdlib/number-ctor': 'Number',
  '@stdlib/number-float64-base-get-high-word': highWord('return words[upper];'),
  '@stdlib/number-float64-base-set-high-word': highWord('words[upper] = word; return number[0];'),
};
/** XState shows its machines to an inspector, where there is one; none is asked for here. */
const inspector = './xstate-dev.esm.js';
const mark = '\0native:';

/** What works on the upper 32 bits of a number's 64. */
function highWord(work) {
  return `(() => {
    const number = new Float64Array(1);
    const words = new Uint32Array(number.buffer);
    number[0] = 1;
    const upper = words[0] === 0 ? 1 : 0;
    return (given, word) => { number[0] = given; ${work} };
  })()`;
}

/** Keeps these stand-ins from the page: they weigh several times what the mathematics behind them does. */
export function withoutStandIns() {
  return {
    name: 'without-stand-ins',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(native, id) || id === inspector ? mark + id : null),
    load(id) {
      if (!id.startsWith(mark)) return null;
      if (id === mark + inspector) return 'export const devToolsAdapter = () => {};';
      return `module.exports = ${native[id.slice(mark.length)]};`;
    },
  };
}
