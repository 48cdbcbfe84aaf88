import { decimal } from '../kit/figure/format.ts';
import { percent } from '../kit/plot/scale.ts';
import type { Measure } from './geometry.ts';
import type { Term } from './losses.ts';

interface TermsProps {
  readonly figure: string;
  readonly sizes: Measure;
  /** the largest value that the loss can have */
  readonly most: number;
  readonly word: string;
}

/** The terms of the loss, laid end to end, and each of them with the numbers it is made of. */
export function Terms({ figure, sizes, most, word }: TermsProps) {
  const hatch = `url(#${figure}-hatch)`;
  const share = (value: number) => (100 * value) / most;
  let from = 0;
  return (
    <div class="terms">
      <p><span class="s-loss">{word}</span> <b>{decimal(sizes.value, 3)}</b></p>
      <svg class="terms-bar" aria-hidden="true">
        {sizes.terms.map(({ term, value }) => {
          const place = { x: percent(share(from)), width: percent(share(value)), height: '100%' };
          from += value;
          return <g key={term}><Swatch term={term} hatch={hatch} {...place} /></g>;
        })}
        <rect class="terms-frame" width="100%" height="100%" />
      </svg>
      <div class="terms-scale" aria-hidden="true"><span>0</span><span>{most}</span></div>
      <ul>
        {sizes.terms.map(({ term, value }) => (
          <li key={term}>
            <svg width="16" height="16" aria-hidden="true"><Swatch term={term} hatch={hatch} width="16" height="16" /></svg>
            <span class="terms-name"><Formula text={formulas[term]} /> <span>= {numbersOf(term, sizes)}</span></span>{' '}
            <b>{decimal(value, 3)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SwatchProps {
  readonly term: Term;
  readonly hatch: string;
  readonly x?: string;
  readonly width: string;
  readonly height: string;
}

/** The pattern of a term: that of the overlap is gray, of the distance solid; what neither box covers is hatched, as in the drawing. */
function Swatch({ term, hatch, ...place }: SwatchProps) {
  const hatched = term === 'uncovered' || term === 'aspect';
  return <><rect class={`term ${hatched ? 'hatched' : term}`} {...place} />{hatched && <rect {...place} fill={hatch} />}</>;
}

/** A formula with its letters in italics. */
function Formula({ text }: { readonly text: string }) {
  const parts = text.split(/([A-Zcvαρ])/);
  return <span class="formula">{parts.map((part, at) => (at % 2 === 1 ? <i key={at} class="symbol">{part}</i> : part))}</span>;
}

const formulas: Readonly<Record<Term, string>> = { overlap: '1 − I/U', uncovered: '(C − U)/C', distance: 'ρ²/c²', aspect: 'αv' };

/** The formula of a term with its numbers. */
function numbersOf(term: Term, { intersection, union, enclosing, rho, diagonal, alpha, v }: Measure): string {
  const [I, U, C] = [intersection, union, enclosing].map((area) => decimal(area, 2));
  if (term === 'overlap') return `1 − ${I}/${U}`;
  if (term === 'uncovered') return `(${C} − ${U})/${C}`;
  return term === 'distance' ? `${decimal(rho, 2)}²/${decimal(diagonal, 2)}²` : `${decimal(alpha, 3)} × ${decimal(v, 3)}`;
}
