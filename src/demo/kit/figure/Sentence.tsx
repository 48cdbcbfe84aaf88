import { Fragment } from 'preact';
import type { Role } from '#core/card/symbols';
import { fill, pieces } from './format.ts';

/** A live value of a sentence: how it reads, whose color it takes, and whether it is a symbol rather than a number. */
export interface Told {
  readonly text: string;
  readonly role?: Role;
  readonly symbol?: boolean;
}

/** The same sentence as plain text, to be read out. */
export function spoken(text: string, values: Readonly<Record<string, Told>>): string {
  return fill(text, Object.fromEntries(Object.entries(values).map(([name, { text: shown }]) => [name, shown])));
}

/** A sentence whose `{name}` places hold live values, each in the color of what it measures. */
export function Sentence({ text, values }: { readonly text: string; readonly values: Readonly<Record<string, Told>> }) {
  return (
    <>
      {pieces(text).map((piece, i) => {
        if (typeof piece === 'string') return <Fragment key={i}>{piece}</Fragment>;
        const { text: shown, role, symbol } = values[piece.name] ?? { text: `{${piece.name}}` };
        const name = role && `s-${role}`;
        return symbol ? <i key={i} class={`symbol ${name ?? ''}`.trim()}>{shown}</i> : <b key={i} class={name}>{shown}</b>;
      })}
    </>
  );
}
