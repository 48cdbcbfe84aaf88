import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { CurvePlot } from './CurvePlot.tsx';
import { hasOutlier, outlierAt, samplesOf } from './data.ts';
import { DataPlot } from './DataPlot.tsx';
import { coursesOf, descentFields, fieldName, nowOf, shownIn, switched, type Trained } from './geometry.ts';
import { Player } from './Player.tsx';
import { captionOf, tableOf } from './sentences.ts';
import { SurfacePlot } from './SurfacePlot.tsx';
import type { DescentWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly losses: readonly Trained[];
  /** which of them are shown from the start */
  readonly shown: readonly string[];
  readonly shared: SharedWords;
  readonly words: DescentWords;
}

/** A line trained by gradient descent: where it goes through the data, over the surface of its loss, and how the loss falls. */
export function Demo({ id, losses, shown: first, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => descentFields(losses, first), []));
  const state = demo.state.value;
  const step = state['step']!;
  const { courses, contours } = useMemo(() => coursesOf(state, losses), [JSON.stringify({ ...state, step: 0 })]);
  const now = nowOf(courses, step);
  const shown = shownIn(state, losses);
  const { text, numbers } = captionOf(now, courses, state, words);
  const set = (change: Partial<typeof state>) => demo.set(change, false);
  const slider = (name: string, label: string, symbol?: string) => (
    <Slider
      key={name} name={name} field={demo.fields[name]!} value={state[name]!} label={label} {...(symbol && { symbol })}
      onInput={(next) => set({ [name]: next })}
    />
  );
  const choice = (name: string, label: string, options: string) => (
    <Choice
      name={`${id}-${name}`} label={label} options={options.split('|')} chosen={state[name]!} onChoose={(option) => set({ [name]: option })}
    />
  );
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])))}
      caption={<Sentence text={text} values={numbers} />}
      table={tableOf(now, words, shared.loss)}
      controls={
        <>
          <Player
            step={step} field={demo.fields['step']!} words={words} read={() => demo.state.peek()['step']!} onStep={(next) => set({ step: next })}
          />
          <Chips
            label={words.losses} chips={losses.map((loss) => ({ name: loss.id, label: loss.name, on: shown.includes(loss) }))}
            onToggle={(loss, on) => set(switched(state, losses, loss, on))}
          />
          <Chips
            label={words.data} chips={[{ name: 'outlier', label: words.outlier, on: hasOutlier(state) }]}
            onToggle={(_, on) => set(outlierAt(on))}
          />
          {choice('optimizer', words.optimizer, words.optimizers)}
          {choice('schedule', words.schedule, words.schedules)}
          {slider('rate', words.rate, 'η')}
          {state['optimizer'] === 0 && slider('momentum', words.momentum, 'μ')}
          {slider('batch', words.batch)}
          {shown.flatMap(({ id: loss, name, parameters }) =>
            Object.entries(parameters).filter(([, { field }]) => field).map(([parameter, { symbol, label }]) => slider(fieldName(loss, parameter), `${name}: ${label}`, symbol)))}
        </>
      }
    >
      <div class="demo-pair">
        <DataPlot figure={id} samples={samplesOf(state)} now={now} fields={demo.fields} words={words} onMove={set} />
        <SurfacePlot figure={id} now={now} contours={contours} state={state} fields={demo.fields} words={words} onMove={set} />
      </div>
      <CurvePlot
        figure={id} courses={courses} step={step} words={{ loss: shared.loss, step: words.step }} onPick={(next) => set({ step: next })}
      />
    </Figure>
  );
}
