import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import type { Trained } from '../kit/training/choosing.ts';
import { CurvePlot } from '../kit/training/CurvePlot.tsx';
import { TrainingControls } from '../kit/training/TrainingControls.tsx';
import { classifierFields, coursesOf, levelsOf, nowOf } from './geometry.ts';
import { PointControls } from './PointControls.tsx';
import { PointsPlot } from './PointsPlot.tsx';
import { scoresView } from './scores.ts';
import { ScoresPlot } from './ScoresPlot.tsx';
import { captionOf, tableOf } from './sentences.ts';
import type { ClassifierWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly losses: readonly Trained[];
  /** which of them are shown from the start */
  readonly shown: readonly string[];
  readonly shared: SharedWords;
  readonly words: ClassifierWords;
}

/** A classifier trained by gradient descent: its boundary between the points, the loss of each point, and how the loss falls. */
export function Demo({ id, losses, shown, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => classifierFields(losses, shown), []));
  const state = demo.state.value;
  const courses = useMemo(() => coursesOf(state, losses), [JSON.stringify({ ...state, step: 0, point: 0 })]);
  const now = nowOf(courses, state);
  const scores = scoresView(now[0]!, state);
  const { text, numbers } = captionOf(now, courses, scores, state, words);
  const set = (change: Partial<typeof state>) => demo.set(change, false);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(text, numbers)} caption={<Sentence text={text} values={numbers} />}
      table={tableOf(now, words, shared.loss)}
      controls={
        <TrainingControls id={id} demo={demo} losses={losses} words={words}>
          <PointControls state={state} words={words} onChange={set} />
        </TrainingControls>
      }
    >
      <div class="demo-pair">
        <PointsPlot figure={id} now={now} levels={levelsOf(now[0]!)} state={state} fields={demo.fields} words={words} onMove={set} />
        <ScoresPlot figure={id} now={now[0]!} view={scores} words={words} />
      </div>
      <CurvePlot
        figure={id} courses={courses} step={state['step']!} words={{ loss: shared.loss, step: words.step }}
        onPick={(step) => set({ step })}
      />
    </Figure>
  );
}
