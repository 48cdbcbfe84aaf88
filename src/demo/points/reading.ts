import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { State } from '../kit/state/state.ts';
import { nearestOf, planOf } from './couplings.ts';
import { pairwise, slopesOf, type Clouds, type Pairs, type Slopes, type Spot } from './geometry.ts';
import type { Evaluate, PointLoss } from './losses.ts';
import type { PointsWords } from './words.ts';
import { kernelOf } from './witness.ts';

/** What a figure reads from its loss, besides its value and gradient. */
export interface Reading extends Slopes {
  /** squared distances, a transport plan, or kernels */
  readonly pairs: Pairs;
  /** the nearest neighbor of each predicted point, and of each true one */
  readonly nearest?: { readonly ofPrediction: readonly number[]; readonly ofTarget: readonly number[] };
  /** the sentences of the caption, by their names, and the numbers in them */
  readonly said: readonly (keyof PointsWords)[];
  readonly numbers: Readonly<Record<string, Told>>;
}

type Read = (evaluate: Evaluate, clouds: Clouds, state: State) => Omit<Reading, 'value' | 'grad' | 'said'> & { readonly said: readonly (keyof PointsWords | undefined)[] };
const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
/** Below this a mass or a slope is rounding. */
const none = 1e-9;

const readers: Readonly<Record<PointLoss, Read>> = {
  chamfer(evaluate, clouds) {
    const { prediction, target } = clouds;
    const pairs = pairwise(clouds, (x, y) => evaluate([x], [y]).value / 2); // a pair counts in both directions
    const nearest = {
      ofPrediction: prediction.map((x) => nearestOf(evaluate, x, target)), ofTarget: target.map((y) => nearestOf(evaluate, y, prediction)),
    };
    const chosen = prediction.map((_, i) => nearest.ofTarget.filter((at) => at === i).length);
    const [most, unchosen] = [Math.max(...chosen), chosen.filter((times) => times === 0).length];
    return {
      pairs, nearest, said: ['chamfer', most > 1 ? 'shared' : 'unshared', unchosen > 0 ? 'unchosen' : undefined, 'nearest'],
      numbers: {
        a: { text: decimal(mean(nearest.ofPrediction.map((j, i) => pairs[i]![j]!)), 2), role: 'residual' },
        b: { text: decimal(mean(nearest.ofTarget.map((i, j) => pairs[i]![j]!)), 2), role: 'residual' },
        i: { text: String(chosen.indexOf(most) + 1), role: 'prediction' }, k: { text: String(most), role: 'target' }, u: { text: String(unchosen), role: 'prediction' },
      },
    };
  },
  'earth-movers-distance'(evaluate, clouds, { p }) {
    const pairs = planOf(evaluate, clouds, p!, p!);
    const moved = pairs.flatMap((row, i) => row.flatMap((mass, j) => (mass > none ? [{ i, j, way: distance(clouds.prediction[i]!, clouds.target[j]!) }] : [])));
    const farthest = moved.reduce((far, one) => (one.way > far.way ? one : far));
    const split = pairs.filter((row) => row.filter((mass) => mass > none).length > 1).length;
    return {
      pairs, said: ['earth-movers-distance', split > 0 ? 'split' : 'whole', 'farthest'],
      numbers: {
        n: { text: `1/${clouds.prediction.length}`, role: 'prediction' }, p: { text: decimal(p!, 1), role: 'parameter' }, k: { text: String(split), role: 'prediction' },
        i: { text: String(farthest.i + 1), role: 'prediction' }, j: { text: String(farthest.j + 1), role: 'target' }, d: { text: decimal(farthest.way, 2), role: 'residual' },
      },
    };
  },
  'sinkhorn-divergence'(evaluate, clouds, { p, blur }) {
    const pairs = planOf(evaluate, clouds, p!, 1);
    const share = mean(pairs.map((row) => Math.max(...row) * clouds.prediction.length));
    return {
      pairs, said: ['sinkhorn-divergence', 'share', 'self'],
      numbers: { b: { text: decimal(blur!, 2), role: 'parameter' }, s: { text: decimal(100 * share, 0), role: 'residual' } },
    };
  },
  'maximum-mean-discrepancy'(evaluate, clouds, { bandwidth }) {
    const { value, grad } = slopesOf(evaluate, clouds);
    const steepest = Math.max(...grad.map((slope) => Math.hypot(...slope)));
    return {
      pairs: pairwise(clouds, kernelOf(evaluate)), said: ['maximum-mean-discrepancy', 'witness', value > 0.1 && steepest < 0.02 ? 'saturated' : undefined],
      numbers: { h: { text: decimal(bandwidth!, 2), role: 'parameter' }, g: { text: decimal(steepest, 4), role: 'gradient' } },
    };
  },
};

/** Everything that a figure says of two clouds. */
export function reading(loss: PointLoss, evaluate: Evaluate, clouds: Clouds, state: State): Reading {
  const slopes = slopesOf(evaluate, clouds);
  const { said, numbers, ...rest } = readers[loss](evaluate, clouds, state);
  const still = slopes.grad.every((slope) => Math.hypot(...slope) < none);
  return {
    ...slopes, ...rest, said: [...said.filter((name) => name !== undefined), still ? 'still' : 'arrows'],
    numbers: { ...numbers, v: { text: decimal(slopes.value, 3), role: 'loss' } },
  };
}
