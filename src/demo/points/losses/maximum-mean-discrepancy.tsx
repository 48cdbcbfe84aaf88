import { maximumMeanDiscrepancy } from '#losses/maximum-mean-discrepancy';
import { decimal } from '../../kit/figure/format.ts';
import { percent } from '../../kit/plot/scale.ts';
import { onPlane, radiusOf } from '../drawing.ts';
import { pairwise } from '../clouds.ts';
import { slopesOf } from '../geometry.ts';
import type { Drawing } from '../kind.ts';
import { kernelOf, lattice, witnessOf } from '../witness.ts';

/** The witness function on a lattice: filled where it is positive, hollow where it is negative, the larger the farther from 0. */
export const drawing: Drawing = {
  loss: maximumMeanDiscrepancy,
  arrowScale: 2,
  read(evaluate, clouds, { bandwidth }) {
    const { value, grad } = slopesOf(evaluate, clouds);
    const steepest = Math.max(...grad.map((slope) => Math.hypot(...slope)));
    return {
      pairs: pairwise(clouds, kernelOf(evaluate)),
      said: ['maximum-mean-discrepancy', 'witness', ...(value > 0.1 && steepest < 0.02 ? ['saturated'] as const : [])],
      numbers: { h: { text: decimal(bandwidth!, 2), role: 'parameter' }, g: { text: decimal(steepest, 4), role: 'gradient' } },
    };
  },
  Layer({ evaluate, clouds }) {
    const values = lattice.map(witnessOf(evaluate, clouds));
    const largest = Math.max(...values.map(Math.abs));
    return (
      <g class="witness">
        {values.map((value, at) => {
          const [left, top] = onPlane(lattice[at]!);
          const sign = value > 0 ? 's-prediction' : 'hollow s-target';
          return <circle key={at} class={sign} cx={percent(left)} cy={percent(top)} r={radiusOf(value, largest)} />;
        })}
      </g>
    );
  },
};
