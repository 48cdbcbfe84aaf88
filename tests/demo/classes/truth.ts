import { corners } from '#demo/classes/geometry';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { sentences } from './sentences.ts';
import { crossEntropy, sum, told, type Row, type Told } from './told.ts';

const [[topX, topY], [leftX], [rightX, bottom]] = corners;
/** Where a mix lies in the triangle, from its corners. */
const placeOf = ([first, second, third]: Row): Row =>
  [first! * topX + second! * leftX + third! * rightX, first! * topY + (second! + third!) * bottom];

const all = (html: string, pattern: RegExp): (string | undefined)[] => [...html.matchAll(pattern)].map(([, found]) => found);
const list = (what: string, printed: readonly (string | undefined)[], values: Row): Said[] =>
  values.map((value, k) => ({ what: `${what} ${k + 1}`, printed: printed[k], value }));

/** The caption, the table, the bars with their labels, the point, the step, and the parts of the sum. */
const truth: Truth = (figure) => {
  const { card, caption, table, html, locale } = figure;
  const known = told(figure);
  const { logits, p, q, loss, grad, logitGrad, next } = known;
  const own = card.arguments[0]!.numbers !== 'real'; // there the gradient in the logits has a column of its own
  const [simplex = '', bars = '', total = ''] = html.split('<div class="plot ').slice(1);
  const [x, y] = [all(simplex, /class="handle" x="([^"]+)%"/g), all(simplex, /class="handle" x="[^"]+%" y="([^"]+)%"/g)];
  const arrow = /<g class="arrow s-gradient"><line x1="([^"]+)%" y1="([^"]+)%" x2="([^"]+)%" y2="([^"]+)%"/.exec(simplex)?.slice(1);
  const inCaption = locale === 'ko' ? /손실 (\S+)\.(?: |$)/ : /loss is (\S+)\.(?: |$)/;
  return [
    { what: 'loss in the caption', printed: inCaption.exec(caption)?.[1], value: loss },
    ...all(simplex, /s-loss strong"[^>]*>(?:손실|loss) ([^<]+)/g).map((printed) => ({ what: 'loss beside the point', printed, value: loss })),
    ...distributions(figure, known),
    ...table.flatMap(([name, ...cells], k) => {
      const numbers = [logits, p, q, grad, ...(own ? [logitGrad] : [])].map((row) => row[k]!);
      return list(`row ${name}`, cells, numbers);
    }),
    ...list('bar', all(bars, /<rect class="bar s-prediction"[^>]* width="([^"]+)%"/g), p.map((share) => share * 98)),
    ...list('aim', all(bars, /<line class="aim s-target" x1="([^"]+)%"/g), q.map((share) => 1 + share * 98)),
    ...list('p', all(bars, />p (\S+?)</g), p),
    ...list('gradient', all(bars, />(?:기울기|gradient) (\S+?)</g), grad),
    ...list('handle', all(bars, /aria-valuenow="([^"]+)"/g), p),
    ...list('point', [x.at(-1), y.at(-1)], placeOf(p)),
    ...(arrow ? list('step', arrow, [...placeOf(p), ...placeOf(next)]) : []),
    ...(total === '' ? [] : sums(figure, total, known)),
    ...sentences(figure, known),
  ];
};
export default truth;

/** The distributions of the first sentence, or the share of the true class. */
function distributions({ card, state, caption }: Drawn, { p, q }: Told): Said[] {
  if (card.arguments[1]!.numbers === 'id') {
    return [{ what: 'p of the target', printed: /(?:확률|probability of) (\S+?)[,;]/.exec(caption)?.[1], value: p[state['y']!]! }];
  }
  const [aims, shares] = [...caption.matchAll(/(\d\S*) · (\S+) · (\d\.\d+)/g)].map(([, ...row]) => row);
  return [...list('q in the caption', aims ?? [], q), ...list('p in the caption', shares ?? [], p)];
}

/** The parts of a loss, each by its definition. */
function partsOf({ card }: Drawn, { p, q }: Told): Row {
  const middle = p.map((share, k) => (share + q[k]!) / 2);
  const halfFrom = (share: Row): number => (crossEntropy(share, middle) - crossEntropy(share, share)) / 2;
  if (card.id === 'jensen-shannon-divergence') return [halfFrom(p), halfFrom(q)];
  if (card.id === 'absolute-error-on-probabilities') return p.map((share, k) => Math.abs(share - q[k]!));
  return [crossEntropy(q, q), crossEntropy(q, p) - crossEntropy(q, q)];
}

/** The lengths of the parts, and what they add up to: the loss, or a cross-entropy. */
function sums(figure: Drawn, total: string, known: Told): Said[] {
  const parts = partsOf(figure, known);
  const widths = all(total, /<rect class="part[^>]* width="([^"]+)%"/g).map(Number);
  const isLong = (width: number, k: number): boolean => Math.abs(width / sum(widths) - parts[k]! / sum(parts)) < 0.005;
  const long = sum(parts) > 0.05 ? widths.filter(isLong).length : parts.length;
  const isLoss = !/교차 엔트로피|cross-entropy/.test(total);
  return [
    ...list('part', all(total, /part-label"[^>]*>[^<]* (\S+?)</g), parts),
    { what: 'sum', printed: all(total, /s-loss strong"[^>]*>[^<]* (\S+?)</g)[0], value: sum(parts) },
    { what: 'parts that are drawn as long as they are', printed: String(long), value: parts.length },
    ...(isLoss ? [{ what: 'the sum is the loss', printed: String(sum(parts)), value: known.loss }] : []),
  ];
}
