import type { ComponentChildren } from 'preact';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { path } from '../kit/plot/path.ts';
import { Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import type { Contour } from './contours.ts';
import { corners } from './geometry.ts';
import { aspect, type Simplex } from './simplex.ts';

interface SimplexPlotProps {
  readonly figure: string;
  readonly view: Simplex;
  readonly lines: readonly Contour[];
  /** what stands at each corner */
  readonly names: readonly string[];
  readonly target: number;
  /** the loss in words, beside the point */
  readonly loss: string;
  readonly handle: ComponentChildren;
}

/** Where the names of the corners stand: above the top, below the others, never beyond the drawing. */
const nameplates = [
  { x: 50, y: 10, dy: -15, anchor: 'middle' }, { x: 8, y: 88.5, dy: 24, anchor: 'middle' }, { x: 92, y: 88.5, dy: 24, anchor: 'middle' },
] as const;

/** All ways to share a probability of 1 among three classes, with lines of equal loss. */
export function SimplexPlot({ figure, view, lines, names, target, loss, handle }: SimplexPlotProps) {
  return (
    <Plot figure={figure} shape="simplex" handles={handle}>
      <Panel>
        <path class="simplex-area" d={`${path(corners)}Z`} />
        {lines.map(({ level, positions }) => <path key={level} class="curve contour" d={path(positions)} />)}
        <path class="simplex-rim" d={`${path(corners)}Z`} />
      </Panel>
      <Mark x={view.aim[0]} y={view.aim[1]} class="s-target" open />
      {names.map((name, k) => (
        <Label key={name} {...nameplates[k]!} class={k === target ? 's-target strong' : ''}>{name}</Label>
      ))}
      {view.levels.map((at, i) => at && <Label key={i} x={at[0]} y={at[1]} dy={4} anchor="middle" class="quiet small">{lines[i]!.level}</Label>)}
      <Arrow class="s-gradient" from={view.point} to={view.next} aspect={aspect} />
      {view.loss && <Label x={view.loss[0]} y={view.loss[1]} dy={4} anchor="middle" class="s-loss strong">{loss}</Label>}
    </Plot>
  );
}
