import type { Role } from '#core/card/symbols';
import { residualAt } from '../kit/fit/line.ts';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import { valuesIn } from '../kit/state/parameters.ts';
import type { State } from '../kit/state/state.ts';
import type { Fitted, OutlierView } from './geometry.ts';
import { models, varianceAround } from './models.ts';
import type { OutlierWords } from './words.ts';

/** A sentence with places, and what stands in them. */
interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, Told>>;
}

/** A number of a fit as it is printed. */
export const shown = (value: number): string => decimal(value, 2);

const told = (text: string, role: Role): Told => ({ text, role });
const symbolOf = (parameters: ShownParameters, name: string): Told => ({ text: parameters[name]!.symbol, role: 'parameter', symbol: true });

/** What the fits say, each sentence chosen by the numbers. */
export function captionOf(view: OutlierView, state: State, parameters: ShownParameters, words: OutlierWords): Said {
  const subject = view.lines.at(-1)!;
  const parts = [
    { text: words.caption, numbers: {} }, ofDistances(view, words), ofSame(view.lines, words), ofBand(view, parameters, words),
    ofLoss(view, state, parameters, words),
  ].filter((part) => part !== undefined);
  return {
    text: fill(parts.map(({ text }) => text).join(' '), { subject: subject.name }),
    numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)) as Said['numbers'],
  };
}

/** How far each fit passes from the sample that the absolute error leaves farthest, and which passes nearest. */
function ofDistances({ lines, farthest }: OutlierView, words: OutlierWords): Said {
  const distances = lines.map(({ distance }) => shown(distance));
  const least = shown(Math.min(...lines.map(({ distance }) => distance)));
  return {
    text: fill(words.distances, {
      list: lines.map(({ name }, i) => `${name} {distance${i}}`).join(' · '), n: String(farthest + 1),
      nearest: lines.filter((_, i) => distances[i] === least).map(({ name }) => name).join(words.and),
    }),
    numbers: Object.fromEntries(distances.map((text, i) => [`distance${i}`, told(text, 'residual')])),
  };
}

function ofSame(lines: readonly Fitted[], words: OutlierWords): Said | undefined {
  const { id, slope, intercept } = lines.at(-1)!;
  if (models[id]!.predict) return undefined;
  const same = lines.slice(0, -1).filter((line) => Math.abs(line.slope - slope) + Math.abs(line.intercept - intercept) < 1e-9);
  return same.length > 0 ? { text: fill(words.same, { names: same.map(({ name }) => name).join(words.and) }), numbers: {} } : undefined;
}

/** What the tint means, and what it means to be outside: only where someone is. */
function ofBand({ band }: OutlierView, parameters: ShownParameters, words: OutlierWords): Said | undefined {
  if (band?.owner === undefined) return undefined;
  return {
    text: band.outside.length > 0 ? words.band : words.allInside,
    numbers: { symbol: symbolOf(parameters, band.owner), outside: { text: String(band.outside.length) } },
  };
}

/** What is true of one loss alone. */
function ofLoss({ samples, band, lines }: OutlierView, state: State, parameters: ShownParameters, words: OutlierWords): Said | undefined {
  const subject = lines.at(-1)!;
  const { local, settings } = models[subject.id]!;
  if (local?.(valuesIn(state, settings))) return { text: words.local, numbers: {} };
  if (subject.id === 'poisson-nll') return { text: words.rate, numbers: {} };
  if (subject.id === 'gaussian-nll') {
    return {
      text: words.deviation,
      numbers: { half: told(shown(band!.half), 'prediction'), variance: told(shown(varianceAround(subject, samples)), 'prediction') },
    };
  }
  if (subject.id !== 'quantile') return undefined;
  const residuals = samples.map((sample) => residualAt(subject, sample));
  const count = (is: (residual: number) => boolean): Told => told(String(residuals.filter(is).length), 'target');
  const [below, on, above] = [count((e) => e > touching), count((e) => Math.abs(e) <= touching), count((e) => e < -touching)];
  return {
    text: words.quantile,
    numbers: {
      below, on, above, share: told(decimal(samples.length * state.tau!, 1), 'parameter'),
      symbol: symbolOf(parameters, 'tau'),
    },
  };
}

/** A line through a sample is off by rounding alone. */
const touching = 1e-9;
