import { exportName } from '../library.ts';

/** A loss of the residual kind whose kernel is NaN: it compiles, and every contract fails until it is written. */
export function lossText(id: string, ko: string, en: string): string {
  const name = exportName(id);
  const type = name[0]!.toUpperCase() + name.slice(1);
  return `import { predictionAndTarget } from '#core/card/arguments';
import { checkNumbers } from '#core/check';
import { card, type Point } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import type { Parameters } from '#core/parameter';
import { readOptions, reductions } from '#core/read-options';
import type { LossResult, Reduction, Vector } from '#core/result';
import { residualSymbols } from '#core/card/symbols';

export const parameters = {} as const satisfies Parameters;

export interface ${type}Options {
  readonly reduction?: Reduction;
}

/** ⟨What the slope does⟩ */
export function ${name}At(residual: number): Point {
  return { v: residual * NaN, g: NaN };
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
  const { reduction } = readOptions('${name}', options, { reduction: reductions });
  const n = checkNumbers('${name}', { prediction, target });
  const scale = reduction === 'mean' ? 1 / n : 1;
  const elements = reduction === 'none' ? new Float64Array(n) : undefined;
  const grad = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const { v, g } = ${name}At(prediction[i]! - target[i]!);
    sum += v;
    grad[i] = scale * g;
    if (elements) elements[i] = v;
  }
  return { value: scale * sum, grad, ...(elements && { elements }) };
}

export default /* @__PURE__ */ card(() => ({
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
  conventions: [],
  edges: [],
  frameworks: {},
  sources: [],
  loss: ${name},
}));
`;
}

export function exampleText(id: string): string {
  const name = exportName(id);
  return `import { ${name} } from 'lossary';

const { value, grad } = ${name}([2.5, 0], [3, -0.5]);
console.log(value) // => ⟨value⟩
console.log(grad) // => ⟨gradient⟩
`;
}

export function referenceText(id: string): string {
  return `"""${id} by ⟨the call of a framework⟩."""
import torch.nn.functional as F
from run import REDUCTIONS, autograd, record, source, spread

rng = source()
few = [spread(rng, 5), spread(rng, 5)]

cases = [
    ("defaults", few, {}),
    *((f"five elements, {r}", few, {"reduction": r}) for r in REDUCTIONS),
]
record(__file__, "⟨torch.nn.functional.name⟩", autograd(⟨F.name⟩, ["prediction"]), cases)
`;
}

/** One record of where others differ, or the statement that none is known. */
export function conventionsText(id: string): string {
  const name = exportName(id);
  return `# Where others differ about this loss: the same input, here and elsewhere. The tests run \`ours\`; \`npm run reference -- conventions/${id}\`
# asks the others and writes the numbers of both sides to ${id}.json. Where no difference is known, leave this comment alone in the file.
${id}-⟨what differs⟩:
  title: { ko: ⟨몇 마디로⟩, en: ⟨in a few words⟩ }
  why:
    ko: ⟨왜 갈리고 무엇이 따르나요. 결과 숫자는 적지 않아요⟩
    en: ⟨why they differ and what follows; no results⟩
  input: { prediction: [3.0, -1.0, 0.5], target: [0.0, 0.0, 0.0] }
  ours: ${name}(prediction, target)
  theirs:
    - who: ⟨PyTorch name_of_the_loss⟩
      source: ⟨key of content/sources.yaml⟩
      library: PyTorch
      call: ⟨F.name_of_the_loss(prediction, target)⟩
      here: ⟨how to get their number here; leave it out where there is no way⟩
`;
}
