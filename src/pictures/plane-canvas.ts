import { glyphPath } from './glyph.ts';
import type { Spot } from './plane.ts';
import type { Shape } from './topology.ts';

/** Many points: what is drawn once, and then only cut off at the playhead. */
export interface Crowd {
  readonly count: number;
  readonly spotOf: (n: number) => Spot;
  readonly shapeOf: (n: number) => Shape;
  /** The shapes, the commonest first: the rarer ones are drawn on top. */
  readonly shapes: readonly Shape[];
  /** Of all of them, whatever their shape. */
  readonly colour?: string;
}

const colours: Readonly<Record<Shape, string>> = {
  round: '--message',
  hollow: '--message',
  ringed: '--message',
  diamond: '--message-fallback',
  cross: '--message-refused',
  barred: '--message-refused',
};

/** With thousands of points each is small, and half seen through: where they are dense it is dark. */
const manyPoints = 4000;

/** Draws a crowd of points onto a canvas as large as it is shown. */
export function drawCrowd(canvas: HTMLCanvasElement, { count, spotOf, shapeOf, shapes, colour }: Crowd): void {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth, clientHeight } = canvas;
  canvas.width = Math.round(clientWidth * ratio);
  canvas.height = Math.round(clientHeight * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const isDense = count > manyPoints;
  for (const shape of shapes) {
    const path = new Path2D(glyphPath(shape, isDense ? 1.5 : 3));
    const isLine = shape === 'cross';
    context.fillStyle = context.strokeStyle = resolved(style.getPropertyValue(colour ?? colours[shape]), canvas);
    context.lineWidth = isDense ? 1 : 1.5;
    context.globalAlpha = isDense ? 0.6 : 0.9;
    for (let n = 0; n < count; n++) {
      if (shapeOf(n) !== shape) continue;
      const { x, y } = spotOf(n);
      context.setTransform(ratio, 0, 0, ratio, x * clientWidth * ratio, (1 - y) * clientHeight * ratio);
      if (isLine) context.stroke(path);
      else context.fill(path, 'evenodd');
    }
  }
}

/** A colour as a canvas knows it: `light-dark(…)` is only understood by styles. */
function resolved(colour: string, near: HTMLElement): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  near.before(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
