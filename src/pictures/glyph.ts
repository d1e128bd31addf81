import type { Shape } from './topology.ts';

const circle = (r: number): string => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const cross = (arm: number): string => `M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`;

/** A shape as one path, so that hundreds of them cost little and one turns into another without being built anew. */
export function glyphPath(shape: Shape, size: number): string {
  switch (shape) {
    case 'round':
      return circle(size);
    case 'hollow':
      return circle(size - 1);
    case 'ringed':
      return circle(size + 0.5);
    case 'diamond':
      return `M0 ${-1.3 * size}L${1.3 * size} 0L0 ${1.3 * size}L${-1.3 * size} 0z`;
    case 'cross':
      return cross(0.85 * size);
    case 'barred':
      return `${circle(size)}M${size / -2} -1h${size}v2h${-size}z`;
  }
}
