import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken, type Told } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { Bars } from './Bars.tsx';
import { ClassesControls } from './ClassesControls.tsx';
import { contours } from './triangle/contours.ts';
import { fieldsOf, settingOf, stepped, stretch, threeOf } from './geometry.ts';
import { AimHandle, BarHandles, PointHandle } from './Handles.tsx';
import { partsOf, type Sum } from './measure/parts.ts';
import { losses } from './measure/losses.ts';
import { aim, distributionOf, measure, type Loaded, type Problem } from './measure/problem.ts';
import { remarks } from './remarks.ts';
import { simplex } from './triangle/simplex.ts';
import { SimplexPlot } from './triangle/SimplexPlot.tsx';
import { SumBar } from './SumBar.tsx';
import { classesTable } from './table.ts';
import type { ClassesWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly problem: Problem;
  /** what the loss is the sum of */
  readonly sum: Sum;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: ClassesWords;
}

/** The component for a loss, once that loss is there. */
export async function demoFor({ problem }: DemoProps) {
  const loaded = { ...problem, run: await losses[problem.loss]!() };
  return (props: DemoProps) => <Demo {...props} problem={loaded} />;
}

/** A distribution over three classes and its target, to be dragged, and how the loss of one row moves it. */
function Demo({ id, name, problem, sum, parameters, shared, words }: DemoProps & { readonly problem: Loaded }) {
  const demo = useDemo(id, useMemo(() => fieldsOf(problem, parameters), []));
  const state = demo.state.value;
  const names = [words.first, words.second, words.third];
  const setting = settingOf(problem, parameters, state);
  const temperature = setting.options.temperature as number | undefined;
  const logits = threeOf(state, 'z');
  const [p, q] = [distributionOf(logits, setting), aim(problem, setting)];
  const measured = measure(problem, setting, logits);
  const times = stretch(measured.logitGrad, p, q);
  const lines = useMemo(() => contours(problem, setting), [JSON.stringify(setting)]);
  const parts = partsOf(sum, p, q);
  const said = remarks({ problem, setting, sum, parts, logits, measured, times }, words);
  const listed = (mix: readonly number[]) => mix.map((share) => decimal(share, 2)).join(' · ');
  const numbers: Record<string, Told> = {
    name: { text: names[setting.y]!, role: 'target' }, p: { text: decimal(p[setting.y]!, 2), role: 'prediction' },
    ps: { text: listed(p), role: 'prediction' }, q: { text: listed(q), role: 'target' },
    v: { text: decimal(measured.value, 2), role: 'loss' },
    ...(temperature !== undefined && { t: { text: decimal(temperature, 1), role: 'parameter' } }),
    ...Object.assign({}, ...said.map(({ values }) => values)),
  };
  const first = { id: words.ofId, distribution: words.ofDistribution, teacher: words.ofTeacher }[problem.target];
  const labels = { loss: `${shared.loss} ${numbers.v!.text}`, target: problem.target === 'teacher' ? words.teacher : words.target };
  const isFree = problem.target !== 'id';
  const view = simplex({
    p, q, next: stepped(logits, measured.logitGrad, temperature), lines, loss: labels.loss, target: isFree ? labels.target : undefined,
  });
  const dragged = { demo, problem, setting, logits, names, words };
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo} summary={spoken(first, numbers)}
      caption={<Sentence text={[first, ...said.map(({ text }) => text)].join(' ')} values={numbers} />}
      table={classesTable({ problem, names, logits, p, q, measured, words })}
      controls={<ClassesControls id={id} demo={demo} target={problem.target} parameters={parameters} names={names} words={words} />}
    >
      <div class="demo-pair">
        <SimplexPlot
          figure={id} view={view} lines={lines} names={names} target={isFree ? undefined : setting.y} labels={labels}
          handles={<>{isFree && <AimHandle {...dragged} />}<PointHandle {...dragged} p={p} /></>}
        />
        <Bars
          figure={id} words={words} arrows={times !== undefined} handles={<BarHandles {...dragged} p={p} />}
          rows={names.map((word, k) => ({
            name: word, p: p[k]!, q: q[k]!, grad: measured.grad[k]!, logit: problem.prediction === 'logit' ? logits[k] : undefined,
            isTarget: !isFree && k === setting.y,
          }))}
        />
      </div>
      {parts && <SumBar figure={id} parts={parts} total={totalName(sum, words, name)} names={partNames(parts.parts, names, words)} />}
    </Figure>
  );
}

/** What the parts sum to: the loss itself, or cross-entropy. */
const totalName = (sum: Sum, words: ClassesWords, loss: string): string =>
  sum === 'halves' || sum === 'errors' ? loss : words.sumCrossEntropy;

/** What each part is called; an error by its class. */
const partNames = (parts: readonly { readonly name: string }[], names: readonly string[], words: ClassesWords): string[] =>
  parts.map(({ name }, k) => ({
    entropy: words.partEntropy, kl: words.partKl, fromPrediction: words.partFromPrediction, fromTarget: words.partFromTarget,
  })[name] ?? names[k]!);
