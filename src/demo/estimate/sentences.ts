import { decimal, fill } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { EstimateView, Row } from './geometry.ts';
import type { EstimateWords } from './words.ts';

/** A sentence with places, and what stands in them. */
interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, Told>>;
}

/** An estimate as it is printed. */
export const shown = (value: number): string => decimal(value, 2);
/** A distance with its sign; none where it rounds to 0. */
export const signed = (value: number): string => (Number(value.toFixed(2)) > 0 ? `+${shown(value)}` : shown(value));

/** How far each estimate moves with one point, and where the last stands among mean and median. */
export function captionOf({ rows, move }: EstimateView, words: EstimateWords): Said {
  return {
    text: [
      fill(move.real ? words.moved : words.pulled, { n: String(move.point + 1) }),
      fill(words.follows, { list: rows.map(({ name }, i) => `${name} {by${i}}`).join(' · ') }),
      ...(rows.length > 3 ? [fill(words[placeOf(rows)], { subject: rows.at(-1)!.name })] : []),
    ].join(' '),
    numbers: {
      from: { text: shown(move.from), role: 'target' }, to: { text: shown(move.to), role: 'target' },
      ...Object.fromEntries(rows.map(({ by }, i) => [`by${i}`, { text: signed(by), role: 'prediction' }])),
    },
  };
}

/** Where the last estimate stands, to the digits that are printed. */
function placeOf(rows: readonly Row[]): 'bothSame' | 'asMean' | 'asMedian' | 'between' | 'outside' {
  const printed = ({ estimate }: Row): number => Number(estimate.toFixed(2));
  const [mean, median, last] = [printed(rows[0]!), printed(rows[1]!), printed(rows.at(-1)!)];
  if (last === mean && last === median) return 'bothSame';
  if (last === mean) return 'asMean';
  if (last === median) return 'asMedian';
  return (last - mean) * (last - median) < 0 ? 'between' : 'outside';
}
