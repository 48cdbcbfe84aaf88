import { fill } from '../kit/figure/format.ts';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import { ticks } from '../kit/plot/ticks.ts';
import type { Now } from './geometry.ts';
import { scoreX, type ScoresView } from './scores.ts';
import type { ClassifierWords } from './words.ts';

interface ScoresPlotProps {
  readonly figure: string;
  readonly now: Now;
  readonly view: ScoresView;
  readonly words: ClassifierWords;
}

const across = ticks(scoreX.domain, 5);

/** The first loss over the score of a point, for either class, with every point where it stands now. */
export function ScoresPlot({ figure, now, view: { y, curves, names, points }, words }: ScoresPlotProps) {
  return (
    <Plot figure={figure} shape="square-data">
      <AxisX scale={scoreX} ticks={across} />
      <AxisY scale={y} ticks={ticks(y.domain, 5)} />
      <Label x={100} y={100} dy={34} anchor="end" class="quiet">{words.score}</Label>
      <Label x={0} y={0} dx={-20} dy={-12} class="quiet">{fill(words.each, { name: now.name })}</Label>
      <Panel>
        <path class="curve class-0 dash-1" d={curves[0]} />
        <path class="curve class-1" d={curves[1]} />
      </Panel>
      {points.map(({ slot, label, at: [left, top] }) => (
        <Mark key={slot} x={left} y={top} class={label ? 's-target' : 's-loss'} open={label === 0} />
      ))}
      <Label x={names[0][0]} y={names[0][1]} dy={14} anchor="end" class="s-loss">{fill(words.classK, { k: '0' })}</Label>
      <Label x={names[1][0]} y={names[1][1]} dy={14} class="s-target">{fill(words.classK, { k: '1' })}</Label>
    </Plot>
  );
}
