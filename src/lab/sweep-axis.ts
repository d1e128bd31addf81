/** How wide a letter of a name is, and how much is left free between two names, in pixels. */
const letterWidth = 6.6;
const space = 8;
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

/** Nearer to each other than this, two points cannot both be hit: on a broad picture, and on a phone's. */
const reachOnScreen = 0.035;
export const reachOnPhone = 0.097;

/** Which of the places, in rising order, stand far enough from the last such one to be pressed. */
export function pressable(places: readonly number[], reach = reachOnScreen): readonly boolean[] {
  let last = -Infinity;
  return places.map((place) => {
    const isFree = place - last >= reach;
    if (isFree) last = place;
    return isFree;
  });
}

/** Which of the places, in rising order, have room for their names in so many pixels: both ends always, from the last back the others. */
export function namedPlaces(places: readonly number[], names: readonly string[], width: number): readonly number[] {
  const touch = (a: number, b: number): boolean =>
    Math.abs(places[a]! - places[b]!) * width < ((names[a]!.length + names[b]!.length) / 2) * letterWidth + space;
  const named = [places.length - 1];
  for (let n = places.length - 2; n > 0; n--) if (!touch(n, named.at(-1)!) && !touch(n, 0)) named.push(n);
  if (places.length > 1) named.push(0);
  return named.reverse();
}
