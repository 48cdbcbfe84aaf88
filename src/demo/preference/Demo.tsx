import { useMemo } from 'preact/hooks';
import type { Values } from '#core/parameter';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import type { State } from '../kit/state/state.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import {
  crosshairField, difference, fieldsOf, pairAt, pairOf, parametersIn, preferenceTable, preferenceView, referenceOf,
} from './geometry.ts';
import { Lines } from './Lines.tsx';
import { preferenceLosses } from './losses.ts';
import type { PreferenceWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  readonly parameters: ShownParameters;
  /** the parameters at their defaults */
  readonly start: Values;
  readonly shared: SharedWords;
  readonly words: PreferenceWords;
}

/** Two answers on a line, and the loss over how much more the chosen one is preferred. */
export function Demo({ id, loss: name, parameters, start, shared, words }: DemoProps) {
  const loss = preferenceLosses[name]!;
  const demo = useDemo(id, useMemo(() => fieldsOf(loss, parameters), []));
  const state = demo.state.value;
  const axis = loss.reference ? words.differencePolicy : words.difference;
  const view = preferenceView({
    loss, state, before: demo.before.value, parameters, start,
    words: { loss: shared.loss, slope: shared.gradient, axis: `${axis} →`, before: shared.before },
  });
  const d = difference(state);
  const numbers = {
    d: { text: decimal(d, loss.digits), role: 'prediction' }, v: { text: decimal(view.cross.value, 2), role: 'loss' },
    g: { text: decimal(view.cross.slope, 3), role: 'gradient' },
  } as const;
  const plain = fill(words.caption, { d: numbers.d.text, v: numbers.v.text, g: numbers.g.text });
  const choose = (to: number) => demo.set({ ...pairAt(loss, state, to) }, false);
  return (
    <Figure
      id={id} name={loss.reference ? words.namePolicy : words.name} words={shared} demo={demo} summary={plain}
      caption={<Sentence text={sentences(state, d, view.cross.slope, words).join(' ')} values={numbers} />}
      table={preferenceTable(loss, parametersIn(state, parameters), [axis, shared.loss, shared.gradient])}
      controls={Object.entries(parameters).map(([key, { symbol, label }]) => (
        <Slider
          key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbol} label={label}
          onInput={(to) => demo.set({ [key]: to })}
        />
      ))}
    >
      <Lines
        figure={id} loss={loss} state={state} parameters={parameters} slope={view.cross.slope} words={words}
        onMove={(change) => demo.set(change, false)}
      />
      <CurvesPlot
        figure={id} view={view} parameters={{}} values={{}} axis={axis} role="prediction" onPick={(at) => choose(view.x.invert(at))}
        handle={
          <DraggablePoint
            label={axis} valueText={plain} class="s-loss"
            across={{ field: crosshairField(loss, state), value: d, scale: view.x }} y={view.cross.yLoss} onMove={({ across }) => choose(across!)}
          />
        }
      />
    </Figure>
  );
}

/** What the caption says, by the numbers. */
function sentences(state: State, d: number, slope: number, words: PreferenceWords): string[] {
  const [pair, reference] = [pairOf(state), referenceOf(state)];
  const sign = d > 0 ? 'preferred' : d < 0 ? 'notPreferred' : 'equal';
  const moved = slope < 0 ? words.apart : slope > 0 ? words.together : words.still;
  if (state.referenceChosen === undefined) return [words.caption, words[sign], moved, words.arrows];
  const bothLess = pair.chosen < reference.chosen && pair.rejected < reference.rejected && d > 0;
  return [words.caption, words[`${sign}Policy`], ...(bothLess ? [words.bothLess] : []), moved, words.arrows];
}
