import type { ComponentChildren } from 'preact';
import { decimal } from '../../kit/figure/format.ts';
import type { BesideProps } from '../kind.ts';

/** The signs of the mask with what they count: solid, hatched, hollow. */
export function Keys({ figure, overlap: { hit, extra, missed }, words }: BesideProps) {
  return (
    <ul class="keys">
      <Key name={words.hit} count={hit}><rect class="bar s-prediction" width="16" height="16" /></Key>
      <Key name={words.extra} count={extra}>
        <rect class="bar s-prediction" width="16" height="16" /><rect width="16" height="16" fill={`url(#${figure}-hatch)`} />
      </Key>
      <Key name={words.missed} count={missed}><rect class="bar hollow s-target" x="2" y="2" width="12" height="12" /></Key>
    </ul>
  );
}

function Key({ name, count, children }: { readonly name: string; readonly count: number; readonly children: ComponentChildren }) {
  return <li><svg width="16" height="16" aria-hidden="true">{children}</svg> {name} <b>{decimal(count, 1)}</b></li>;
}
