import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { fields, scoresTable, scoresView, shownIn } from './geometry.ts';
import { besides, variants } from './objective.ts';
import { sentencesOf } from './sentences.ts';
import type { AdversarialWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly shared: SharedWords;
  readonly words: AdversarialWords;
}

/** The loss of generator or discriminator over the score of a generated sample, its gradient, and other objectives beside it. */
export function Demo({ id, shared, words }: DemoProps) {
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { variant, side } = shownIn(state);
  const view = scoresView(state, { slope: shared.gradient, axis: `${words.crosshair} →`, before: shared.before });
  const { text, values } = sentencesOf(state, words);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={spoken(text, values)}
      caption={<Sentence text={text} values={values} />}
      table={scoresTable(state, [words.crosshair, shared.loss, shared.gradient])}
      controls={
        <>
          <Choice
            name={`${id}-side`} label={words.side} options={[words.generatorSide, words.discriminatorSide]} chosen={state.side}
            onChoose={(chosen) => demo.set({ side: chosen }, false)}
          />
          <Choice
            name={`${id}-variant`} label={words.variant} options={variants} chosen={state.variant}
            onChoose={(chosen) => demo.set({ variant: chosen }, false)}
          />
          <Chips
            label={shared.compare} onToggle={(name, on) => demo.set({ [name]: on ? 1 : 0 }, false)}
            chips={besides(variant, side).map((one) => ({ name: one, label: `+ ${one}`, on: state[one] === 1 }))}
          />
          {side === 'discriminator' && (
            <Slider
              name="r" field={fields.r} value={state.r} symbol="r" label={words.real} role="target"
              onInput={(r) => demo.set({ r }, false)}
            />
          )}
        </>
      }
    >
      <CurvesPlot
        figure={id} view={view} parameters={{}} values={{}} axis={words.crosshair} role="prediction"
        onPick={(at) => demo.set({ f: view.x.invert(at) }, false)}
        handle={
          <DraggablePoint
            label={words.crosshair} valueText={spoken(words[side], values)} class="s-loss"
            across={{ field: fields.f, value: state.f, scale: view.x }} y={view.cross.yLoss}
            onMove={({ across }) => across !== undefined && demo.set({ f: across }, false)}
          />
        }
      />
    </Figure>
  );
}
