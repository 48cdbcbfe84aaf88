import type { Role } from '#core/card/symbols';
import { decimalsOf } from '../plot/ticks.ts';
import type { Field } from '../state/state.ts';
import { snap } from '../state/state.ts';
import { decimal } from './format.ts';

interface SliderProps {
  /** name of the field, as in the address */
  readonly name: string;
  readonly field: Field;
  readonly value: number;
  /** plain text, `δ`; set in italic serif in the color of its role */
  readonly symbol?: string;
  readonly label: string;
  readonly role?: Role;
  readonly onInput: (value: number) => void;
}

/** A native slider with a number field beside it: the same value, to be dragged or typed. */
export function Slider({ name, field, value, symbol, label, role = 'parameter', onInput }: SliderProps) {
  const { min, max, step } = field;
  const shown = decimal(value, decimalsOf(step));
  const written = Number(value.toPrecision(6)); // a default such as 4/3 does not fit the field
  const type = (input: HTMLInputElement) => {
    const next = input.value === '' ? value : snap(field, Number(input.value));
    input.value = String(next);
    onInput(next);
  };
  return (
    <div class={`demo-slider s-${role}`}>
      <label>
        <span class="demo-slider-name">{symbol && <i class="symbol">{symbol}</i>} <span>{label}</span></span>
        <input
          type="range" name={name} min={min} max={max} step={step} value={value} aria-valuetext={`${label} ${shown}`}
          onInput={(event) => onInput(Number(event.currentTarget.value))}
        />
      </label>
      <input
        type="number" min={min} max={max} step={step} value={written} inputMode="decimal" aria-label={label}
        onChange={(event) => type(event.currentTarget)}
      />
    </div>
  );
}
