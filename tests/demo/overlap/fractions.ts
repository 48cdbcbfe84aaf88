import type { Said } from '../drawn.ts';
import { extraOf, hitOf, logit, missedOf, sum, type Scene } from './scene.ts';

/** A fraction as the formula of the loss has it: the summands above and below the line, each with its factor. */
interface Terms {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

function termsOf({ id, painted, target, options }: Scene): Terms {
  const p = id === 'binary-cross-entropy-dice' ? painted.map((probability) => 1 / (1 + Math.exp(-logit(probability)))) : painted;
  const smooth = options['smooth']!;
  const [hit, extra, missed] = [hitOf(p, target), extraOf(p, target), missedOf(p, target)];
  switch (id) {
    case 'jaccard': return { above: [[hit], [smooth]], below: [[hit], [extra], [missed], [smooth]] };
    case 'tversky':
    case 'focal-tversky': {
      const { alpha, beta } = options;
      return { above: [[hit], [smooth / 2]], below: [[hit], [alpha!, extra], [beta!, missed], [smooth / 2]] };
    }
    case 'generalized-dice': {
      const classes = classesOf(p, target, options['power']!);
      const sizes = sum(classes.map(({ weight, size }) => weight * size));
      return { above: [[2, sum(classes.map(({ weight, hit: of }) => weight * of))], [smooth]], below: [[sizes], [smooth]] };
    }
    default: return { above: [[2, hit], [smooth]], below: [[sum(p)], [sum(target)], [smooth]] };
  }
}

function classesOf(p: readonly number[], target: readonly number[], power: number) {
  const volumes = [target.length - sum(target), sum(target)];
  const smallest = Math.min(...volumes.filter(Boolean));
  return volumes.map((volume, k) => {
    const of = (mask: readonly number[]) => (k === 1 ? mask : mask.map((share) => 1 - share));
    return { weight: ((volume || smallest) / smallest) ** -power, hit: hitOf(of(p), of(target)), size: sum(of(p)) + sum(of(target)) };
  });
}

/** The numbers after the fraction of Dice: Dice, cross-entropy, the weight of Dice, and Dice again. */
function partsOf({ options, lossOf }: Scene): number[] {
  const [crossEntropy, both] = [0, 1].map((diceWeight) => lossOf(undefined, { diceWeight }).value) as [number, number];
  return [both - crossEntropy, crossEntropy, options['diceWeight']!, both - crossEntropy];
}

/** Every number of the fraction, and of the classes above it. */
export function expectedTerms(html: string, scene: Scene): Said[] {
  const { id, painted, target, options } = scene;
  const { above, below } = termsOf(scene);
  const after = id === 'focal-tversky' ? [1, options['gamma']!] : id === 'binary-cross-entropy-dice' ? partsOf(scene) : [];
  const values = [1, ...above.flat(), ...below.flat(), ...after];
  const line = (/<p class="fraction-line"[^>]*>([^]*?)= ?<strong>/.exec(html)?.[1] ?? '').replace(/<\/?(?:span|sup)[^>]*>/g, ' ').match(/[\d.]+/g) ?? [];
  const rows = id === 'generalized-dice' ? classesOf(painted, target, options['power']!).flatMap(({ weight, hit, size }) => [weight, hit, size]) : [];
  const cells = [...(/<table class="class-sums"[^]*?<\/table>/.exec(html)?.[0] ?? '').matchAll(/<td[^>]*>([^<]+)<\/td>/g)].map(([, cell]) => cell);
  return [
    { what: 'numbers in the fraction', printed: String(line.length), value: values.length },
    ...values.map((value, at) => ({ what: `number ${at + 1} of the fraction`, printed: line[at], value })),
    ...rows.map((value, at) => ({ what: `number ${at + 1} of the classes`, printed: cells[at], value })),
  ];
}

/** The fraction makes the loss that stands behind it. */
export function fractionMakes(scene: Scene, printed: string | undefined): Said[] {
  const { above, below } = termsOf(scene);
  const total = (terms: Terms['above']) => sum(terms.map((factors) => factors.reduce((product, factor) => product * factor, 1)));
  const { gamma = 1, diceWeight = 1 } = scene.options;
  const crossEntropy = scene.id === 'binary-cross-entropy-dice' ? scene.lossOf(undefined, { diceWeight: 0 }).value : 0;
  const value = crossEntropy + diceWeight * Math.max(0, 1 - total(above) / total(below)) ** (1 / gamma);
  return [{ what: 'the fraction makes the loss', printed, value }];
}
