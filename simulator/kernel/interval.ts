/** The mean of some samples and where the true mean lies: within `halfWidth` of it, with the confidence asked for. */
export interface MeanInterval {
  readonly count: number;
  /** Null where there are no samples. */
  readonly mean: number | null;
  /** Null where there are fewer than two samples: one tells nothing of how far others may lie. */
  readonly halfWidth: number | null;
}

export type Confidence = 95 | 99;

/** Mean and confidence interval by Student's t, of independent samples. */
export function meanInterval(samples: readonly number[], confidence: Confidence = 95): MeanInterval {
  const count = samples.length;
  if (count === 0) return { count, mean: null, halfWidth: null };
  const mean = sum(samples) / count;
  if (count === 1) return { count, mean, halfWidth: null };
  const variance = sum(samples.map((sample) => (sample - mean) * (sample - mean))) / (count - 1);
  return { count, mean, halfWidth: student(count - 1, confidence) * Math.sqrt(variance / count) };
}

/** Percentiles that leave half of what lies outside above them: Student's, from tables for few degrees of freedom; and the normal one. */
const percentiles = {
  95: {
    few: [
      12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851, 2.364624252, 2.306004135,
      2.262157163, 2.228138852, 2.20098516, 2.17881283, 2.160368656, 2.144786688, 2.131449546, 2.119905299, 2.109815578,
      2.10092204, 2.093024054, 2.085963447,
    ],
    normal: 1.959963984540054,
  },
  99: {
    few: [
      63.656741163, 9.924843201, 5.84090931, 4.604094871, 4.032142984, 3.707428021, 3.499483297, 3.355387331,
      3.249835542, 3.169272673, 3.105806516, 3.054539589, 3.012275839, 2.976842734, 2.946712883, 2.920781622,
      2.89823052, 2.878440473, 2.860934606, 2.84533971,
    ],
    normal: 2.5758293035489004,
  },
} as const;

/**
 * Beyond the tables by the Cornish–Fisher expansion around the normal percentile, good to six digits there.
 * Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5.
 */
function student(degrees: number, confidence: Confidence): number {
  const { few, normal: z } = percentiles[confidence];
  const tabled = few[degrees - 1];
  if (tabled !== undefined) return tabled;
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
