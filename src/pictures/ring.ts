/** The arc of a ring that is filled by `share`, from twelve o'clock on, as the two numbers of a dash pattern. */
export function ringDash(radius: number, share: number): string {
  const length = 2 * Math.PI * radius;
  const filled = Math.min(Math.max(share, 0), 1) * length;
  return `${filled.toFixed(2)} ${length.toFixed(2)}`;
}
