import { type UnitSample, unitExponential } from './exponential.ts';
import { ln } from './logarithm.ts';
import { exp, normalQuantile } from './mathematics.ts';
import type { Draws } from './random.ts';

export const distributionNames = ['exponential', 'constant', 'uniform', 'lognormal', 'pareto'] as const;
export type DistributionName = (typeof distributionNames)[number];

/**
 * The distribution of this name with mean 1. `cv`, the coefficient of variation (standard deviation ÷ mean, above 0),
 * shapes lognormal and pareto; exponential has 1, uniform on [0, 2) has 1/√3, constant 0.
 */
export function unitDistribution(name: DistributionName, cv: number): UnitSample {
  switch (name) {
    case 'exponential':
      return unitExponential;
    case 'constant':
      return unitConstant;
    case 'uniform':
      return unitUniform;
    case 'lognormal':
      return unitLognormal(cv);
    case 'pareto':
      return unitPareto(cv);
  }
}

function unitConstant(): number {
  return 1;
}

function unitUniform(draws: Draws): number {
  return 2 * draws.uniform();
}

/** ln X is normal with variance ln(1 + cv²) and the mean that makes E[X] = 1. */
function unitLognormal(cv: number): UnitSample {
  const variance = ln(1 + cv * cv);
  const deviation = Math.sqrt(variance);
  return (draws) => exp(deviation * normalQuantile(openUniform(draws)) - variance / 2);
}

/** Pareto type I: cv² = 1 / (α(α − 2)), so α = 1 + √(1 + 1/cv²), and the smallest value (α − 1)/α makes E[X] = 1. */
function unitPareto(cv: number): UnitSample {
  const alpha = 1 + Math.sqrt(1 + 1 / (cv * cv));
  const smallest = (alpha - 1) / alpha;
  return (draws) => smallest * exp(-ln(1 - draws.uniform()) / alpha);
}

const halfTheSmallestStep = 5.551115123125783e-17;

/** A uniform number strictly between 0 and 1, for quantiles that are infinite at the ends. */
function openUniform(draws: Draws): number {
  return Math.max(draws.uniform(), halfTheSmallestStep);
}
