import { closeSync, openSync, writeSync } from 'node:fs';

const keys = 50;
const days = 30;
const meanDelayMs = 60_000;
const linesPerWrite = 10_000;

/**
 * Writes a log of sales as CSV, the same for the same number of rows: event times over thirty days, in the order in which
 * they arrived, each about a minute late, so that neighbours stand out of order.
 */
export function writeRecords(path: string, rows: number): void {
  const file = openSync(path, 'w');
  const gapMs = (days * 86_400_000) / rows;
  let lines = ['t,key,value,arrival'];
  for (let row = 0; row < rows; row++) {
    const arrivalMs = Math.round(meanDelayMs * 10 + row * gapMs);
    const delayMs = draw() % (2 * meanDelayMs);
    lines.push(`${arrivalMs - delayMs},shop ${draw() % keys},${(draw() % 50_000) / 100},${arrivalMs}`);
    if (lines.length < linesPerWrite) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
  closeSync(file);
}

let state = 1;

/** Luck enough for a file: a linear congruential generator's upper bits. */
function draw(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state >>> 8;
}
