/** The mean of some samples and where the true mean lies: within `halfWidth` of it, with 95 % confidence. */
export interface MeanInterval {
  readonly count: number;
  /** Null where there are no samples. */
  readonly mean: number | null;
  /** Null where there are fewer than two samples: one tells nothing of how far others may lie. */
  readonly halfWidth: number | null;
}

/** Mean and 95 % confidence interval by Student's t, of independent samples. */
export function meanInterval(samples: readonly number[]): MeanInterval {
  const count = samples.length;
  if (count === 0) return { count, mean: null, halfWidth: null };
  const mean = sum(samples) / count;
  if (count === 1) return { count, mean, halfWidth: null };
  const variance = sum(samples.map((sample) => (sample - mean) * (sample - mean))) / (count - 1);
  return { count, mean, halfWidth: studentT95(count - 1) * Math.sqrt(variance / count) };
}

/** The 97.5th percentile of Student's t, from tables for few degrees of freedom. */
const t95 = [
  12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135, 2.262157163,
  2.228138852, 2.20098516, 2.17881283, 2.160368656, 2.144786688, 2.131449546, 2.119905299, 2.109815578, 2.10092204,
  2.093024054, 2.085963447,
];

/**
 * Beyond the table by the Cornish–Fisher expansion around the normal percentile, good to six digits there.
 * Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5.
 */
function studentT95(degrees: number): number {
  const tabled = t95[degrees - 1];
  if (tabled !== undefined) return tabled;
  const z = 1.959963984540054;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
