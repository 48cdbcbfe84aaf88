import { useMemo } from 'preact/hooks';
import { AxisX, AxisY, Label, Mark, Panel } from '../kit/plot/Plot.tsx';
import { percent, type Scale } from '../kit/plot/scale.ts';
import type { Tick } from '../kit/plot/ticks.ts';
import { height, type FormatPanel, type Result } from './geometry.ts';
import { labelsOf, regionsOf } from './labels.ts';
import type { PrecisionWords } from './words.ts';

interface FormatPlotProps {
  readonly panel: FormatPanel;
  readonly x: Scale;
  readonly ticks: readonly Tick[];
  readonly result: Result;
  /** where the reader looks, in percent */
  readonly at: number;
  readonly words: PrecisionWords;
}

/** The errors of both forms in one format, and the ranges in which the naive one fails. */
export function FormatPlot({ panel, x, ticks, result, at, words }: FormatPlotProps) {
  const { format, top, bottom, y } = panel;
  const still = useMemo(() => <Errors panel={panel} x={x} ticks={ticks} words={words} />, [panel]);
  return (
    <g>
      <Label x={0} y={top} dy={-8} class="quiet">{`${format.name} · ${words.unit}`}</Label>
      {still}
      {(['naive', 'stable'] as const).map((which) => Number.isFinite(result[which].error) && (
        <Mark
          key={which} x={at} y={Math.min(bottom, Math.max(top, height(y, result[which].error)))}
          class={which === 'naive' ? 's-naive' : 's-loss'} open={which === 'naive'}
        />
      ))}
    </g>
  );
}

/** What stands still while the reader looks around. */
function Errors({ panel, x, ticks, words }: Pick<FormatPlotProps, 'panel' | 'x' | 'ticks' | 'words'>) {
  const { format, top, bottom, y, paths } = panel;
  const regions = regionsOf(panel, x);
  return (
    <g>
      {regions.map(({ outcome, left, right }) => (
        <rect
          key={outcome} class={`failed ${outcome}`}
          x={percent(left)} width={percent(right - left)} y={percent(top)} height={percent(bottom - top)}
        />
      ))}
      <AxisX scale={x} ticks={ticks} from={top} to={bottom} />
      <AxisY scale={y} ticks={panel.ticks} />
      <Panel top={top} bottom={bottom}>
        <path class={`curve written ${format.name}`} d={paths.naive} />
        <path class={`curve loss ${format.name}`} d={paths.stable} />
      </Panel>
      {labelsOf(panel, regions, words).map(({ key, text, ...place }) => (
        <Label key={key} {...place} class={key === 'stable' ? 's-loss strong' : 's-naive strong'}>{text}</Label>
      ))}
    </g>
  );
}
