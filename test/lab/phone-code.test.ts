import { expect, test } from 'vitest';
import { isOwnAddress, linkAlone, phoneCode } from '#src/lab/phone-code.ts';

const link = (characters: number): string => `https://lab.example/#r=1.${'Ab'.repeat(characters)}`.slice(0, characters);

/** The squares of a code, read back from its path. */
function squares(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

test('a code has a finder in three corners, and a quiet zone of four squares all around', () => {
  const { path, size } = phoneCode(link(200))!;
  const rows = squares(path, size);
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const corner = (x: number, y: number): string[] =>
    rows.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map((dark) => (dark ? '#' : '.'))
        .join(''),
    );
  const far = size - 4 - 7;
  expect([corner(4, 4), corner(far, 4), corner(4, far)]).toEqual([finder, finder, finder]);
  const inside = (n: number): boolean => n >= 4 && n < size - 4;
  expect(rows.flat().filter((dark, n) => dark && !(inside(n % size) && inside(Math.floor(n / size))))).toEqual([]);
});

test('a link of 858 characters has a code of 97 squares and the quiet zone, a longer one has none', () => {
  expect(phoneCode(link(858))!.size).toBe(97 + 2 * 4);
  expect(phoneCode(link(859))).toBeNull();
});

test('the link of a comparison is cut before the run that it is compared with, another one not at all', () => {
  expect(linkAlone('https://lab.example/#r=1.Ab&a=1.Cd')).toBe('https://lab.example/#r=1.Ab');
  expect(linkAlone('https://lab.example/#r=1.Ab')).toBe('https://lab.example/#r=1.Ab');
});

test.each([
  ['http://localhost:4321/#r', true],
  ['http://127.0.0.1:4321/', true],
  ['http://[::1]/', true],
  ['https://lab.example/127.0.0.1/', false],
  ['http://192.168.1.7:4321/', false],
])('%s: known to this computer alone is %s', (address, own) => {
  expect(isOwnAddress(address)).toBe(own);
});
