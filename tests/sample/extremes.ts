import type { Numbers } from '#core/card/arguments';
import type { Card } from '#core/card/kinds';
import { ownSamples } from './own.ts';
import type { Random } from './random.ts';

/** Numbers at the ends of what an argument takes. */
const ends: Readonly<Record<Exclude<Numbers, 'id' | 'group' | 'box' | 'log-distribution'>, readonly number[]>> = {
  real: [0, 1e-9, -1e-9, 1, -1, 40, -40, 1e6, -1e6],
  positive: [1, 1e-9, 1e-3, 1e3, 1e9],
  nonnegative: [0, 1, 1e-9, 1e3, 1e9],
  probability: [0, 1, 0.5],
  distribution: [0, 1, 0.5],
  cosine: [0, 1, -1],
  binary: [0, 1],
  sign: [1, -1],
};

/** Inputs at which a loss comes near the ends of its range and the largest of its slopes. One item each. */
export function extremes(card: Card, random: Random): readonly (readonly unknown[])[] {
  const own = ownSamples.get(card.id);
  if (own?.extremes) return own.extremes(random);
  if (card.kind === 'points') return clouds();
  if (own?.draw) return [];
  if (card.kind === 'residual' && card.arguments.slice(0, 2).every(({ numbers }) => numbers === 'real')) return residuals(card, random);
  const first = card.arguments[0]!.form;
  if (first === 'vector') return product(card.arguments.map(({ numbers }) => endsOf(numbers).map((value) => [value])));
  if (first === 'rows' && card.kind === 'embeddings') return alongOneAxis(card, random);
  if (first === 'rows' && card.kind === 'classes') return classes(card);
  if (first === 'rows' && card.kind === 'overlap') return masks();
  if (card.arguments[0]!.numbers === 'box') return boxes();
  if (first === 'list') return endsOf(card.arguments[0]!.numbers).map((value) => card.arguments.map(() => [value, 1]));
  return [];
}

const endsOf = (numbers: Numbers): readonly number[] => ends[numbers as keyof typeof ends] ?? [0];

/** Every combination of one choice for each argument. */
const product = (choices: readonly (readonly unknown[])[]): unknown[][] => choices.reduce<unknown[][]>((all, own) => all.flatMap((head) => own.map((choice) => [...head, choice])), [[]]);

function residuals(card: Card, random: Random): unknown[][] {
  const target = random.between(-2, 2);
  const sizes = [0, 1e-9, -1e-9, 30, -30, 1e4, -1e4, 1e9, -1e9].map((residual) => [[target + residual], [target]]);
  return product([sizes, ...card.arguments.slice(2).map(({ numbers }) => endsOf(numbers).map((value) => [value]))]).map(([pair, ...rest]) => [...(pair as unknown[]), ...rest]);
}

/** One class far above or below the others, true or not; as ids, or as rows of their own. */
function classes({ arguments: taken }: Card): unknown[][] {
  return [2, 3, 1000].flatMap((count) => {
    const row = (value: number): number[] => Array.from({ length: count }, (_, index) => (index === 0 ? value : 0));
    const certain = (place: number): number[] => Array.from({ length: count }, (_, index) => (index === place ? 1 : 0));
    const distributions = [certain(0), certain(1), Array.from({ length: count }, () => 1 / count)];
    const rowsOf = ({ form, numbers }: Card['arguments'][number]): unknown[] =>
      form === 'ids' ? [[0], [1]] : form === 'vector' ? endsOf(numbers).map((value) => [value])
        : numbers === 'distribution' || numbers === 'probability' ? distributions.map((one) => [one])
        : numbers === 'log-distribution' ? [1e-9, 0.5, 1 - 1e-9].map((share) => [certain(0).map((one) => Math.log(one ? share : (1 - share) / (count - 1)))])
        : [0, 40, -40, 1e6, -1e6].map((value) => [row(value)]);
    return product(taken.map(rowsOf));
  });
}

function masks(): unknown[][] {
  const all = [[0, 0], [1, 0], [0, 1], [1, 1], [0], [1], Array.from({ length: 4000 }, () => 0), Array.from({ length: 4000 }, () => 1)];
  return all.flatMap((probability) => all.filter((target) => target.length === probability.length).map((target) => [[probability], [target]]));
}

/** Boxes of every size and shape, on each other, in each other and far apart. */
function boxes(): unknown[][] {
  const around = (x: number, y: number, width: number, height: number): number[][] => [[x - width / 2, y - height / 2, x + width / 2, y + height / 2]];
  const sizes = [0, 1e-6, 1, 1e6].flatMap((width) => [0, 1e-6, 1, 1e6].map((height) => [width, height] as const));
  return [0, 5e-7, 1e-3, 1e3, 1e9].flatMap((far) => sizes.flatMap((one) => sizes.map((other) => [around(far, far, ...one), around(0, 0, ...other)])));
}

/** A point against another at every distance along one axis, and a cloud against itself. */
function clouds(): unknown[][] {
  const distances = [0, 1e-9, ...Array.from({ length: 100 }, (_, step) => 0.01 * 1.1 ** step), 1e6, 1e300];
  const cloud = [[0, 0], [1, 2], [-3, 1]];
  return [...distances.map((distance) => [[[distance, 0]], [[0, 0]]]), [cloud, cloud]];
}

/** Along one axis, so that pulls and pushes may add up; what is no row takes every end of its own. */
function alongOneAxis({ arguments: taken }: Card, random: Random): unknown[][] {
  const unit = random.between(0.5, 2);
  const places = [[0], [-1e6, -3, -1, 0, 1e-9, 3, 1e6], [-1e6, 0, 1e-9, 0.1, 3, 1e6]];
  let row = 0;
  return product(taken.map(({ form, numbers }) =>
    (form === 'rows' ? (places[row++] ?? [1]).map((place) => [[place * unit, 0]]) : form === 'ids' ? [[0]] : endsOf(numbers).map((value) => [value]))));
}
