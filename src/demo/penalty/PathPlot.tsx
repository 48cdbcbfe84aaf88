import type { ComponentChildren } from 'preact';
import { path } from '../kit/plot/path.ts';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import { percent, type Scale } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { y, type Drawing } from './geometry.ts';
import type { PenaltyWords } from './words.ts';

interface PathPlotProps {
  readonly figure: string;
  readonly view: Drawing;
  readonly strength: number;
  readonly across: Scale;
  readonly symbol: string;
  readonly words: PenaltyWords;
  readonly handle: ComponentChildren;
}

/** Both coefficients at the smallest sum, over the strength. */
export function PathPlot({ figure, view: { w, trail }, strength, across, symbol, words, handle }: PathPlotProps) {
  const left = across(strength);
  const first = trail[0]!.w;
  const upper = first[0] >= first[1] ? 0 : 1; // its name stands above its line, the other below
  return (
    <Plot figure={figure} shape="coefficients" handles={handle}>
      <AxisX scale={across} ticks={ticks(across.domain, 4)} />
      <AxisY scale={y} ticks={ticks(y.domain, 5)} />
      <Label x={0} y={0} dx={4} dy={-10} class="quiet">{words.path}</Label>
      <Label x={100} y={100} dx={-2} dy={-8} anchor="end" class="s-parameter symbol">{symbol}</Label>
      <Panel>
        {([0, 1] as const).map((k) => (
          <path key={k} class={`curve coefficient dash-${k}`} d={path(trail.map((at) => [across(at.strength), y(at.w[k])]))} />
        ))}
      </Panel>
      <line class="crosshair s-parameter" x1={percent(left)} x2={percent(left)} y1="0%" y2="100%" />
      {([0, 1] as const).map((k) => <Mark key={k} x={left} y={y(w[k])} class="s-prediction" open={w[k] === 0} />)}
      {([0, 1] as const).map((k) => (
        <Label key={k} x={0} y={y(first[k])} dx={6} dy={k === upper ? -7 : 17} class="s-prediction symbol">w{'₁₂'[k]}</Label>
      ))}
    </Plot>
  );
}
