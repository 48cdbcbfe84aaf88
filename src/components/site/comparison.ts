import type { Card } from '#core/card/kinds';
import { locales, type Locale } from '#core/locale';
import { defaults } from '#core/parameter';
import { cards } from '#cards/index';
import { viewsOf } from '#demo/index';
import { shortName } from '#demo/kit/figure/names';
import { comparisonPath } from '#site/navigation/navigation';
import { text } from '#text/index';
import type { SearchDocument } from '#wiki/search/index';

/** Losses that one figure compares, and the loss that it is asked for by. */
export interface Comparison {
  readonly title: 'compareResidual' | 'compareScore';
  readonly figure: { readonly loss: string; readonly view: string };
  readonly losses: readonly Card[];
}

const comparable = cards.filter((card) => viewsOf(card).includes('compare'));

export const comparisons: readonly Comparison[] = [
  { title: 'compareResidual', figure: { loss: 'huber', view: 'compare' }, losses: comparable.filter(({ kind }) => kind === 'residual') },
  { title: 'compareScore', figure: { loss: 'binary-cross-entropy-with-logits', view: 'compare' }, losses: comparable.filter(({ kind }) => kind === 'binary') },
];

/** A figure about several losses at once, and the loss that it is asked for by. */
export interface Playground {
  readonly title: 'estimate' | 'precision';
  readonly lead: 'estimateLead' | 'precisionLead';
  readonly figure: { readonly loss: string; readonly view: string };
}

export const playgrounds: readonly Playground[] = [
  { title: 'estimate', lead: 'estimateLead', figure: { loss: 'huber', view: 'estimate' } },
  { title: 'precision', lead: 'precisionLead', figure: { loss: 'binary-cross-entropy-with-logits', view: 'precision' } },
];

/** The largest slope at the usual parameters, as a table prints it. */
export function largestSlope({ properties, parameters }: Card): string {
  const bound = properties.gradientBound(defaults(parameters));
  return Number.isFinite(bound) ? String(Number(bound.toPrecision(3))) : '∞';
}

/** The comparison as the search finds it: by "MSE vs MAE", or by what it is called. */
export function comparisonDocument(locale: Locale): SearchDocument {
  const { compare, compareLead, compareShort } = text(locale).site;
  const losses = comparable.flatMap((card) => [...locales.map((other) => shortName(card, other)), ...(card.aliases ?? []).map(({ name }) => name.toUpperCase())]);
  return {
    id: comparisonPath(locale), title: compare, description: compareLead, section: 'tools',
    names: [compareShort, 'vs', 'versus', 'compare', 'comparison', '비교', '차이'].join('\n'),
    headings: '', text: [...new Set(losses)].join(', '), formulas: '',
  };
}
