import { exportName } from '../library.ts';

/** What a card tells about a loss that is there already, so that its page, cell and reference begin with the right shape. */
export interface Sample {
  /** names of the arguments, and those with a gradient */
  readonly arguments: readonly string[];
  readonly differentiated: readonly string[];
  /** numbers for each argument, and options last where there are some */
  readonly input: readonly unknown[];
}

/** A loss of one residual, until its author says otherwise. */
export const residualSample: Sample = { arguments: ['prediction', 'target'], differentiated: ['prediction'], input: [[2.5, 0], [3, -0.5]] };

/** A loss of the residual kind whose kernel is NaN: it compiles, and every contract fails until it is written. */
export function lossText(id: string): string {
  const name = exportName(id);
  const type = name[0]!.toUpperCase() + name.slice(1);
  return `import { checkNumbers } from '#core/check';
import type { Settings } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, ValueAndSlope, Vector } from '#core/result';

export const settings = {} as const satisfies Settings;

export interface ${type}Options {
  readonly reduction?: Reduction;
}

/** ⟨What the slope does⟩ */
export function ${name}At(residual: number): ValueAndSlope {
  return { value: residual * NaN, slope: NaN };
}

/**
 * ⟨The idea in one line⟩
 *
 * ⟨The consequence a practitioner needs⟩
 *
 * @param prediction  [n], ⟨unit⟩
 * @param target      [n]
 * @param options     reduction
 * @returns           ⟨unit of the value⟩; grad [n]
 * @throws {RangeError} if lengths differ, the input is empty, or the reduction is unknown
 * @see ⟨the source⟩
 * @example ${name}([3], [0]).value // => ⟨value⟩
 */
export function ${name}(prediction: Vector, target: Vector, options: ${type}Options = {}): LossResult {
  const { reduction } = readOptions('${name}', options, { ...settings, reduction: reductions });
  const n = checkNumbers('${name}', { prediction, target });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { value, slope } = ${name}At(prediction[i]! - target[i]!);
    sum += value;
    grad[i] = scale * slope;
    if (elements) elements[i] = value;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}
`;
}

export function cardText(id: string, ko: string, en: string): string {
  const name = exportName(id);
  return `import { predictionAndTarget } from '#core/card/arguments';
import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { residualSymbols } from '#core/card/symbols';
import { described } from '#core/parameter';
import { ${name}, settings } from '#losses/${id}';

const parameters = described(settings, {});

export default card({
  id: '${id}',
  name: { ko: ${JSON.stringify(ko)}, en: ${JSON.stringify(en)} },
  kind: 'residual',
  family: 'regression',
  arguments: predictionAndTarget,
  formula: {
    name: '\\\\ell(e)', body: '⟨formula⟩', symbols: residualSymbols, where: 'e = \\\\hat{y} - y',
    inputs: (prediction, target) => ({ e: prediction - target }),
  },
  parameters,
  options: { reduction: reductionOption },
  properties: { convex: false, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => NaN, smoothness: 0 },
  edges: [],
  frameworks: {},
  sources: [],
  loss: ${name},
});
`;
}

/** Numbers as code writes them. */
const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value && typeof value === 'object') return `{ ${Object.entries(value).map(([name, part]) => `${name}: ${literal(part)}`).join(', ')} }`;
  return typeof value === 'string' ? `'${value}'` : String(value);
};

export function exampleText(id: string, { arguments: names, input }: Sample): string {
  const name = exportName(id);
  const options = input[names.length];
  return `import { ${name} } from 'lossary';

${names.map((argument, index) => `const ${argument} = ${literal(input[index])};`).join('\n')}

// ⟨what to look at⟩
const { value, grad } = ${name}(${[...names, ...(options ? [literal(options)] : [])].join(', ')});
console.log(value) // => ⟨value⟩
console.log(grad) // => ⟨gradient⟩
`;
}

export function referenceText(id: string, { arguments: names, differentiated, input }: Sample): string {
  const python = (value: unknown): string => literal(value).replaceAll('Infinity', 'INF').replaceAll('NaN', 'NAN');
  return `"""${id} by ⟨the call of a framework⟩."""
import torch.nn.functional as F
from run import INF, NAN, REDUCTIONS, autograd, record, source, spread

rng = source()
few = ${python(input.slice(0, names.length))}

# at least 20 cases: the defaults, two other values of each parameter, every option, the edges of the card
cases = [
    ("defaults", few, {}),
    *((f"few, {r}", few, {"reduction": r}) for r in REDUCTIONS),
]
record(__file__, "⟨torch.nn.functional.name⟩", autograd(⟨F.name⟩, ${JSON.stringify(differentiated)}), cases)
`;
}
