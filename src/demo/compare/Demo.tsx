import { useMemo } from 'preact/hooks';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { compareFields, compareTable, compareView, fieldName, lawOf, shownIn, type Axis, type Compared } from './geometry.ts';
import type { CompareWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly axis: Axis;
  readonly losses: readonly Compared[];
  /** which of them are shown from the start */
  readonly shown: readonly string[];
  readonly shared: SharedWords;
  readonly words: CompareWords;
}

/** Any losses over one axis, with their slopes below and the parameters of those that are shown. */
export function Demo({ id, axis, losses, shown: first, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => compareFields(losses, first), []));
  const state = demo.state.value;
  const shown = shownIn(state, losses);
  const x = state['x']!;
  const list = shown.map(({ id: loss, name }) => `${name} ${decimal(lawOf(axis, loss, state).at(x).value, 2)}`).join(', ');
  const sentence = shown.length === 0 ? words.none : axis === 'residual' ? words.atResidual : words.atScore;
  const numbers = { x: { text: decimal(x, 1), role: axis === 'residual' ? 'residual' : 'prediction' }, list: { text: list, role: 'loss' } } as const;
  const plain = fill(sentence, { x: numbers.x.text, list });
  const view = shown.length > 0 ? compareView(axis, state, shown, { slope: shared.gradient, axis: `${words[axis]} →`, before: shared.before }) : undefined;
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={plain}
      caption={<Sentence text={sentence} values={numbers} />}
      table={compareTable(axis, state, shown, { name: words.loss, loss: shared.loss, slope: shared.gradient })}
      controls={
        <>
          <Chips
            label={words.losses} chips={losses.map(({ id: loss, name }) => ({ name: loss, label: name, on: state[loss] === 1 }))}
            onToggle={(loss, on) => demo.set({ [loss]: on ? 1 : 0 }, false)}
          />
          {shown.flatMap(({ id: loss, name, parameters }) => Object.entries(parameters).filter(([, { field }]) => field).map(([parameter, { symbol, label }]) => {
            const field = fieldName(loss, parameter);
            return (
              <Slider
                key={field} name={field} field={demo.fields[field]!} value={state[field]!} symbol={symbol} label={`${name}: ${label}`}
                onInput={(next) => demo.set({ [field]: next }, false)}
              />
            );
          }))}
        </>
      }
    >
      {view && (
        <CurvesPlot
          figure={id} view={view} parameters={{}} values={{}} axis={words[axis]} role={axis === 'residual' ? 'residual' : 'prediction'}
          onPick={(at) => demo.set({ x: view.x.invert(at) }, false)}
          handle={
            <DraggablePoint
              label={words[axis]} valueText={plain} class="s-loss" across={{ field: demo.fields['x']!, value: x, scale: view.x }} y={view.cross.yLoss}
              onMove={({ across }) => across !== undefined && demo.set({ x: across }, false)}
            />
          }
        />
      )}
    </Figure>
  );
}
