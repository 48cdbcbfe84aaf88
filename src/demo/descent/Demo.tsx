import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import type { Trained } from '../kit/training/choosing.ts';
import { CurvePlot } from '../kit/training/CurvePlot.tsx';
import { TrainingControls } from '../kit/training/TrainingControls.tsx';
import { hasOutlier, outlierAt, samplesOf } from './data.ts';
import { DataPlot } from './DataPlot.tsx';
import { coursesOf, descentFields, nowOf } from './geometry.ts';
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
  const { text, numbers } = captionOf(now, courses, state, words);
  const set = (change: Partial<typeof state>) => demo.set(change, false);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])))}
      caption={<Sentence text={text} values={numbers} />}
      table={tableOf(now, words, shared.loss)}
      controls={
        <TrainingControls id={id} demo={demo} losses={losses} words={words}>
          <Chips
            label={words.data} chips={[{ name: 'outlier', label: words.outlier, on: hasOutlier(state) }]}
            onToggle={(_, on) => set(outlierAt(on))}
          />
        </TrainingControls>
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
