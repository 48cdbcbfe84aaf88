import { useMemo } from 'preact/hooks';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { Bars } from './Bars.tsx';
import { contours } from './contours.ts';
import { aim, directions, fieldsOf, logitsAt, logitsOf, lossOf, measure, mixAt, probabilities, type Three } from './geometry.ts';
import { simplex } from './simplex.ts';
import { SimplexPlot } from './SimplexPlot.tsx';
import type { ClassesWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: ClassesWords;
}

/** Three logits, the probabilities they make, and how the loss of one sample pulls at each. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { y, labelSmoothing } = state;
  const names = [words.first, words.second, words.third];
  const logits = logitsOf(state);
  const p = probabilities(logits);
  const q = aim(y, labelSmoothing);
  const { value, grad } = measure(logits, y, labelSmoothing);
  const lines = useMemo(() => contours(y, labelSmoothing), [y, labelSmoothing]);
  const numbers = {
    name: { text: names[y]!, role: 'target' }, p: { text: decimal(p[y]!, 2), role: 'prediction' },
    v: { text: decimal(value, 2), role: 'loss' }, g: { text: decimal(grad[y]!, 2), role: 'gradient' },
    q: { text: decimal(q[y]!, 2), role: 'target' },
    least: { text: decimal(lossOf(q, y, labelSmoothing), 2), role: 'loss' },
  } as const;
  const plain = Object.fromEntries(Object.entries(numbers).map(([key, { text }]) => [key, text]));
  const loss = `${shared.loss} ${numbers.v.text}`;
  const setLogits = (next: Three) => demo.set({ z1: next[0], z2: next[1], z3: next[2] });
  const move = (next: { readonly across?: number; readonly up?: number }) => setLogits(logitsAt(mixAt(next.across!, next.up!), logits));
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={fill(words.caption, plain)}
      caption={<Sentence text={`${words.caption} ${labelSmoothing > 0 ? words.smoothed : words.arrows}`} values={numbers} />}
      table={{
        head: [words.class, words.logit, words.probability, words.aim, words.gradient],
        rows: names.map((name, k) => [name, decimal(logits[k]!, 2), decimal(p[k]!, 4), decimal(q[k]!, 4), decimal(grad[k]!, 4)]),
      }}
      controls={
        <>
          <Choice name={`${id}-target`} label={words.target} options={names} chosen={y} onChoose={(next) => demo.set({ y: next })} />
          {(['z1', 'z2', 'z3'] as const).map((key, k) => (
            <Slider
              key={key} name={key} field={fields[key]} value={state[key]} symbol={`z${'₁₂₃'[k]}`} label={names[k]!} role="prediction"
              onInput={(next) => demo.set({ [key]: next })}
            />
          ))}
          <Slider
            name="labelSmoothing" field={fields.labelSmoothing} value={labelSmoothing} symbol={parameters.labelSmoothing!.symbol}
            label={parameters.labelSmoothing!.label} onInput={(next) => demo.set({ labelSmoothing: next })}
          />
        </>
      }
    >
      <div class="demo-pair">
        <SimplexPlot
          figure={id} view={simplex(p, q, logits, grad, lines, loss)} lines={lines} names={names} target={y} loss={loss}
          handle={
            <DraggablePoint
              class="s-prediction" label={words.point} valueText={names.map((name, k) => `${name} ${decimal(p[k]!, 2)}`).join(', ')}
              across={{ ...directions.across, value: p[2] - p[1] }} up={{ ...directions.up, value: p[0] }} onMove={move}
            />
          }
        />
        <Bars
          figure={id} words={words}
          rows={names.map((name, k) => ({ name, p: p[k]!, q: q[k]!, grad: grad[k]!, isTarget: k === y }))}
        />
      </div>
    </Figure>
  );
}
