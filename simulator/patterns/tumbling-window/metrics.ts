/** The numbers that all windowed streams share are this pattern's too. */
export { windowMetricFold as metricFold, windowMetrics as metrics } from '../../parts/windowing/metrics.ts';
