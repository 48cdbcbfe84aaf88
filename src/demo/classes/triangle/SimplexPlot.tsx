import type { ComponentChildren } from 'preact';
import { decimal } from '../../kit/figure/format.ts';
import { Arrow } from '../../kit/plot/Arrow.tsx';
import { path } from '../../kit/plot/path.ts';
import { Label, Mark, Panel, Plot } from '../../kit/plot/Plot.tsx';
import { decimalsOf } from '../../kit/plot/ticks.ts';
import type { Contour } from './contours.ts';
import { corners } from '../geometry.ts';
import { aspect, type Simplex } from './simplex.ts';

interface SimplexPlotProps {
  readonly figure: string;
  readonly view: Simplex;
  readonly lines: readonly Contour[];
  /** what stands at each corner */
  readonly names: readonly string[];
  /** the true class, where the target is one */
  readonly target: number | undefined;
  /** what is written beside the point, and beside the aim */
  readonly labels: { readonly loss: string; readonly target: string };
  readonly handles: ComponentChildren;
}

/** Where the names of the corners stand: above the top, below the others, never beyond the drawing. */
const nameplates = [
  { x: 50, y: 10, dy: -15, anchor: 'middle' }, { x: 8, y: 88.5, dy: 24, anchor: 'middle' }, { x: 92, y: 88.5, dy: 24, anchor: 'middle' },
] as const;

/** A level with no more digits than it has. */
const shown = (level: number): string => decimal(level, decimalsOf(level));

/** All ways to share a probability of 1 among three classes, with lines of equal loss. */
export function SimplexPlot({ figure, view, lines, names, target, labels, handles }: SimplexPlotProps) {
  return (
    <Plot figure={figure} shape="simplex" handles={handles}>
      <Panel>
        <path class="simplex-area" d={`${path(corners)}Z`} />
        {lines.map(({ level, positions }) => <path key={level} class="curve contour" d={path(positions)} />)}
        <path class="simplex-rim" d={`${path(corners)}Z`} />
      </Panel>
      <Mark x={view.aim[0]} y={view.aim[1]} class="s-target" open />
      {names.map((name, k) => (
        <Label key={name} {...nameplates[k]!} class={k === target ? 's-target strong' : ''}>{name}</Label>
      ))}
      {view.levels.map((at, i) => at && (
        <Label key={i} x={at[0]} y={at[1]} dy={4} anchor="middle" class="quiet small">{shown(lines[i]!.level)}</Label>
      ))}
      <Arrow class="s-gradient" from={view.point} to={view.next} aspect={aspect} />
      {view.target && <Label x={view.target[0]} y={view.target[1]} dy={4} anchor="middle" class="s-target strong">{labels.target}</Label>}
      {view.loss && <Label x={view.loss[0]} y={view.loss[1]} dy={4} anchor="middle" class="s-loss strong">{labels.loss}</Label>}
    </Plot>
  );
}
