import type { Locale } from '#core/locale';
import { text } from '#text/index';
import type { Bill } from '#wiki/evidence/bill';
import { ownOracle, type FunctionProof } from '#wiki/evidence/evidence';
import type { Part } from '#wiki/evidence/shares';

/** One fact of the evidence, and the place where a reader can check it. */
export interface Phrase {
  readonly words: string;
  /** an anchor of the page, or a path of the repository */
  readonly proof?: string;
}

/** What is proved of a page, in words: `8 sources, 51 tests, 34 values compared with PyTorch 2.13, no human review yet`. */
export function evidencePhrases(bill: Bill, slug: string, sources: number, locale: Locale): Phrase[] {
  const words = text(locale).evidence;
  const { coverage, uncounted, shares } = bill;
  const reviewers = shares.H!.have;
  const share = (part: Part, phrase: string) => (shares[part] ? [{ words: fill(phrase, { n: shares[part].have, all: shares[part].of }) }] : []);
  return [
    { words: fill(words.sources, { n: sources }), proof: '#sources' },
    { words: fill(words.claims, { n: coverage.cited, all: coverage.stated, best: coverage.best }) },
    ...share('N', words.numbers),
    ...functionPhrases(bill, slug, locale),
    ...share('D', words.cells).map((phrase) => ({ ...phrase, proof: 'tests/every-example.test.ts' })),
    ...(uncounted.length > 0 ? [{ words: fill(words.uncounted, { names: uncounted.join(', ') }) }] : []),
    { words: reviewers > 0 ? fill(words.reviewed, { n: reviewers }) : words.unreviewed },
  ];
}

/** What tests proved, of the function with the least where a page has several. */
function functionPhrases({ proofs, shares }: Bill, slug: string, locale: Locale): Phrase[] {
  if (proofs.length === 0) return [];
  const words = text(locale).evidence;
  const contract = 'tests/every-loss.test.ts';
  const least = (count: (proof: FunctionProof) => number): number => Math.min(...proofs.map(count));
  return [
    { words: fill(words.tests, { n: least(({ tests }) => tests) }), proof: contract },
    ...valuePhrases(proofs, locale).map((phrase) => ({ words: phrase, proof: `tests/reference/${slug}.json` })),
    { words: fill(words.gradient, { n: least(({ points }) => points) }), proof: contract },
    { words: proofs.every(({ formula }) => formula) ? words.formula : words.formulaNot },
    { words: proofs.every(({ mutants }) => mutants) ? fill(words.mistakes, { n: shares.M!.have, all: shares.M!.of }) : words.mistakesUnrecorded },
    ...(shares.L ? [{ words: fill(words.calls, { n: shares.L.have, all: shares.L.of }) }] : []),
  ];
}

/** How many reference values there are, and who made them. */
function valuePhrases(proofs: readonly FunctionProof[], locale: Locale): string[] {
  const words = text(locale).evidence;
  const sum = ({ values }: FunctionProof): number => Object.values(values).reduce((total, count) => total + count, 0);
  const { [ownOracle]: own = 0, ...frameworks } = [...proofs].sort((a, b) => sum(a) - sum(b))[0]!.values;
  const made = Object.entries(frameworks).sort(([, a], [, b]) => b - a);
  const list = made.map(([who, n]) => fill(words.madeBy, { who, n })).join(', ');
  return [
    ...(made.length === 1 ? [fill(words.compared, { who: made[0]![0], n: made[0]![1] })] : []),
    ...(made.length > 1 ? [fill(words.comparedWithMany, { n: made.reduce((total, [, n]) => total + n, 0), list })] : []),
    ...(own > 0 ? [fill(words.ownOracle, { n: own })] : []),
  ];
}

/** A phrase with its gaps filled; one of a thing is no plural. */
export function fill(phrase: string, gaps: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(gaps[name])).replace(/^1 ([a-z]+)s\b/, '1 $1');
}
