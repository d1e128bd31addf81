/** How often values fall into each of equal spans from 0 on, as shares of the fullest; what lies beyond is counted apart. */
export function binsOf(
  values: readonly number[],
  width: number,
  count: number,
): { readonly shares: readonly number[]; readonly beyond: number } {
  const bins = new Array<number>(count).fill(0);
  let beyond = 0;
  for (const value of values) {
    const bin = Math.floor(value / width);
    if (bin < count) bins[bin]!++;
    else beyond++;
  }
  const most = Math.max(1, ...bins);
  return { shares: bins.map((bin) => bin / most), beyond };
}

/** The bins as one path, in a box of 1000 × 100. */
export function binsPath(shares: readonly number[]): string {
  const width = 1000 / shares.length;
  return shares
    .map((share, n) =>
      share === 0 ? '' : `M${short(n * width)} 100V${short(100 * (1 - share))}H${short((n + 1) * width)}V100z`,
    )
    .join('');
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
