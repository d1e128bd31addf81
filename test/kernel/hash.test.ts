import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashWords, textWords, utf8 } from '#simulator/kernel/hash.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), loneSurrogates());

/** Texts of UTF-16 units as they come, pairs and lone halves of pairs alike. */
function loneSurrogates(): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.nat({ max: 0xffff }));
  return fc.array(unit, { maxLength: 20 }).map((units) => String.fromCharCode(...units));
}

describe('UTF-8', () => {
  test('is that of the Encoding Standard, lone surrogates included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', '\0', '\x7f', '\x80', '\u07ff', '\u0800', '\uffff', '\u{10000}', '\u{10ffff}', '\ud800', 'a\udc00b'])(
    'meets the encoder at the borders: %j',
    (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    },
  );
});

describe('words of a text', () => {
  test('are its length in bytes and its bytes, little-endian, so that different texts have different words', () => {
    expect([...textWords('abcde')]).toEqual([5, 0x64636261, 0x65]);
    expect([...textWords('')]).toEqual([0]);
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const isSame = String(textWords(one)) === String(textWords(other));
        expect(isSame).toBe(one.toWellFormed() === other.toWellFormed());
      }),
    );
  });
});

describe('MurmurHash3', () => {
  // Test vectors of MurmurHash3_x86_32 whose length is a multiple of four bytes.
  test.each([
    [[], 0, 0],
    [[], 1, 0x514e28b7],
    [[], 0xffffffff, 0x81f16f39],
    [[0], 0, 0x2362f9de],
    [[0xffffffff], 0, 0x76293b50],
    [[0x87654321], 0, 0xf55b516b],
    [[0x87654321], 0x5082edee, 0x2362f9de],
    [[0x61616161], 0x9747b28c, 0x5a97808a],
    [[0x74736574], 0, 0xba6bd213],
    [[0x74736574], 0x9747b28c, 0x704b81dc],
  ])('of the words %j with seed %i is %i', (words, seed, hash) => {
    expect(hashWords(words, seed) >>> 0).toBe(hash);
  });

  test('changes with every single bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat({ max: 31 }),
        (words, at, bit) => {
          const changed = words.map((word, index) => (index === at % words.length ? word ^ (1 << bit) : word));
          expect(hashWords(changed, 1)).not.toBe(hashWords(words, 1));
        },
      ),
    );
  });
});
