/** How a state is meant, which decides its colour. Held: on purpose, nothing is ill. */
export type Tone = 'good' | 'warn' | 'bad' | 'held' | 'plain';
