import { percent } from '../kit/plot/scale.ts';
import { onPlane, radiusOf } from './drawing.ts';
import type { Clouds } from './geometry.ts';
import type { Evaluate } from './losses.ts';
import { lattice, witnessOf } from './witness.ts';

/** The witness function on a lattice: filled where it is positive, hollow where it is negative, the larger the farther from 0. */
export function WitnessSigns({ evaluate, clouds }: { readonly evaluate: Evaluate; readonly clouds: Clouds }) {
  const values = lattice.map(witnessOf(evaluate, clouds));
  const largest = Math.max(...values.map(Math.abs));
  return (
    <g class="witness">
      {values.map((value, at) => {
        const [left, top] = onPlane(lattice[at]!);
        return <circle key={at} class={value > 0 ? 's-prediction' : 'hollow s-target'} cx={percent(left)} cy={percent(top)} r={radiusOf(value, largest)} />;
      })}
    </g>
  );
}
