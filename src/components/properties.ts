import type { Card, Estimated } from '#core/card/kinds';
import type { Locale } from '#core/locale';
import { text } from '#text/index';
import { fill } from '#site/evidence-words';

/** What holds for a loss, in words, and nothing that the tests have not shown. */
export function propertiesOf({ properties, kind, arguments: input }: Card, locale: Locale): string[] {
  const words = text(locale).site;
  const estimates: Readonly<Record<Estimated, string>> = {
    mean: words.estimatesMean, median: words.estimatesMedian, 'between mean and median': words.estimatesBetween, quantile: words.estimatesQuantile,
    'weighted median': words.estimatesWeightedMedian, 'geometric mean': words.estimatesGeometricMean, mode: words.estimatesMode,
    probability: words.estimatesProbability, none: '',
  };
  const several = input.filter(({ differentiated }) => differentiated).length > 1;
  return [
    !properties.convex ? words.nonConvex : several ? fill(words.convexIn, { argument: input[0]!.name }) : words.convex,
    { 0: words.smoothKink, 1: words.smoothOnce }[properties.smoothness] ?? words.smoothAlways,
    properties.symmetric && kind === 'residual' ? words.symmetric : '',
    estimates[properties.estimates],
  ].filter(Boolean);
}
