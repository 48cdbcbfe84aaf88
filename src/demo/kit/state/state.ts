import { decimalsOf } from '../plot/ticks.ts';

/** One number of a demo that the reader may set, declared once: form, keyboard, address and drawing read it here. */
export interface Field {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

export type Fields = Readonly<Record<string, Field>>;
export type State<F extends Fields = Fields> = { readonly [name in keyof F]: number };

/** Every field at its default. */
export function initial<F extends Fields>(fields: F): State<F> {
  return mapFields(fields, (field) => field.default);
}

/** The nearest value the field can have: within its bounds, on its steps, never −0. NaN gives the default. */
export function snap(field: Field, value: number): number {
  if (Number.isNaN(value)) return field.default;
  const bounded = Math.min(field.max, Math.max(field.min, value));
  if (bounded === field.default || bounded === field.max || bounded === field.min) return bounded + 0;
  const stepped = field.min + Math.round((bounded - field.min) / field.step) * field.step;
  const digits = Math.max(decimalsOf(field.step), decimalsOf(field.min));
  return Math.min(field.max, Number(stepped.toFixed(digits))) + 0;
}

/**
 * Reads a state from an address that anyone may have written.
 *
 * Only declared names are looked up, so `__proto__` and strangers are never touched. A text that is not a plain
 * finite number is as good as absent; any other is clamped and snapped.
 */
export function read<F extends Fields>(fields: F, query: URLSearchParams): State<F> {
  return mapFields(fields, (field, name) => {
    const text = query.get(name);
    if (text === null || !/^[+-]?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?$/i.test(text)) return field.default;
    const value = Number(text);
    return Number.isFinite(value) ? snap(field, value) : field.default;
  });
}

/** What of a state differs from the defaults, as an address keeps it. */
export function write<F extends Fields>(fields: F, state: State<F>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name]!;
    if (value !== field.default) query.set(name, String(value));
  }
  return query;
}

function mapFields<F extends Fields>(fields: F, pick: (field: Field, name: string) => number): State<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, pick(field, name)])) as State<F>;
}
