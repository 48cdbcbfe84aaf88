import { useMemo } from 'preact/hooks';
import { residualKernels } from '#losses/kernels';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { valuesIn } from '../kit/state/parameters.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { decimalsOf } from '../kit/plot/ticks.ts';
import { reachOf, residualFields, residualTable, residualView } from './geometry.ts';
import { ofSteepness } from './sentences.ts';
import type { ResidualWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly parameters: ShownParameters;
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** which of the others are shown from the start */
  readonly shown: readonly string[];
  readonly shared: SharedWords;
  readonly words: ResidualWords;
}

/** A residual loss and its slope over the residual, with its parameters to move and other losses to lay over it. */
export function Demo({ id, loss, name, parameters, others, shown, shared, words }: DemoProps) {
  const kernel = residualKernels[loss]!;
  const reach = useMemo(() => reachOf(kernel, parameters), []);
  const demo = useDemo(id, useMemo(() => residualFields(parameters, reach, others.map((other) => other.id), shown), []));
  const state = demo.state.value;
  const before = demo.before.value;
  const values = valuesIn(state, kernel.settings);
  const former = before && valuesIn(before, kernel.settings);
  const moved = former && Object.keys(values).some((key) => values[key] !== former[key]);
  const e = state.e!;
  const on = others.filter((other) => state[other.id] === 1);
  const view = residualView({
    kernel, reach, values, former: moved ? former : undefined, e,
    others: on.map((other) => ({ ...other, kernel: residualKernels[other.id]! })),
    words: { loss: name, slope: shared.gradient, axis: `${words.crosshair} →`, before: shared.before },
  });
  const owner = view.zone && parameters[view.zone.owner];
  const steep = ofSteepness(view.steepness, words);
  const numbers = {
    ...steep?.numbers,
    e: { text: decimal(e, decimalsOf(demo.fields.e!.step)), role: 'residual' },
    v: { text: decimal(view.cross.value, 2), role: 'loss' }, g: { text: decimal(view.cross.slope, 2), role: 'gradient' },
    symbol: { text: owner?.symbol ?? '', role: 'parameter', symbol: true },
  } as const;
  const sentences = [owner && words.joints, steep?.text, words.caption].filter((part) => part !== undefined);
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo}
      summary={spoken(words.caption, numbers)}
      caption={<Sentence text={sentences.join(' ')} values={numbers} />}
      table={residualTable(kernel, reach, values, { e: shared.residual, v: shared.loss, g: shared.gradient })}
      controls={
        <>
          {Object.entries(parameters).filter(([key]) => demo.fields[key]).map(([key, { symbol, label }]) => (
            <Slider key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbol} label={label} onInput={(next) => demo.set({ [key]: next })} />
          ))}
          {others.length > 0 && (
            <Chips
              label={shared.compare} chips={others.map((other) => ({ name: other.id, label: other.name, on: state[other.id] === 1 }))}
              onToggle={(key, next) => demo.set({ [key]: next ? 1 : 0 }, false)}
            />
          )}
        </>
      }
    >
      <CurvesPlot
        figure={id} view={view} parameters={parameters} values={values} axis={words.crosshair} role="residual"
        onPick={(at) => demo.set({ e: view.x.invert(at) }, false)}
        handle={
          <DraggablePoint
            label={words.crosshair} valueText={spoken(words.caption, numbers)} class="s-loss"
            across={{ field: demo.fields.e!, value: e, scale: view.x }} y={view.cross.yLoss}
            onMove={({ across }) => across !== undefined && demo.set({ e: across }, false)}
          />
        }
      />
    </Figure>
  );
}
