import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { defaults, type Values } from '#core/parameter';
import { seeded, seedOf, type Random } from '../sample/random.ts';
import { atPlace, call, drawLike, drawTrial, gradients, flat, reducedBy, type Trial, type Shape } from '../sample/samples.ts';
import { near, type Clause, type Contract } from './clause.ts';
import { between } from './properties.ts';

/** Where a curve jumps: the place, and by how much. */
interface Jump {
  readonly at: number;
  readonly size: number;
}

/** The loss along a straight line in its first argument: its slope there, from 0 to 1. */
function slopeAlong(card: Card, sample: Trial, end: unknown): (share: number) => number {
  const [start, ...rest] = sample.input;
  const direction = flat(end).map((value, index) => value - flat(start)[index]!);
  return (share) => {
    const result = call(card, { ...sample, input: [between(start, end, share), ...rest] }, reducedBy(card, 'sum'));
    return gradients(card, result)[0]!.grad.reduce((sum, slope, index) => sum + slope * direction[index]!, 0);
  };
}

/** Narrows down on the largest change of a curve between 0 and 1 until only a jump can be left. */
function largestJump(curve: (share: number) => number, pieces: number, width: number): Jump {
  const values = Array.from({ length: pieces + 1 }, (_, index) => curve(index / pieces));
  const place = values.slice(1).reduce((best, value, index) => (Math.abs(value - values[index]!) > Math.abs(values[best + 1]! - values[best]!) ? index : best), 0);
  let [low, high] = [place / pieces, (place + 1) / pieces];
  let [below, above] = [values[place]!, values[place + 1]!];
  while (high - low > width) {
    const middle = (low + high) / 2;
    const value = curve(middle);
    if (Math.abs(value - below) > Math.abs(above - value)) [high, above] = [middle, value];
    else [low, below] = [middle, value];
  }
  return { at: (low + high) / 2, size: Math.abs(above - below) };
}

/** A jump of the slope is a kink; a jump of the slope of the slope is a joint without a kink. */
function jumps(slope: (share: number) => number): { readonly kink?: Jump; readonly bend?: Jump } {
  const scale = Math.max(1e-9, ...Array.from({ length: 33 }, (_, index) => Math.abs(slope(index / 32))));
  const kink = largestJump(slope, 64, 1e-13);
  if (kink.size > 1e-6 * scale) return { kink };
  const step = 5e-5;
  const curvature = (share: number): number => (slope(share + step) - slope(share - step)) / (2 * step);
  const most = Math.max(1e-9, ...Array.from({ length: 65 }, (_, index) => Math.abs(curvature(step + (index / 64) * (1 - 2 * step)))));
  const bend = largestJump((share) => curvature(step + share * (1 - 2 * step)), 256, 4 * step);
  return bend.size > 0.05 * most ? { bend } : {};
}

/** Lines between two samples that share everything but the first argument. */
function lines(card: Card, count: number, check: (slope: (share: number) => number, line: { start: Trial; end: unknown; values: Values }) => void): void {
  const random = seeded(seedOf(`${card.id} smoothness`));
  for (let line = 0; line < count; line++) {
    const start = drawLine(card, random);
    const end = drawLike(card, random, lineShape(card), start.input[0]);
    check(slopeAlong(card, start, end), { start, end, values: start.values });
  }
}

/** What is judged beside others needs others. */
const lineShape = (card: Card): Shape => ({ items: card.coupled ? 3 : 1, width: 2 });
const drawLine = (card: Card, random: Random): Trial => drawTrial(card, random, lineShape(card));

