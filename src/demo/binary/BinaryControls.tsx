import { Chips } from '../kit/figure/Chips.tsx';
import { Choice } from '../kit/figure/Choice.tsx';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import type { Fields } from '../kit/state/state.ts';
import type { Demo } from '../kit/state/use-demo.ts';
import { shownTarget } from './geometry.ts';
import { targetsOf } from './input.ts';
import type { BinaryWords } from './words.ts';

interface BinaryControlsProps {
  readonly id: string;
  readonly demo: Demo<Fields>;
  readonly signed: boolean;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: BinaryWords;
}

/** The target, one of two or a share between them, and the parameters of the loss. */
export function BinaryControls({ id, demo, signed, parameters, shared, words }: BinaryControlsProps) {
  const { fields, state: { value: state } } = demo;
  const y = state.y!;
  const targets = targetsOf(signed);
  return (
    <>
      {signed ? (
        <Choice
          name={`${id}-target`} label={words.target} options={targets.map(shownTarget)} chosen={targets.indexOf(y)}
          onChoose={(option) => demo.set({ y: targets[option]! })}
        />
      ) : (
        <Slider
          name="y" field={fields.y!} value={y} symbol="y" label={words.target} role="target" onInput={(next) => demo.set({ y: next })}
        />
      )}
      {Object.entries(parameters).filter(([key]) => fields[key]).map(([key, { symbol, label }]) => (
        <Slider
          key={key} name={key} field={fields[key]!} value={state[key]!} symbol={symbol} label={label}
          onInput={(next) => demo.set({ [key]: next })}
        />
      ))}
      {fields.naive && (
        <Chips
          label={shared.compare} chips={[{ name: 'naive', label: words.naive, on: state.naive === 1 }]}
          onToggle={(_, on) => demo.set({ naive: on ? 1 : 0 }, false)}
        />
      )}
    </>
  );
}
