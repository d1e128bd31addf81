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
};
const mark = '\0native:';

/** Keeps these stand-ins from the page: they weigh several times what the mathematics behind them does. */
export function withoutStandIns() {
  return {
    name: 'without-stand-ins',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(native, id) ? mark + id : null),
    load: (id) => (id.startsWith(mark) ? `module.exports = ${native[id.slice(mark.length)]};` : null),
  };
}
