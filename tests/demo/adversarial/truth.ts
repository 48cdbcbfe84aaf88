import type { Card } from '#core/card/kinds';
import { span } from '#demo/adversarial/geometry';
import { saturated } from '#demo/adversarial/sentences';
import { words as allWords } from '#demo/adversarial/words';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';
import { captionSays } from '../template.ts';

const variants = ['minimax', 'non-saturating', 'least-squares', 'hinge', 'wasserstein'];

interface Pair {
  readonly value: number;
  readonly real: number;
  readonly fake: number;
}

/** The loss of a pair of scores by the function that readers import. */
function lossOf(card: Card, real: number, fake: number, variant: string, side: string): Pair {
  const { value, grad } = card.loss([real], [fake], { variant, side });
  const { realScore, fakeScore } = grad as { readonly realScore: Float64Array; readonly fakeScore: Float64Array };
  return { value, real: realScore[0]!, fake: fakeScore[0]! };
}

/** The caption, the handle, the labels beside the crosshair, the table, and every curve that is drawn. */
const truth: Truth = (figure) => {
  const { card, state, html, table } = figure;
  const { f, r } = state as { readonly f: number; readonly r: number };
  const [variant, side] = [variants[state['variant']!]!, state['side'] === 1 ? 'discriminator' : 'generator'];
  const here = lossOf(card, r, f, variant, side);
  const label = (name: string) => new RegExp(`<text class="label [^"]*"[^>]*>${name} (\\S+)</text>`).exec(html)?.[1];
  return [
    ...caption(figure, here, variant, side),
    { what: 'the handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: f },
    { what: 'the label of the loss', printed: label(variant), value: here.value },
    { what: 'the label of the gradient', printed: label('(?:slope|기울기)'), value: here.fake },
    ...table.flatMap(([score, value, slope]): Said[] => {
      const there = lossOf(card, r, numberIn(score!).value, variant, side);
      return [{ what: `loss at ${score}`, printed: value, value: there.value }, { what: `gradient at ${score}`, printed: slope, value: there.fake }];
    }),
    ...curves(html, (one, fake) => lossOf(card, r, fake, one, side), variant),
  ];
};
export default truth;

function caption({ card, state, caption: text, locale }: Drawn, here: Pair, variant: string, side: string): Said[] {
  const { f, r } = state as { readonly f: number; readonly r: number };
  const slope = (of: string) => lossOf(card, r, f, of, 'generator').fake;
  const logits = variant === 'minimax' || variant === 'non-saturating';
  const flat = span.every((score) => lossOf(card, r, score, variant, side).fake === here.fake);
  const expected = side === 'generator'
    ? ['generator', ...(logits ? ['probability', Math.abs(slope('minimax')) < saturated ? 'saturated' : 'both'] : []),
      ...(variant === 'least-squares' && f > 1 ? ['beyond'] : []), ...(flat ? ['constant'] : [])]
    : ['discriminator', ...(logits ? ['same'] : []), ...(variant === 'hinge' && r >= 1 && f <= -1 ? ['margins'] : []), ...(flat ? ['critic'] : [])];
  const keys = ['generator', 'probability', 'saturated', 'both', 'beyond', 'constant', 'discriminator', 'same', 'margins', 'critic'];
  return [
    ...captionSays(allWords[locale], keys, expected, text, {
      f, r, v: here.value, g: here.fake, gr: here.real, p: 1 / (1 + Math.exp(-f)), gm: slope('minimax'), gn: slope('non-saturating'),
    }),
    { what: 'the objective in the caption', printed: String(Number(text.includes(` ${variant} `))), value: 1 },
    ...(expected.includes('margins') ? [here.value, here.real, here.fake].map((zero) => ({ what: 'beyond the margins', printed: '0', value: zero })) : []),
    ...(expected.includes('beyond') ? [{ what: 'a loss beyond the target', printed: String(Number(here.value > 0)), value: 1 }] : []),
    ...(expected.includes('same') ? [{ what: 'the same discriminator', printed: '0', value: lossOf(card, r, f, 'minimax', side).value - lossOf(card, r, f, 'non-saturating', side).value }] : []),
  ];
}

/** Every curve, read by the numbers at its axes, against the loss and the gradient of the objective that its label names. */
function curves(html: string, lossAt: (variant: string, fake: number) => Pair, variant: string): Said[] {
  const ticks = [...html.matchAll(/<text x="0%" y="([\d.]+)%" dx="-8"[^>]*>([^<]+)<\/text>/g)].map(([, y, text]) => ({ y: Number(y), value: numberIn(text!).value }));
  const axis = (of: typeof ticks) => {
    const [a, b] = [of[0]!, of.at(-1)!];
    return (y: number): number => a.value + ((y - a.y) / (b.y - a.y)) * (b.value - a.value);
  };
  const paths = (name: string) => [...html.matchAll(new RegExp(`<path class="curve ${name}" d="([^"]*)"`, 'g'))].map(([, d]) => d!);
  const [upper, lower] = [axis(ticks.filter(({ y }) => y < 65)), axis(ticks.filter(({ y }) => y > 65))];
  const on = variants.filter((one) => new RegExp(`aria-pressed="true">\\+ ${one}<`).test(html));
  const other = paths('other dash-\\d').map((d, at, all) => ({ d, of: at, count: all.length / 2 }));
  const drawn = [
    { one: variant, d: paths('loss')[0]!, height: upper, slope: false }, { one: variant, d: paths('gradient')[0]!, height: lower, slope: true },
    ...other.map(({ d, of, count }) => ({ one: on[of % count]!, d, height: of < count ? upper : lower, slope: of >= count })),
  ];
  return drawn.flatMap(({ one, d, height, slope }): Said[] => {
    const points = [...d.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, x, y]) => ({ fake: span[0] + (Number(x) / 100) * (span[1] - span[0]), y: Number(y) }));
    const within = Math.abs(height(0.02) - height(0)) + 0.002;
    const wrong = points.filter(({ fake, y }) => {
      const near = [-1e-3, 0, 1e-3].map((by) => lossAt(one, fake + by)).map((pair) => (slope ? pair.fake : pair.value));
      return height(y) < Math.min(...near) - within || height(y) > Math.max(...near) + within;
    });
    return [{ what: `places of ${slope ? 'the gradient' : 'the loss'} of ${one} beside it`, printed: points.length > 1 ? String(wrong.length) : undefined, value: 0 }];
  });
}
