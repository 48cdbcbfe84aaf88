import type { Card } from '#core/card/kinds';
import type { Locale } from '#core/locale';
import { defaults } from '#core/parameter';
import { symbolText } from '#demo/symbol';
import { cards } from '#cards/index';
import { residualKernels } from '#losses/kernels';
import { wiki } from '#components/site/wiki.ts';
import { text } from '#text/index';
import type { BinaryDemoProps } from './BinaryDemo.tsx';
import type { ClassesDemoProps } from './ClassesDemo.tsx';
import type { EmbeddingsDemoProps } from './EmbeddingsDemo.tsx';
import type { OutlierDemoProps } from './OutlierDemo.tsx';
import type { OverlapDemoProps } from './OverlapDemo.tsx';
import type { ResidualDemoProps } from './ResidualDemo.tsx';

// At build only: what of a card an island is sent. Plain words and numbers, in one language.

/** The name as figures use it: "Huber", not "Huber loss". */
function shortName({ name }: Card, locale: Locale): string {
  return name[locale].replace(/ (?:손실|loss)$/, '');
}

/** Per parameter its symbol as plain text, and what it is called. */
export function parameterWords({ parameters }: Card, locale: Locale): Readonly<Record<string, { symbol: string; label: string }>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { symbol, label }]) => [name, { symbol: symbolText(symbol), label: label[locale] }]),
  );
}

/** Is there a page to read about it? What has none is not offered beside what has. */
const hasPage = (loss: string): boolean => wiki().entries.some(({ section, slug }) => section === 'losses' && slug === loss);

/** The two losses that every residual loss is measured against. */
const yardsticks = ['mean-squared-error', 'mean-absolute-error'];

export function residualProps(card: Card, locale: Locale): ResidualDemoProps {
  const { shared, residual } = text(locale).demo;
  const others = cards.filter(({ id }) => id in residualKernels && id !== card.id && hasPage(id));
  return {
    id: `${card.id}-curve`, loss: card.id, name: shortName(card, locale), parameters: parameterWords(card, locale),
    others: others.map((other) => ({ id: other.id, name: shortName(other, locale) })),
    shown: yardsticks.filter((id) => id !== card.id),
    bounded: Number.isFinite(card.properties.gradientBound(defaults(card.parameters))),
    words: { shared, residual },
  };
}

/** A line is fitted by reweighting, which needs a convex loss of the residual that is smooth at 0. */
const canFit = (loss: string): boolean => loss in residualKernels && cards.some(({ id, properties }) => id === loss && properties.convex && properties.smoothness > 0);

/** For any page: `loss` is emphasised, and fitted too where it is not one of the three. */
export function outlierProps(loss: string, locale: Locale): OutlierDemoProps {
  const { shared, outlier } = text(locale).demo;
  const shown = ['mean-squared-error', 'mean-absolute-error', 'huber'];
  const ids = shown.includes(loss) || !canFit(loss) ? shown : [...shown, loss];
  const names: Readonly<Record<string, string>> = { 'mean-squared-error': 'MSE', 'mean-absolute-error': 'MAE' };
  const cardBy = (id: string) => cards.find((card) => card.id === id)!;
  return {
    id: `${loss}-outlier`, loss, delta: parameterWords(cardBy('huber'), locale).delta!,
    lines: ids.map((id) => ({ id, name: names[id] ?? shortName(cardBy(id), locale) })),
    words: { shared, outlier },
  };
}

export function binaryProps(card: Card, locale: Locale): BinaryDemoProps {
  const { shared, binary } = text(locale).demo;
  return { id: `${card.id}-curve`, loss: card.id, parameters: parameterWords(card, locale), words: { shared, binary } };
}

export function classesProps(card: Card, locale: Locale): ClassesDemoProps {
  const { shared, classes } = text(locale).demo;
  return { id: `${card.id}-classes`, parameters: parameterWords(card, locale), words: { shared, classes } };
}

export function overlapProps(card: Card, locale: Locale): OverlapDemoProps {
  const { shared, overlap } = text(locale).demo;
  return { id: `${card.id}-overlap`, parameters: parameterWords(card, locale), words: { shared, overlap } };
}

export function embeddingsProps(card: Card, locale: Locale): EmbeddingsDemoProps {
  const { shared, embeddings } = text(locale).demo;
  return { id: `${card.id}-embeddings`, parameters: parameterWords(card, locale), words: { shared, embeddings } };
}
