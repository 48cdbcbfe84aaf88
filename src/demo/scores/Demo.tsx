import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, type Told, spoken } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { shown } from './format.ts';
import { aims, logSumExp, marginOf, probabilities, scale, violationsOf } from './geometry.ts';
import { fieldsOf, letterOf, measure, scoresOf, trueClasses, type Problem } from './problem.ts';
import { remarks } from './remarks.ts';
import { middleOf, ScorePlot } from './ScorePlot.tsx';
import { ScoresControls } from './ScoresControls.tsx';
import { scoresTable } from './table.ts';
import type { ScoresWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly problem: Problem;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: ScoresWords;
}

/** The scores of three classes, to be dragged, and where the loss of the row moves each. */
export function Demo({ id, name, problem, parameters, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => fieldsOf(problem, parameters), []));
  const state = demo.state.value;
  const names = [words.first, words.second, words.third];
  const [scores, own, letter] = [scoresOf(problem, state), trueClasses(problem, state), letterOf(problem)];
  const measured = measure(problem, parameters, state);
  const violations = violationsOf(problem, state);
  const p = probabilities(problem, scores);
  const isMargin = problem.target === 'id' || problem.target === 'list';
  const said = remarks({ problem, state, scores, own, names, violations, probabilities: p, measured }, words);
  const numbers: Record<string, Told> = {
    names: { text: names.filter((_, k) => own[k]).join(', ') || words.noClass, role: 'target' },
    own: { text: decimal(scores[state.y ?? 0]!, 1), role: 'prediction' }, m: { text: decimal(marginOf(state), 1), role: 'parameter' },
    ps: { text: (p ?? []).map((each) => decimal(each, 2)).join(' · '), role: 'prediction' },
    v: { text: shown(measured.value), role: 'loss' },
    l: { text: decimal(logSumExp(scores), 2), role: 'residual' }, c: { text: decimal(state.coefficient ?? 0, 4), role: 'parameter' },
    ...Object.assign({}, ...said.map(({ values }) => values)),
  };
  const first = { id: words.ofId, list: words.ofList, labels: words.ofLabels, none: words.ofNone }[problem.target];
  const goals = aims(scores, measured.grad);
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name, score: words[problem.score] })} words={shared} demo={demo} summary={spoken(first, numbers)}
      caption={<Sentence text={[first, ...said.map(({ text }) => text)].join(' ')} values={numbers} />}
      table={scoresTable({ problem, parameters, state, names, scores, measured, violations, probabilities: p, words })}
      controls={<ScoresControls id={id} demo={demo} problem={problem} parameters={parameters} names={names} words={words} />}
    >
      <ScorePlot
        figure={id} letter={letter} violations={violations} margin={marginOf(state)} words={words}
        sum={problem.target === 'none' ? logSumExp(scores) : undefined}
        thresholds={isMargin ? scores.flatMap((score, k) => (own[k] ? [{ own: k, at: score - marginOf(state) }] : [])) : []}
        rows={names.map((word, k) => (
          { name: word, score: scores[k]!, aim: goals[k]!, grad: measured.grad[k]!, p: p?.[k], isTarget: own[k]! }))}
        handles={names.map((word, k) => (
          <DraggablePoint
            key={word} class={own[k] ? 's-target' : 's-prediction'} label={`${word}: ${words[problem.score]}`}
            valueText={`${word} ${decimal(scores[k]!, 1)}`} y={middleOf(k)}
            across={{ field: demo.fields[`${letter}${k + 1}`]!, value: scores[k]!, scale }}
            onMove={({ across }) => demo.set({ [`${letter}${k + 1}`]: across! })}
          />
        ))}
      />
    </Figure>
  );
}
