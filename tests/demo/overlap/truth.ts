import type { Drawn, Said, Truth } from '../drawn.ts';
import { expectedTerms, fractionMakes } from './fractions.ts';
import { extraOf, hitOf, missedOf, sceneOf, sum, type Scene } from './scene.ts';
import { judged, oneMoreOf, volumeOf } from './sentences.ts';

const number = '−?\\d+(?:\\.\\d+)?|NaN';

/** The caption and its sentences, the counts, the panel beside the mask with what it draws, the pixels and the table. */
const truth: Truth = (figure) => {
  const scene = sceneOf(figure);
  return [...caption(figure, scene), ...counts(figure, scene), ...beside(figure, scene), ...wedges(figure, scene), ...pixels(figure, scene)];
};
export default truth;

function caption({ caption: text, card, locale }: Drawn, scene: Scene): Said[] {
  const { painted, target, lossOf } = scene;
  const name = card.name[locale].replace('+', '\\+');
  const pattern = locale === 'ko'
    ? `^겹침 (${number}), 더 칠함 (${number}), 놓침 (${number})\\. ${name} (${number})\\.`
    : `^Overlap (${number}), painted beyond (${number}), missed (${number})\\. ${name}: (${number})\\.`;
  const [start = '', ...told] = new RegExp(pattern).exec(text) ?? [];
  const values = [hitOf(painted, target), extraOf(painted, target), missedOf(painted, target), lossOf().value];
  const { said, left } = judged(text.slice(start.length).trim(), scene, locale);
  const printed = (of: RegExp) => of.exec(text)?.[1];
  const ratio = printed(locale === 'ko' ? /(\d+\.\d+)배/ : /(?:has|is) (\d+\.\d+) times/);
  const best = printed(locale === 'ko' ? /손실이 (\S+)라서/ : /it is (\S+), so/);
  const next = printed(locale === 'ko' ? /손실은 (\S+)이 돼요/ : /would be (\S+)\./);
  const volume = printed(locale === 'ko' ? /물체는 (\d+)픽셀/ : /object has (\d+) pixels/);
  const bound = printed(/−(\d+)(?:에서| and)/);
  return [
    ...values.map((value, at) => ({ what: `number ${at + 1} of the caption`, printed: told[at], value })),
    ...said.map(([sentence, isTrue]) => ({ what: `the sentence ${sentence}`, printed: '1', value: Number(isTrue) })),
    { what: `what no sentence explains: "${left}"`, printed: '0', value: left.length },
    ...(ratio ? [{ what: 'the ratio of the weights', printed: ratio, value: ratioOf(scene) }] : []),
    ...(next ? [{ what: 'the loss with one more pixel', printed: next, value: oneMoreOf(scene) }] : []),
    ...(best ? [{ what: 'the loss of the target itself', printed: best, value: lossOf(target).value }] : []),
    ...(bound ? [{ what: 'the bound of the logits', printed: bound, value: 8 }] : []),
    ...(scene.id === 'generalized-dice' && sum(target) > 0 ? [{ what: 'the size of the object', printed: volume, value: volumeOf(target) }] : []),
  ];
}

/** Of generalized Dice, the ratio of the gradients that the two classes have where neither is the target of the pixel. */
function ratioOf({ id, target, options, lossOf }: Scene): number {
  if (id !== 'generalized-dice') return options['beta']! / options['alpha']!;
  const { grad } = lossOf(target.map(() => 0.5));
  return grad[2 * target.indexOf(0) + 1]! / grad[2 * target.indexOf(1)]!;
}

function counts({ html }: Drawn, { painted, target }: Scene): Said[] {
  const [, list = ''] = /<ul class="keys">([^]*?)<\/ul>/.exec(html) ?? [];
  const printed = [...list.matchAll(/<b>([^<]+)<\/b>/g)].map(([, text]) => text);
  return [hitOf, extraOf, missedOf].map((of, at) => ({ what: `count ${at + 1}`, printed: printed[at], value: of(painted, target) }));
}

