import { middleOf } from '../kit/columns/columns.ts';
import { decimal } from '../kit/figure/format.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import type { Demo } from '../kit/state/use-demo.ts';
import { scale, type BellmanState, type fieldsOf } from './geometry.ts';

interface HandlesInput {
  readonly demo: Demo<ReturnType<typeof fieldsOf>>;
  readonly state: BellmanState;
  readonly names: readonly string[];
  /** what the columns measure, spoken after the name of each */
  readonly what: string;
}

/** A point at the end of each column, to drag up and down. */
export const handlesOf = (keys: readonly (keyof BellmanState)[], { demo, state, names, what }: HandlesInput) => keys.map((key, k) => (
  <DraggablePoint
    key={key} class="s-prediction" label={`${names[k]!}, ${what}`} valueText={decimal(state[key], 1)} x={middleOf(k)}
    up={{ field: demo.fields[key], value: state[key], scale }} onMove={({ up }) => demo.set({ [key]: up! })}
  />
));
