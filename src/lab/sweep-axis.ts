/** Closer than this, as a share of the width, two names would touch. */
const leastGap = 0.045;
/** What a scale leaves free at both ends. */
const margin = 0.03;

/** Where numbers stand on a scale true to their size, from the first to the last. */
export function truePositions(values: readonly number[]): readonly number[] {
  return values.map((value) => onScale(values, value));
}

/** Where any number stands on the scale of these. */
export function onScale(values: readonly number[], value: number): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return margin + (1 - 2 * margin) * (high > low ? (value - low) / (high - low) : 0.5);
}

/** Which of the places, in rising order, have room for a name: the last always, the others as they leave room. */
export function namedPlaces(places: readonly number[]): readonly number[] {
  const named: number[] = [];
  for (let n = places.length - 1; n >= 0; n--)
    if (named.length === 0 || places[named.at(-1)!]! - places[n]! >= leastGap) named.push(n);
  return named.reverse();
}
