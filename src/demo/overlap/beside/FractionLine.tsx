import { Fragment } from 'preact';
import { decimal } from '../../kit/figure/format.ts';
import type { Fraction, Term } from './fraction.ts';
import type { OverlapWords } from '../words.ts';

interface FractionLineProps {
  readonly fraction: Fraction;
  readonly value: number;
  readonly words: OverlapWords;
}

const roles = {
  hit: undefined, extra: 's-prediction', missed: 's-target', prediction: 's-prediction', target: 's-target', sizes: undefined,
};

/** The loss as it is computed, with today's numbers. The caption says the same in words. */
export function FractionLine({ fraction: { above, below, digits, gamma, crossEntropy, classes }, value, words }: FractionLineProps) {
  return (
    <>
      {classes && <Classes classes={classes} words={words} />}
      <p class="fraction-line" aria-hidden="true">
        <span>{gamma !== undefined && '('}1 −</span>
        <span class="fraction"><Sum terms={above} digits={digits} /><Sum terms={below} digits={digits} /></span>
        {gamma !== undefined && <><span>)</span><sup>1 ÷ <Parameter>{gamma}</Parameter></sup></>}
        <span>= {crossEntropy ? decimal(crossEntropy.dice, 3) : <strong>{decimal(value, 3)}</strong>}</span>
      </p>
      {crossEntropy && (
        <p class="fraction-line" aria-hidden="true">
          <span>
            {words.crossEntropy} {decimal(crossEntropy.value, 3)} + <Parameter>{crossEntropy.diceWeight}</Parameter> × {decimal(crossEntropy.dice, 3)}{' '}
            = <strong>{decimal(value, 3)}</strong>
          </span>
        </p>
      )}
    </>
  );
}

function Sum({ terms, digits }: { readonly terms: readonly Term[]; readonly digits: number }) {
  return (
    <span>
      {terms.map(({ of, sum, times }, at) => (
        <Fragment key={at}>
          <span class="term">
            {at > 0 && '+ '}
            {times && <>{times.parameter ? <Parameter>{times.value}</Parameter> : times.value} × </>}
            {of === 'smooth' ? <Parameter>{sum}</Parameter> : <span class={roles[of]}>{decimal(sum, digits)}</span>}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}

/** A parameter with all its digits: the smallest smoothing is far below what a fixed number of decimals shows. */
const Parameter = ({ children }: { readonly children: number }) => <span class="s-parameter">{exact(children)}</span>;
const exact = (value: number): string => (value >= 0.01 || value === 0 ? decimal(value, Number.isInteger(value * 100) ? 2 : 3) : String(value));

/** What generalized Dice sums of each class, and the weight that it gives it. */
function Classes({ classes, words }: { readonly classes: NonNullable<Fraction['classes']>; readonly words: OverlapWords }) {
  return (
    <table class="class-sums" aria-hidden="true">
      <thead>
        <tr><th />{[words.weight, words.overlap, words.sizes].map((head) => <th scope="col" key={head}>{head}</th>)}</tr>
      </thead>
      <tbody>
        {classes.map(({ weight, hit, size }, at) => (
          <tr key={at}>
            <th scope="row">{at === 0 ? words.background : words.foreground}</th>
            <td class="s-parameter">{decimal(weight, 4)}</td><td>{decimal(hit, 1)}</td><td>{decimal(size, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
