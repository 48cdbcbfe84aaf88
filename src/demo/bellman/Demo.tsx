import { useMemo } from 'preact/hooks';
import { Columns } from '../kit/columns/Columns.tsx';
import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { Aim } from './Aim.tsx';
import { fieldsOf, measure, nextOf, scale, valuesOf, type Bellman, type BellmanState } from './geometry.ts';
import { handlesOf } from './handles.tsx';
import type { BellmanWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: BellmanWords;
}

/** Action values of two states to drag: those of the next make the target, and the loss moves one of the current. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { action, done } = state;
  const names = [1, 2, 3].map((k) => fill(words.actionK, { k: String(k) }));
  const sizes = measure(state);
  const { best, grad } = sizes;
  const numbers = numbersOf(state, sizes, names[action]!, parameters.delta!.symbol);
  const slider = (key: 'discount' | 'delta') => (
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
        head: [words.taken, words.values, shared.gradient, words.next],
        rows: names.map((name, k) => [name, decimal(valuesOf(state)[k]!, 1), decimal(grad[k]!, 2), decimal(nextOf(state)[k]!, 1)]),
      }}
      controls={
        <>
          <Choice name={`${id}-action`} label={words.taken} options={names} chosen={action} onChoose={(to) => demo.set({ action: to })} />
          <Slider
            name="reward" field={fields.reward} value={state.reward} symbol="r" label={words.reward} role="target"
            onInput={(to) => demo.set({ reward: to })}
          />
          {slider('discount')}
          {slider('delta')}
          <Chips
            label={words.episode} chips={[{ name: 'done', label: words.done, on: done === 1 }]}
            onToggle={(_, on) => demo.set({ done: on ? 1 : 0 })}
          />
        </>
      }
    >
      <div class="demo-pair">
        <Columns
          figure={id} title={words.values} scale={scale}
          handles={handlesOf(['q1', 'q2', 'q3'], { demo, state, names, what: words.values })}
          columns={names.map((name, k) => ({
            name, value: valuesOf(state)[k]!, strong: k === action,
            note: `${shared.gradient} ${decimal(grad[k]!, 2)}`, noteClass: 's-gradient',
          }))}
        >
          <Aim state={state} sizes={sizes} words={words} />
        </Columns>
        <Columns
          figure={id} title={words.next} scale={scale}
          handles={handlesOf(['next1', 'next2', 'next3'], { demo, state, names, what: words.next })}
          columns={names.map((name, k) => ({
            name, value: nextOf(state)[k]!, strong: k === best, hollow: k !== best,
            note: k === best ? words.counts : words.ignored, noteClass: k === best ? 's-target' : 'quiet',
          }))}
        />
      </div>
    </Figure>
  );
}

/** The live values of the caption. */
function numbersOf(state: BellmanState, { target, error, value, grad, best }: Bellman, name: string, symbol: string) {
  const { action, reward, discount, delta } = state;
  return {
    name: { text: name, role: 'target' }, q: { text: decimal(valuesOf(state)[action]!, 1), role: 'prediction' },
    r: { text: decimal(reward, 1), role: 'target' }, gamma: { text: decimal(discount, 2), role: 'parameter' },
    m: { text: best === undefined ? '' : decimal(nextOf(state)[best]!, 1).replace(/^−.*/, '($&)'), role: 'target' },
    y: { text: decimal(target, 2), role: 'target' }, e: { text: decimal(error, 2), role: 'residual' },
    v: { text: decimal(value, 2), role: 'loss' }, g: { text: decimal(grad[action]!, 2), role: 'gradient' }, delta: { text: decimal(delta, 1), role: 'parameter' },
    symbol: { text: symbol, role: 'parameter', symbol: true },
  } as const;
}

/** Values and targets are multiples of 0.001; what is smaller is left by rounding. */
const rounding = 1e-9;

/** What the caption says, by the numbers. */
function sentences({ delta, done }: BellmanState, { error }: Bellman, words: BellmanWords): string[] {
  const size = Math.abs(error);
  return [
    done === 1 ? words.terminal : words.target, words.caption,
    size < rounding ? words.zero : size > delta + rounding ? words.clipped : words.unclipped,
    words.others,
  ];
}
