import { useMemo } from 'preact/hooks';
import { Columns } from '../kit/columns/Columns.tsx';
import { middleOf } from '../kit/columns/columns.ts';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { Mark } from '../kit/plot/Plot.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { arrows, fieldsOf, logitScale, marks, measure, probabilityScale, type Bandit, type BanditState } from './geometry.ts';
import type { BanditWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: BanditWords;
}

const logits = ['z1', 'z2', 'z3'] as const;

/** Logits of three actions to drag, the gradient of the action taken, and the probabilities before and after one step. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { action } = state;
  const names = logits.map((_, k) => fill(words.actionK, { k: String(k + 1) }));
  const sizes = measure(state);
  const { value, grad, probability, next } = sizes;
  const numbers = {
    name: { text: names[action]!, role: 'target' }, p: { text: decimal(probability[action]!, 2), role: 'prediction' },
    c: { text: decimal(state.advantage - state.baseline, 1), role: 'target' }, v: { text: decimal(value, 2), role: 'loss' },
    g: { text: decimal(grad[action]!, 3), role: 'gradient' }, h: { text: decimal(sizes.entropy, 2), role: 'prediction' },
    most: { text: decimal(sizes.largestEntropy, 2) },
  } as const;
  const slider = (key: 'baseline' | 'entropyBonus') => (
    <Slider
      name={key} field={fields[key]} value={state[key]} symbol={parameters[key]!.symbol} label={parameters[key]!.label}
      onInput={(to) => demo.set({ [key]: to })}
    />
  );
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(words.caption, numbers)}
      caption={<Sentence text={sentences(state, sizes, words).join(' ')} values={numbers} />}
      table={{
        head: [words.taken, words.logit, words.probability, shared.gradient, words.after],
        rows: names.map((name, k) => [name, decimal(state[logits[k]!], 2), ...[probability, grad, next].map((row) => decimal(row[k]!, 4))]),
      }}
      controls={
        <>
          <Choice name={`${id}-action`} label={words.taken} options={names} chosen={action} onChoose={(to) => demo.set({ action: to })} />
          <Slider
            name="advantage" field={fields.advantage} value={state.advantage} symbol="A" label={words.advantage} role="target"
            onInput={(to) => demo.set({ advantage: to })}
          />
          {slider('baseline')}
          {slider('entropyBonus')}
        </>
      }
    >
      <div class="demo-pair">
        <Columns
          figure={id} title={words.logit} scale={logitScale}
          columns={names.map((name, k) => ({
            name, value: state[logits[k]!], strong: k === action,
            note: `${shared.gradient} ${decimal(grad[k]!, 2)}`, noteClass: 's-gradient',
          }))}
          handles={logits.map((key, k) => (
            <DraggablePoint
              key={key} class="s-prediction" label={`${names[k]!}, ${words.logit}`} valueText={decimal(state[key], 2)} x={middleOf(k)}
              up={{ field: fields[key], value: state[key], scale: logitScale }} onMove={({ up }) => demo.set({ [key]: up! })}
            />
          ))}
        >
          {arrows(state, grad).map(({ from, to }, k) => <Arrow key={k} class="s-gradient" from={from} to={to} aspect={1} />)}
        </Columns>
        <Columns
          figure={id} title={words.probability} scale={probabilityScale}
          columns={names.map((name, k) => ({
            name, value: probability[k]!, note: `π ${decimal(probability[k]!, 2)}`, noteClass: 's-prediction', strong: k === action,
          }))}
        >
          {marks(next).map(([x, y], k) => <Mark key={k} x={x} y={y} class="s-gradient" open />)}
        </Columns>
      </div>
    </Figure>
  );
}

/** What the caption says, by the numbers. */
function sentences({ action, advantage, baseline, entropyBonus }: BanditState, { grad }: Bandit, words: BanditWords): string[] {
  const slope = grad[action]!;
  return [
    words.caption,
    ...(advantage === baseline ? [words.zero] : []),
    slope < 0 ? words.raised : slope > 0 ? words.lowered : words.unchanged,
    ...(entropyBonus > 0 ? [words.entropy] : []),
    words.signs,
  ];
}
