import { useMemo } from 'preact/hooks';
import { binaryKernels } from '#losses/kernels';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { valuesIn } from '../kit/state/parameters.ts';
import { snap } from '../kit/state/state.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { BinaryExtras } from './BinaryExtras.tsx';
import { binaryFields, binaryTable, binaryView, logitField, shownProbability } from './geometry.ts';
import type { BinaryWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: BinaryWords;
}

/** A binary loss over the logit, its slope, and the form that overflows laid over it. */
export function Demo({ id, loss, parameters, shared, words }: DemoProps) {
  const kernel = binaryKernels[loss]!;
  const demo = useDemo(id, useMemo(() => binaryFields(parameters), []));
  const state = demo.state.value;
  const before = demo.before.value;
  const wide = state.naive === 1;
  const field = logitField(wide);
  const [z, y] = [snap(field, state.z!), state.y!];
  const values = valuesIn(state, kernel.settings);
  const former = before && before.y === y ? valuesIn(before, kernel.settings) : undefined;
  const moved = former && Object.keys(values).some((key) => values[key] !== former[key]);
  const view = binaryView({
    kernel, values, former: moved ? former : undefined, z, y, wide,
    words: { loss: shared.loss, slope: shared.gradient, axis: `${words.crosshair} →`, before: shared.before },
  });
  const numbers = {
    z: { text: decimal(z, 1), role: 'prediction' }, p: { text: shownProbability(z), role: 'prediction' },
    y: { text: decimal(y, 2), role: 'target' }, v: { text: decimal(view.cross.value, 2), role: 'loss' }, g: { text: decimal(view.cross.slope, 2), role: 'gradient' },
    ...Object.fromEntries(view.walls.map(({ format, at }) => [format === 'float32' ? 'single' : 'double', { text: decimal(at, 1) }])),
  } as const;
  const plain = Object.fromEntries(Object.entries(numbers).map(([key, { text }]) => [key, text]));
  const caption = wide ? `${words.caption} ${words.naiveEnds}` : words.caption;
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={fill(caption, plain)}
      caption={<Sentence text={caption} values={numbers} />}
      table={binaryTable(kernel, values, y, [words.crosshair, words.probability, shared.loss, shared.gradient])}
      controls={
        <>
          <Slider name="y" field={demo.fields.y!} value={y} symbol="y" label={words.target} role="target" onInput={(next) => demo.set({ y: next })} />
          {Object.entries(parameters).filter(([key]) => demo.fields[key]).map(([key, { symbol, label }]) => (
            <Slider key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbol} label={label} onInput={(next) => demo.set({ [key]: next })} />
          ))}
          <Chips label={shared.compare} chips={[{ name: 'naive', label: words.naive, on: wide }]} onToggle={(_, on) => demo.set({ naive: on ? 1 : 0 }, false)} />
        </>
      }
    >
      <CurvesPlot
        figure={id} view={view} parameters={parameters} values={values} axis={words.crosshair} role="prediction"
        onPick={(at) => demo.set({ z: view.x.invert(at) }, false)}
        handle={
          <DraggablePoint
            label={words.crosshair} valueText={fill(words.caption, plain)} class="s-loss"
            across={{ field, value: z, scale: view.x }} y={view.cross.yLoss}
            onMove={({ across }) => across !== undefined && demo.set({ z: across }, false)}
          />
        }
      >
        <BinaryExtras view={view} />
      </CurvesPlot>
    </Figure>
  );
}
