/** UTF-8 of a text, without an encoder of the platform; a lone surrogate becomes U+FFFD, as in the Encoding Standard. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    let point = character.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(bytes);
}

/** A text as 32-bit words: its length in bytes, then its UTF-8 little-endian, padded with zeros. */
export function textWords(text: string): Uint32Array {
  const bytes = utf8(text);
  const words = new Uint32Array(1 + Math.ceil(bytes.length / 4));
  words[0] = bytes.length;
  for (let at = 0; at < bytes.length; at++) words[1 + (at >> 2)]! |= bytes[at]! << (8 * (at & 3));
  return words;
}

/** One block of MurmurHash3 (x86, 32 bit; Austin Appleby, public domain) before it meets a lane. */
export function scramble(word: number): number {
  const k = Math.imul(word, 0xcc9e2d51);
  return Math.imul((k << 15) | (k >>> 17), 0x1b873593);
}

/** Stirs a scrambled block into a lane of MurmurHash3. */
export function stir(lane: number, scrambled: number): number {
  const h = lane ^ scrambled;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3's finaliser: every bit of the answer depends on every bit of the lane. */
export function finish(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit hash of words, for seeds. */
export function hashWords(words: Iterable<number>, seed: number): number {
  let lane = seed | 0;
  let count = 0;
  for (const word of words) {
    lane = stir(lane, scramble(word));
    count++;
  }
  return finish(lane ^ (4 * count));
}