function beside({ html }: Drawn, scene: Scene): Said[] {
  const value: Said = { what: 'the loss beside the mask', printed: /<strong>([^<]+)<\/strong>/.exec(html)?.[1], value: scene.lossOf().value };
  const bars = [...html.matchAll(/<rect class="bar [^"]+" ([^>]*)>/g)].map(([, attributes]) => sides(attributes!)).filter(({ width }) => width >= 0);
  if (scene.id.startsWith('lovasz')) return [value, ...areas(html, scene, bars)];
  if (scene.id === 'boundary') return [value, ...distances(html, scene, bars)];
  return [value, ...expectedTerms(html, scene), ...fractionMakes(scene, value.printed), ...lengths(scene, bars)];
}

interface Bar {
  readonly width: number;
  readonly height: number;
}

const sides = (attributes: string) => {
  const of = (name: string) => Number(new RegExp(`\\b${name}="([\\d.-]+)%"`).exec(attributes)?.[1] ?? NaN);
  return { width: of('width'), height: of('height') };
};

/** What is drawn, which is rounded to a hundredth of a percent, is as good as printed where it is this near to the number. */
const measured = (what: string, drawn: number, value: number, within: number): Said =>
  ({ what, printed: drawn.toFixed(6), value: Math.abs(drawn - value) <= within ? Number(drawn.toFixed(6)) : value });

function lengths({ painted, target }: Scene, bars: readonly Bar[]): Said[] {
  const room = Math.max(32, sum(painted), sum(target));
  return [sum(painted), hitOf(painted, target), sum(target)].map((value, at) =>
    measured(`length of bar ${at + 1}`, (bars[at]!.width / 99) * room, value, 2e-4 * room));
}

/** The area under the sorted errors, by the numbers at the axes. */
function areas(html: string, { lossOf }: Scene, bars: readonly Bar[]): Said[] {
  const marks = [...html.matchAll(/<text x="0%" y="([\d.]+)%" dx="-8"[^>]*>([\d.]+)</g)].map(([, y, label]) => Number(label) / (1 - Number(y) / 100));
  const most = Math.max(...marks.filter(Number.isFinite));
  const area = sum(bars.map(({ width, height }) => (width / 100) * (height / 100) * most));
  return [measured('area of the bars', area, lossOf().value, 1e-4 * most * (bars.length + 1))];
}

function distances(html: string, { painted, target, lossOf }: Scene, bars: readonly Bar[]): Said[] {
  const products = lossOf().slope.map((slope, at) => slope * painted.length * painted[at]!);
  const [outside, inside] = [sum(products.filter((_, at) => target[at] === 0)), -sum(products.filter((_, at) => target[at] === 1))];
  const deepest = -sum(lossOf().slope.filter((slope) => slope < 0)) * painted.length;
  const room = Math.max(4, deepest) + Math.max(20, outside);
  const [, text = ''] = /<p class="fraction-line"[^>]*>([^]*?)<\/p>/.exec(html) ?? [];
  const line = text.replace(/<[^>]*>/g, '').match(/[\d.]+/g) ?? [];
  return [
    { what: 'distances outside', printed: line[0], value: outside }, { what: 'depths inside', printed: line[1], value: inside + 0 },
    { what: 'pixels', printed: line[2], value: 64 },
    ...[outside, inside, Math.abs(outside - inside)].map((value, at) => measured(`length of bar ${at + 1}`, (bars[at]!.width / 99) * room, value, 2e-4 * room)),
  ];
}

/** Upward where a larger probability makes the loss smaller, and none where the gradient is 0. */
function wedges({ html, state }: Drawn, { lossOf }: Scene): Said[] {
  const { slope } = lossOf();
  const drawn = (sign: string) => String([...html.matchAll(new RegExp(`class="wedge" d="M0 ${sign}\\d`, 'g'))].length);
  const shown = state['slopes'] === 1 ? slope : [];
  return [
    { what: 'wedges up', printed: drawn('-'), value: shown.filter((g) => g < 0).length },
    { what: 'wedges down', printed: drawn(''), value: shown.filter((g) => g > 0).length },
  ];
}

/** Every pixel as it is spoken and in the table: its probability, its place in the target, its distance or gradient. */
function pixels({ html, table, state }: Drawn, { id, painted, target, lossOf }: Scene): Said[] {
  const spoken = [...html.matchAll(/role="gridcell"[^>]*aria-label="([^"]+)"/g)].map(([, label]) => label!.split(', '));
  const cells = table.flatMap(([, ...row]) => row);
  const { slope } = lossOf();
  return painted.flatMap((p, at): Said[] => {
    const [cell = '', label = []] = [cells[at], spoken[at]];
    const [, shown, dot, bracket] = /^(\S+)( ●)?(?: \((.+)\))?$/.exec(cell) ?? [];
    const more = id === 'boundary' ? slope[at]! * painted.length : state['slopes'] === 1 ? slope[at]! : undefined;
    return [
      { what: `pixel ${at} of the table`, printed: shown, value: p },
      { what: `dot of pixel ${at}`, printed: dot ? '1' : '0', value: target[at]! },
      { what: `pixel ${at} as spoken`, printed: label.find((part) => /예측|prediction/.test(part))?.match(/[\d.]+$/)?.[0], value: p },
      { what: `target of pixel ${at} as spoken`, printed: label.some((part) => /정답 안|in the target/.test(part)) ? '1' : '0', value: target[at]! },
      more === undefined ? { what: `no bracket at pixel ${at}`, printed: '0', value: Number(bracket !== undefined) } : { what: `bracket of pixel ${at}`, printed: bracket, value: more },
      ...(id === 'boundary' ? [{ what: `distance of pixel ${at} as spoken`, printed: label.at(-1)!.match(/[−\d.]+$/)?.[0], value: more! }] : []),
    ];
  });
}
