import { decimal } from '../kit/figure/format.ts';
import { arc, circle, type Spot } from '../kit/plane/plane.ts';
import { beside, inside, type Scene, type SceneLine, type ScenePoint } from '../kit/plane/scene.ts';
import type { Branch } from '../kit/plot/LossAlong.tsx';
import { sample } from '../kit/plot/sample.ts';
import { lossAt, plane, type Measure } from './geometry.ts';
import type { PairLoss } from './losses.ts';

const signs = [{ letter: 'a', shape: 'circle', role: 'prediction' }, { letter: 'b', shape: 'square', role: 'residual' }] as const;
const origin: Spot = [0, 0];

/** The plane of the pair: the reach of the margin around the first point, the separation, and where a step leads. */
export function scene({ sees }: PairLoss, sizes: Measure, names: readonly string[], margin: string): Scene {
  const { points: [first, second], next, similar, separation } = sizes;
  const points = signs.map((sign, i): ScenePoint => ({ ...sign, name: names[i]!, at: sizes.points[i]!, to: next[i]! }));
  const zone = similar ? [] : sees === 'distance' ? circle(first, sizes.margin) : sector(sizes);
  const apart = sees === 'distance' ? decimal(separation, 2) : `${decimal(separation, 1)}°`;
  const arm = sees === 'distance' ? [first, second] as const : [scaled(first, 0.5), scaled(second, 0.5)] as const;
  return {
    points,
    zones: zone.length > 0 ? [zone] : [],
    lines: sees === 'distance' ? [{ spots: [first, second], class: 'curve tie s-loss' }] : rays(sizes),
    labels: [
      { text: apart, class: 's-loss strong', wishes: beside(plane, ...arm, origin, apart) },
      ...(sees === 'angle' || similar ? [] : [{ text: margin, class: 's-parameter symbol', wishes: inside(plane, zone, first, margin) }]),
    ],
  };
}

const angleOf = ([x, y]: Spot): number => Math.atan2(y, x);
const isZero = ([x, y]: Spot): boolean => x === 0 && y === 0;
const scaled = ([x, y]: Spot, by: number): Spot => [x * by, y * by];

/** All directions within the bound of that of the first point. */
function sector({ points: [first], bound }: Measure): Spot[] {
  if (isZero(first)) return [];
  const half = (bound * Math.PI) / 180;
  return [origin, ...arc(angleOf(first) - half, angleOf(first) + half, 2 * plane.reach.x)];
}

/** A line from the origin to each point, and the angle between them. */
function rays({ points, separation }: Measure): SceneLine[] {
  const [first, second] = points;
  const lines = [{ spots: [origin, first], class: 'curve arm s-prediction' }, { spots: [origin, second], class: 'curve arm s-residual' }];
  if (isZero(first) || isZero(second)) return lines;
  const turn = first[0] * second[1] - first[1] * second[0] < 0 ? -1 : 1;
  return [...lines, { spots: arc(angleOf(first), angleOf(first) + (turn * separation * Math.PI) / 180, 0.4), class: 'curve between s-loss' }];
}

/** The loss of both kinds of pairs over their separation. */
export function curves(
  loss: PairLoss, { separation, similar, margin, bound, value }: Measure, words: Readonly<Record<'similar' | 'dissimilar', string>>,
) {
  const span: readonly [number, number] = loss.sees === 'angle' ? [0, 180] : [0, Math.max(2, 1.4 * margin, 1.1 * separation)];
  const highest = loss.sees === 'angle' ? 2.1 : 1.15 * Math.max(lossAt(loss, 0, false, margin), value, 1);
  const at = sample(...span, 60, [bound]);
  const branch = (key: 'similar' | 'dissimilar'): Branch => {
    const positions = at.map((apart) => [apart, lossAt(loss, apart, key === 'similar', margin)] as const);
    const seen = positions.filter(([, height]) => height <= 0.9 * highest);
    const label = key === 'similar' ? seen[Math.round(seen.length * 0.7)] : positions[Math.round(positions.length * 0.12)];
    return { key, positions, active: similar === (key === 'similar'), ...(label && { label: { text: words[key], at: label } }) };
  };
  return { span, highest, branches: [branch('similar'), branch('dissimilar')] };
}
