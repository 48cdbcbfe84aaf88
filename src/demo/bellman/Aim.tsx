import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { Label } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { draw, type Bellman, type BellmanState } from './geometry.ts';
import type { BellmanWords } from './words.ts';

interface AimProps {
  readonly state: BellmanState;
  readonly sizes: Bellman;
  readonly words: BellmanWords;
}

/** The target across the column of the action taken, and the step towards it. */
export function Aim({ state, sizes, words }: AimProps) {
  const { aim, arrow } = draw(state, sizes);
  const below = aim.y > 50 && aim.y < 88; // words stand on the far side of the column's end, off the names below
  return (
    <g>
      <line class="aim s-target" x1={percent(aim.from)} x2={percent(aim.to)} y1={percent(aim.y)} y2={percent(aim.y)} />
      <Label x={aim.to} y={aim.y} dy={below ? 17 : -8} anchor="end" class="s-target strong">
        {`${words.aim} ${decimal(sizes.target, 2)}`}
      </Label>
      <Arrow class="s-gradient" from={arrow.from} to={arrow.to} aspect={1} />
    </g>
  );
}
