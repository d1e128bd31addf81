/** Student's t: 99.9 % of all values lie within ± this, for 19 degrees of freedom. */
const t999For19 = 3.8834;

export const replications = 20;

export interface Interval {
  readonly mean: number;
  readonly halfWidth: number;
}

/** The 99.9 % confidence interval of a mean from twenty independent replications. */
export function interval(values: readonly number[]): Interval {
  if (values.length !== replications)
    throw new Error(`${values.length} replications: the quantile is for ${replications}.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, halfWidth: t999For19 * Math.sqrt(variance / values.length) };
}
