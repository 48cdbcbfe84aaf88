import type { Card } from '#core/card/kinds';
import { windowSize } from '#demo/images/losses';
import { distorted, kinds, original, side, type Kind, type Picture } from '#demo/images/picture';
import { words as allWords } from '#demo/images/words';
import type { State } from '#demo/kit/state/state';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';
import { captionSays } from '../template.ts';

interface Result {
  readonly value: number;
  readonly slope: readonly number[];
}

/** The loss of a picture beside the original, by the function that readers import. */
function lossOf({ id, loss }: Card, state: State, picture: Picture): Result {
  const rows = (of: Picture) => Array.from({ length: side }, (_, row) => of.slice(row * side, (row + 1) * side));
  const likelihood = ['l2', 'l1', 'bernoulli'][state['likelihood']!];
  const { value, grad } = id === 'ssim'
    ? loss(rows(picture), rows(original), { windowSize, dataRange: state['dataRange'] })
    : loss([picture], [original], { likelihood });
  return { value, slope: Array.from(grad as Float64Array) };
}

const squares = (picture: Picture): number => picture.reduce((sum, x, at) => sum + (x - original[at]!) ** 2, 0);

/** The caption, both tables, the handle, the pixels, the dots of the gradient and the four curves. */
const truth: Truth = (figure) => {
  const { card, state, html, table } = figure;
  const e = state['amount']!;
  const kind = kinds[state['kind']!]!;
  const at = (of: Kind, amount: number) => lossOf(card, state, distorted(of, amount));
  const beside = [...(/<table class="four-losses">([^]*?)<\/table>/.exec(html)?.[1] ?? '').matchAll(/<td[^>]*>([^<]+)<\/td>/g)].map(([, text]) => text!);
  return [
    ...caption(figure, kind, e),
    { what: 'the handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: e },
    ...kinds.flatMap((one, row): Said[] => [
      { what: `squared error of ${one}`, printed: beside[2 * row], value: squares(distorted(one, e)) },
      { what: `the squared error that ${one} was asked for`, printed: beside[2 * row], value: e },
      { what: `loss of ${one}`, printed: beside[2 * row + 1], value: at(one, e).value },
    ]),
    ...table.flatMap(([amount, ...cells]) => cells.map((printed, column): Said => (
      { what: `loss of ${kinds[column]} at ${amount}`, printed, value: at(kinds[column]!, numberIn(amount!).value).value }))),
    ...pixels(html, distorted(kind, e), at(kind, e)),
    ...curves(html, kind, (one, amount) => at(one, amount).value, e),
  ];
};
export default truth;

function caption({ card, state, caption: text, locale }: Drawn, kind: Kind, e: number): Said[] {
  const words = allWords[locale];
  const each = kinds.map((one) => lossOf(card, state, distorted(one, e)));
  const here = each[kinds.indexOf(kind)]!;
  const [low, high] = [Math.min(...each.map(({ value }) => value)), Math.max(...each.map(({ value }) => value))];
  const floor = lossOf(card, state, original).value;
  const expected = [
    'caption', e === 0 ? 'perfect' : high - low < 1e-9 ? 'same' : 'differ', ...(floor > 1e-9 ? ['floor'] : []), ...(card.id === 'ssim' ? ['window'] : []),
    here.slope.every((slope) => slope === 0) ? 'noGradient' : 'gradients',
  ];
  const named = (pattern: RegExp) => kinds.find((one) => words[one] === pattern.exec(text)?.slice(1).find((part) => part !== undefined));
  const valueOf = (one: Kind | undefined) => each[kinds.indexOf(one!)]?.value ?? NaN;
  const [lowest, highest] = locale === 'ko' ? [named(/손실은 (\S+) \S+에서/), named(/에서 (\S+) \S+까지/)] : [named(/from \S+ \((\S+)\) to/), named(/ to \S+ \((\S+)\)\./)];
  return [
    ...captionSays(words, ['caption', 'perfect', 'same', 'differ', 'floor', 'window', 'gradients', 'noGradient'], expected, oneWord(text, card.name[locale]), {
      e: squares(distorted(kind, e)), v: here.value, low, high, floor, size: windowSize, usual: card.parameters['windowSize']?.default ?? NaN, side,
    }),
    { what: 'the distortion in the caption', printed: String(Number(text.includes(words[kind]))), value: 1 },
    ...(expected.includes('differ') ? [
      { what: 'the distortion with the least loss', printed: valueOf(lowest).toFixed(9), value: low },
      { what: 'the distortion with the largest loss', printed: valueOf(highest).toFixed(9), value: high },
    ] : []),
  ];
}

/** A place of a template holds one word: so does the name of the loss. */
const oneWord = (text: string, name: string): string => text.replaceAll(name, name.replaceAll(' ', '_'));

/** The grays of both pictures, and at each pixel a dot or a ring whose area is the share of its gradient. */
function pixels(html: string, picture: Picture, { slope }: Result): Said[] {
  const grays = [...html.matchAll(/fill="rgb\((\d+) (\d+) (\d+)\)"/g)].map(([, red]) => Number(red) / 255);
  const dots = new Map([...html.matchAll(/<circle class="(up|down)" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, sign, x, y, r]) => [
    (Number(y) - 0.5) * side + Number(x) - 0.5, (sign === 'up' ? 1 : -1) * (Number(r) / 0.44) ** 2]));
  const largest = Math.max(...slope.map(Math.abs)) || 1;
  const off = (values: readonly number[], right: readonly number[], within: number) => values.filter((value, at) => !(Math.abs(value - right[at]!) <= within)).length;
  return [
    { what: 'pixels that are drawn', printed: String(grays.length), value: 2 * side * side },
    { what: 'pixels of the original in a wrong gray', printed: String(off(grays.slice(0, side * side), original, 0.002)), value: 0 },
    { what: 'distorted pixels in a wrong gray', printed: String(off(grays.slice(side * side), picture, 0.002)), value: 0 },
    { what: 'wrong signs of the gradient', printed: String(off(slope.map((_, at) => dots.get(at) ?? 0), slope.map((one) => one / largest), 0.006)), value: 0 },
  ];
}

