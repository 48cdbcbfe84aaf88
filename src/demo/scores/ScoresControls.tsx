import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Slider } from '../kit/figure/Slider.tsx';
import type { Fields } from '../kit/state/state.ts';
import type { Demo } from '../kit/state/use-demo.ts';
import type { Problem } from './problem.ts';
import type { ScoresWords } from './words.ts';

interface ScoresControlsProps {
  readonly id: string;
  readonly demo: Demo<Fields>;
  readonly problem: Problem;
  readonly parameters: ShownParameters;
  readonly names: readonly string[];
  readonly words: ScoresWords;
}

/** Logits worth a look where there is no target: logarithms of 0.7, 0.2 and 0.1, and the same with 3 added. */
export const presets = { normalized: [-0.4, -1.6, -2.3], drifted: [2.6, 1.4, 0.7] } as const;

/** The target, the ways to count violations, and the parameters of the loss. */
export function ScoresControls({ id, demo, problem, parameters, names, words }: ScoresControlsProps) {
  const { fields, state: { value: state } } = demo;
  const { target, switches } = problem;
  const flip = (name: string, on: boolean) => demo.set({ [name]: on ? 1 : 0 });
  return (
    <>
      {target === 'id' && (
        <Choice name={`${id}-target`} label={words.target} options={names} chosen={state.y!} onChoose={(next) => demo.set({ y: next })} />
      )}
      {(target === 'list' || target === 'labels') && (
        <Chips
          label={words.target} onToggle={flip}
          chips={names.map((label, k) => ({ name: `in${k + 1}`, label: `${words.target}: ${label}`, on: state[`in${k + 1}`] === 1 }))}
        />
      )}
      {target === 'none' && (
        <Chips
          label={words.presets} onToggle={(name) => demo.set(logits(presets[name as keyof typeof presets]))}
          chips={Object.entries(presets).map(([name, values]) => (
            { name, label: words[name as keyof typeof presets], on: values.every((value, k) => value === state[`z${k + 1}`]) }))}
        />
      )}
      {switches.length > 0 && (
        <Chips
          label={words.switches} onToggle={flip} chips={switches.map((name) => ({ name, label: words[name], on: state[name] === 1 }))}
        />
      )}
      {Object.entries(parameters).filter(([name]) => fields[name]).map(([name, { symbol, label }]) => (
        <Slider
          key={name} name={name} field={fields[name]!} value={state[name]!} symbol={symbol} label={label}
          onInput={(next) => demo.set({ [name]: next })}
        />
      ))}
      {fields.w && (
        <Slider name="w" field={fields.w} value={state.w!} symbol="w" label={words.weight} onInput={(next) => demo.set({ w: next })} />
      )}
    </>
  );
}

const logits = (values: readonly number[]) => Object.fromEntries(values.map((value, k) => [`z${k + 1}`, value]));
