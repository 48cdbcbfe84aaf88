import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Slider } from '../kit/figure/Slider.tsx';
import type { Fields } from '../kit/state/state.ts';
import type { Demo } from '../kit/state/use-demo.ts';
import { asFields, threeOf } from './geometry.ts';
import { presets, type Preset } from './presets.ts';
import type { Problem } from './measure/problem.ts';
import type { ClassesWords } from './words.ts';

interface ClassesControlsProps {
  readonly id: string;
  readonly demo: Demo<Fields>;
  readonly target: Problem['target'];
  readonly parameters: ShownParameters;
  readonly names: readonly string[];
  readonly words: ClassesWords;
}

/** The target, one of a few, and the parameters of the loss. */
export function ClassesControls({ id, demo, target, parameters, names, words }: ClassesControlsProps) {
  const { fields, state: { value: state } } = demo;
  const letter = target === 'teacher' ? 'v' : 't';
  const list = target === 'id' ? {} : presets[target];
  const given = threeOf(state, letter);
  return (
    <>
      {target === 'id' ? (
        <Choice name={`${id}-target`} label={words.target} options={names} chosen={state.y!} onChoose={(next) => demo.set({ y: next })} />
      ) : (
        <Chips
          label={words.presets} onToggle={(name) => demo.set(asFields(letter, list[name as Preset]!))}
          chips={Object.entries(list).map(([name, values]) => (
            { name, label: words[name as Preset], on: values.every((value, k) => value === given[k]) }))}
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
