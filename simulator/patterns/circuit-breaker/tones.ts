/** An open breaker is no alarm: it holds on purpose what would only be lost. */
export const breakerTones = { closed: 'good', 'half-open': 'warn', open: 'held' } as const;
