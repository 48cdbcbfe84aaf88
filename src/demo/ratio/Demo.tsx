import { useMemo } from 'preact/hooks';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { boundOf, fieldsOf, positionOf, ratioTable, ratioView, type RatioState } from './geometry.ts';
import type { RatioWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: RatioWords;
}

const presets = {
  insidePreset: { ratio: 1.1, advantage: 1 }, clippedPreset: { ratio: 1.5, advantage: 1 }, againstPreset: { ratio: 1.5, advantage: -1 },
} as const;
type Preset = keyof typeof presets;

/** The clipped surrogate over the ratio: where its gradient ends, and for which sign of the advantage. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { ratio, advantage, epsilon } = state;
  const { symbol, label } = parameters.epsilon!;
  const view = ratioView(state, {
    loss: shared.loss, slope: words.derivative, axis: `${words.ratio} →`, before: shared.before, unclipped: words.unclipped,
  });
  const numbers = {
    ratio: { text: decimal(ratio, 2), role: 'residual' }, A: { text: decimal(advantage, 1), role: 'target' },
    v: { text: decimal(view.cross.value, 2), role: 'loss' }, g: { text: decimal(view.cross.slope, 2), role: 'gradient' },
    bound: { text: decimal(boundOf(state) ?? 1, 2), role: 'parameter' },
    symbol: { text: symbol, role: 'parameter', symbol: true },
  } as const;
  const plain = spoken(words.caption, numbers);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={plain}
      caption={<Sentence text={`${words.caption} ${words[positionOf(state)]} ${words.zone}`} values={numbers} />}
      table={ratioTable(state, [words.ratio, shared.loss, words.gradient])}
      controls={
        <>
          <Chips
            label={words.presets} onToggle={(name) => demo.set(presets[name as Preset], false)}
            chips={(Object.keys(presets) as Preset[]).map((name) => ({ name, label: words[name], on: isAt(state, name) }))}
          />
          <Slider
            name="advantage" field={fields.advantage} value={advantage} symbol="A" label={words.advantage} role="target"
            onInput={(to) => demo.set({ advantage: to })}
          />
          <Slider
            name="epsilon" field={fields.epsilon} value={epsilon} symbol={symbol} label={label} onInput={(to) => demo.set({ epsilon: to })}
          />
        </>
      }
    >
      <CurvesPlot
        figure={id} view={view} parameters={{}} values={{}} axis={words.ratio} role="residual"
        onPick={(at) => demo.set({ ratio: view.x.invert(at) }, false)}
        handle={
          <DraggablePoint
            label={words.ratio} valueText={plain} class="s-loss"
            across={{ field: fields.ratio, value: ratio, scale: view.x }} y={view.cross.yLoss} onMove={({ across }) => demo.set({ ratio: across! }, false)}
          />
        }
      >
        <rect class="zone" x={percent(view.zone.left)} y="0%" width={percent(view.zone.right - view.zone.left)} height="100%" />
        <text class="label symbol s-parameter" x={percent(view.zone.left)} y="0%" dy="-9" text-anchor="end">1 − {symbol}</text>
        <text class="label symbol s-parameter" x={percent(view.zone.right)} y="0%" dy="-9" text-anchor="start">1 + {symbol}</text>
      </CurvesPlot>
    </Figure>
  );
}

const isAt = ({ ratio, advantage }: RatioState, name: Preset): boolean =>
  ratio === presets[name].ratio && advantage === presets[name].advantage;
