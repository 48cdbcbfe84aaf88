import { useMemo } from 'preact/hooks';
import { binaryKernels } from '#losses/kernels';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, type Told, spoken } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { valuesIn } from '../kit/state/parameters.ts';
import { snap } from '../kit/state/state.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { BinaryControls } from './BinaryControls.tsx';
import { BinaryExtras } from './BinaryExtras.tsx';
import { binaryFields, binaryTable, binaryView, keyOf, shownProbability, shownTarget } from './geometry.ts';
import { inputs, predictionField, type Input } from './input.ts';
import { remarkAt, type Remark } from './remarks.ts';
import type { BinaryWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly input: Input;
  /** are the targets −1 and 1, instead of 0, 1 and between? */
  readonly signed: boolean;
  readonly remark: Remark;
  /** is the naive form of cross-entropy that of this loss? */
  readonly naive: boolean;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: BinaryWords;
}

/** A binary loss and its slope over the prediction, for both of its targets. */
export function Demo({ id, loss, name, input, signed, remark, naive, parameters, shared, words }: DemoProps) {
  const kernel = binaryKernels[loss]!;
  const demo = useDemo(id, useMemo(() => binaryFields(input, signed, naive, parameters), []));
  const state = demo.state.value;
  const before = demo.before.value;
  const key = keyOf(input);
  const wide = state.naive === 1;
  const field = predictionField(input, wide);
  const [x, y] = [snap(field, state[key]!), state.y!];
  const values = valuesIn(state, kernel.settings);
  const former = before && before.y === y ? valuesIn(before, kernel.settings) : undefined;
  const moved = former && Object.keys(values).some((parameter) => values[parameter] !== former[parameter]);
  const axis = `${words[input]} ${inputs[input].symbol}`;
  const view = binaryView({
    kernel, values, former: moved ? former : undefined, input, signed, x, y, wide,
    words: { loss: shared.loss, slope: shared.gradient, axis: `${axis} →`, before: shared.before },
  });
  const said = remarkAt(remark, { kernel, values, x, y, here: view.cross }, words);
  const numbers: Record<string, Told> = {
    x: { text: decimal(x, inputs[input].digits), role: 'prediction' }, y: { text: shownTarget(y), role: 'target' },
    v: { text: decimal(view.cross.value, 2), role: 'loss' }, g: { text: decimal(view.cross.slope, 2), role: 'gradient' },
    ...(input === 'logit' && { p: { text: shownProbability(x), role: 'prediction' } }),
    ...Object.fromEntries(view.walls.map(({ format, at }) => [format === 'float32' ? 'single' : 'double', { text: decimal(at, 1) }])),
    ...said.values,
  };
  const point = { logit: words.ofLogit, probability: words.ofProbability, score: words.ofScore }[input];
  const caption = [point, said.text, wide && words.naiveEnds].filter(Boolean).join(' ');
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name, input: words[input] })} words={shared} demo={demo} summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={binaryTable(kernel, values, input, y, [axis, ...(input === 'logit' ? [words.probability] : []), shared.loss, shared.gradient])}
      controls={<BinaryControls id={id} demo={demo} signed={signed} parameters={parameters} shared={shared} words={words} />}
    >
      <CurvesPlot
        figure={id} view={view} parameters={parameters} values={values} axis={axis} role="prediction"
        onPick={(at) => demo.set({ [key]: view.x.invert(at) }, false)}
        handle={
          <DraggablePoint
            label={axis} valueText={spoken(point, numbers)} class="s-loss"
            across={{ field, value: x, scale: view.x }} y={view.cross.yLoss}
            onMove={({ across }) => across !== undefined && demo.set({ [key]: across }, false)}
          />
        }
      >
        {input === 'logit' && <BinaryExtras view={view} />}
      </CurvesPlot>
    </Figure>
  );
}
