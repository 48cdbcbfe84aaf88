import { decimal } from '../kit/figure/format.ts';
import { circle } from '../kit/plane/plane.ts';
import { beside, inside, type Scene, type ScenePoint } from '../kit/plane/scene.ts';
import { sample } from '../kit/plot/sample.ts';
import { lossAt, plane, type Measure } from './geometry.ts';

const signs = [
  { letter: 'a', shape: 'circle', role: 'prediction' }, { letter: 'p', shape: 'square', role: 'target' },
  { letter: 'n', shape: 'diamond', role: 'residual' },
] as const;

/** The triangle, the circle around the midpoint outside which the angle is within its bound, and where a step leads. */
export function scene({ points, next, midpoint, base, height, bound }: Measure, names: readonly string[], alpha: string): Scene {
  const [a, p, n] = points;
  const rim = bound > 0 ? circle(midpoint, bound) : undefined;
  const [baseText, heightText] = [decimal(base, 2), decimal(height, 2)];
  return {
    points: signs.map((sign, i): ScenePoint => ({ ...sign, name: names[i]!, at: points[i]!, to: next[i]! })),
    zones: rim ? [rim] : [],
    lines: [
      { spots: [a, n, p], class: 'curve tie side' },
      { spots: [a, p], class: 'curve tie s-target' },
      { spots: [midpoint, n], class: 'curve tie s-residual' },
    ],
    labels: [
      { text: baseText, class: 's-target strong', wishes: beside(plane, a, p, n, baseText) },
      { text: heightText, class: 's-residual strong', wishes: beside(plane, midpoint, n, a, heightText) },
      ...(rim ? [{ text: alpha, class: 's-parameter symbol', wishes: inside(plane, rim, midpoint, alpha) }] : []),
    ],
  };
}

/** The loss over the distance of the negative from the midpoint: a parabola until the bound, 0 from there on. */
export function curve({ base, height, bound, alpha }: Measure) {
  const span: readonly [number, number] = [0, Math.max(2, 1.1 * height, Math.min(1.3 * bound, 6))];
  const positions = sample(...span, 60, [bound]).map((far) => [far, lossAt(base, far, alpha)] as const);
  return { span, highest: Math.max(0.5, 1.15 * base * base), branches: [{ key: 'loss', positions, active: true }] };
}
