import { sparseCategoricalCrossEntropy, zLoss } from 'lossary';

const logits = [3, 1, 0];
const raised = (by: number) => logits.map((z) => z + by);
const crossEntropy = (z: readonly number[], target = 0) => sparseCategoricalCrossEntropy([z], [target]).value;
const z = (row: readonly number[], coefficient = 1e-4) => zLoss([row], { coefficient }).value;
const sumOf = (grad: Float64Array) => grad.reduce((sum, slope) => sum + slope, 0);

/** The nearest bfloat16: a float32 whose last 16 bits are rounded away, ties to even. */
function toBfloat16(x: number): number {
  const bits = new Uint32Array(Float32Array.of(x).buffer)[0]!;
  const rounded = (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000;
  return new Float32Array(Uint32Array.of(rounded).buffer)[0]!;
}
const bfloat16 = (row: readonly number[]) => row.map(toBfloat16);
const close = (by: number) => [by + 0.3, by + 0.1, by];

/** The numbers that the page on the z-loss prints, and how each comes about. */
export const numbers = {
  'cross-entropy': () => crossEntropy(logits),
  'z': () => z(logits),
  'cross-entropy-raised': () => crossEntropy(raised(50)),
  'z-raised': () => z(raised(50)),
  'z-lowered': () => z(raised(-50)),
  'gradient-raised': () => zLoss([raised(50)]).grad[0]!,
  'gradient-lowered': () => zLoss([raised(-50)]).grad[0]!,
  'sum-of-gradients': () => sumOf(zLoss([raised(50)]).grad),
  'log-normalizer': () => Math.sqrt(z(raised(50), 1)),
  'confident': () => z([0, -1000, -1000]),
  'confident-wrong': () => crossEntropy([0, -1000, -1000], 1),
  'vocabulary-at-0': () => z(new Array<number>(32000).fill(0)),
  'vocabulary-at-10': () => z(new Array<number>(32000).fill(10)),
  'exact-close': () => crossEntropy(close(0)),
  'bfloat16-near-0': () => crossEntropy(bfloat16(close(0))),
  'bfloat16-near-100': () => crossEntropy(bfloat16(close(100))),
};

export const checks = {
  'fifty-more': () => [crossEntropy(raised(50)) > crossEntropy(logits) + 1, z(raised(50)) > 100 * z(logits)].indexOf(true),
};