/** Each curve, read by the numbers at its axes; and the point to drag on the one that is chosen. */
function curves(html: string, kind: Kind, lossAt: (kind: Kind, amount: number) => number, e: number): Said[] {
  const ticks = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, place, text]) => ({ place: Number(place), value: numberIn(text!).value }));
  const axis = (of: ReturnType<typeof ticks>) => (place: number): number => {
    const [a, b] = [of[0]!, of.at(-1)!];
    return a.value + ((place - a.place) / (b.place - a.place)) * (b.value - a.value);
  };
  const x = axis(ticks(/<text x="([\d.]+)%" y="100%" dy="18"[^>]*>([^<]+)</g));
  const y = axis(ticks(/<text x="0%" y="([\d.]+)%" dx="-8"[^>]*>([^<]+)</g));
  const within = Math.abs(y(0.02) - y(0));
  const others = kinds.filter((one) => one !== kind);
  const d = (name: string) => new RegExp(`<path class="curve ${name}" d="([^"]*)"`).exec(html)?.[1] ?? '';
  const handle = Number(/<svg class="handle" x="[\d.]+%" y="([\d.]+)%"/.exec(html)?.[1]);
  const paths = [[kind, d('loss')] as const, ...others.map((one) => [one, d(`other dash-${kinds.indexOf(one)}`)] as const)];
  return [
    { what: 'height of the point to drag', printed: Math.abs(y(handle) - lossAt(kind, e)) <= within ? '1' : String(y(handle)), value: 1 },
    ...paths.map(([one, path]): Said => {
      const points = [...path.matchAll(/[ML](\S+?) ([^ML]+)/g)].map(([, across, down]) => [x(Number(across)), y(Number(down))] as const);
      const wrong = points.filter(([amount, value]) => {
        const near = [-0.001, 0, 0.001].map((by) => lossAt(one, Math.max(0, amount + by)));
        return value < Math.min(...near) - within || value > Math.max(...near) + within;
      });
      return { what: `places beside the curve of ${one}`, printed: points.length > 1 ? String(wrong.length) : undefined, value: 0 };
    }),
  ];
}