/** Kinks and joints are where the card says, and nowhere else. */
export const smoothness: Contract = ({ card }) => {
  const { smoothness: declared } = card.properties;
  const words = declared === 0 ? 'has a kink' : declared === 1 ? 'has a continuous slope, and a joint where its curvature jumps' : 'is smooth everywhere';
  return [
    {
      title: `${card.id} ${words}`,
      prove: () => {
        let [kinks, bends] = [0, 0];
        lines(card, 80, (slope) => {
          const { kink, bend } = jumps(slope);
          if (kink) kinks++;
          if (bend) bends++;
        });
        assert.equal(kinks > 0 ? 0 : bends > 0 ? 1 : Infinity, declared, `${kinks} kinks and ${bends} bends on 80 lines`);
      },
    },
    ...(card.joints ? joints(card) : []),
    ...(isCurve(card) ? [everyJointDeclared(card)] : []),
  ];
};

/** Can the loss of one element be followed along all numbers, with a fixed target? */
const isCurve = ({ kind, arguments: taken }: Card): boolean =>
  (kind === 'residual' || kind === 'binary') && taken.length === 2 && taken[0]!.form === 'vector' && taken[0]!.numbers === 'real' && taken[1]!.numbers !== 'positive';

/** At a declared joint the value has no step, and the slope has one exactly where a kink is declared. */
function joints(card: Card): Clause[] {
  const symbols = Object.values(card.parameters).map(({ symbol }) => symbol).join(', ');
  return [{
    title: `${card.id} is continuous at its joints${symbols && `, wherever ${symbols} puts them`}`,
    prove: () => {
      const random = seeded(seedOf(`${card.id} joints`));
      for (const values of [defaults(card.parameters), ...Array.from({ length: 5 }, () => drawLine(card, random).values)]) {
        const places = card.joints!(values);
        assert.ok(places.length > 0 && new Set(places).size === places.length, `joints at ${places.join(', ')}`);
        for (const joint of places) {
          const at = (place: number) => call(card, { input: atPlace(card, place), values });
          const [left, right] = [at(joint - 1e-9), at(joint + 1e-9)];
          const steepest = Math.max(...[left, right].map(({ grad }) => Math.abs(flat(grad)[0]!)));
          near(left.value, right.value, 0, `value at ${joint}`, 3e-9 * steepest);
          const apart = Math.abs(flat(left.grad)[0]! - flat(right.grad)[0]!);
          assert.equal(apart > 1e-6, card.properties.smoothness === 0, `the slope changes by ${apart} at ${joint}`);
        }
      }
    },
  }];
}

/** Where joints are looked for: on both sides of zero as far as they are declared and well beyond, and around each declared one alone. */
function stretches(declared: readonly number[]): [number, number][] {
  const scale = Math.max(1, ...declared.map((joint) => Math.abs(joint) / 2));
  const wide = ([[-6, -0.1], [-3, 0.3], [-0.7, 0.4], [0.1, 6], [-0.3, 3.1]] as const).map(([from, to]): [number, number] => [scale * from, scale * to]);
  const sorted = [...declared].sort((a, b) => a - b);
  const alone = sorted.map((joint, index): [number, number] => [((sorted[index - 1] ?? joint - 2 * scale) + 2 * joint) / 3, ((sorted[index + 1] ?? joint + 3 * scale) + joint) / 2]);
  return [...wide, ...alone];
}

function everyJointDeclared(card: Card): Clause {
  return {
    title: `${card.id} bends only at the joints it declares, and at each of them`,
    prove: () => {
      const found = new Set<string>();
      const values = defaults(card.parameters);
      const declared = card.joints?.(values) ?? [];
      for (const [from, to] of stretches(declared)) {
        const { kink, bend } = jumps(slopeAlong(card, { input: atPlace(card, from), values, items: 1 }, [to]));
        const jump = kink ?? bend;
        if (!jump) continue;
        const place = from + jump.at * (to - from);
        const joint = declared.find((candidate) => Math.abs(candidate - place) < 4e-4 * (to - from));
        assert.ok(joint !== undefined, `a joint at ${place} is not declared`);
        found.add(String(joint));
      }
      assert.deepEqual([...found].map(Number).sort((a, b) => a - b), [...declared].sort((a, b) => a - b));
    },
  };
}
