import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Floats } from '../pair.ts';
import { classes, type Ask, type Peer } from './peer.ts';

/** The packages the bench installs for it. */
export const packages = ['@tensorflow/tfjs@4.22.0', '@tensorflow/tfjs-backend-wasm@4.22.0'];

/** Its names of the losses, and what it makes of a target: labels of 0 and 1, or rows of classes. */
const names: Readonly<Record<string, { readonly name: string; readonly target?: (tensor: any) => any; readonly rows?: true }>> = {
  'mean-squared-error': { name: 'meanSquaredError' },
  'mean-absolute-error': { name: 'absoluteDifference' },
  huber: { name: 'huberLoss' },
  hinge: { name: 'hingeLoss', target: (tensor) => tensor.add(1).div(2) },
  'binary-cross-entropy': { name: 'logLoss' },
  'binary-cross-entropy-with-logits': { name: 'sigmoidCrossEntropy' },
  'categorical-cross-entropy': { name: 'softmaxCrossEntropy', rows: true },
};

/** TensorFlow.js on one of its backends; its losses take the target first. */
export async function tfjs(folder: string, backend: 'cpu' | 'wasm'): Promise<Peer> {
  const load = (file: string): Promise<any> => import(pathToFileURL(join(folder, 'node_modules/@tensorflow', file)).href);
  const tf = (await load('tfjs/dist/tf.node.js')).default;
  await load('tfjs-backend-wasm/dist/tf-backend-wasm.node.js');
  await tf.setBackend(backend);
  await tf.ready();
  const ask = ({ name, target = (tensor) => tensor, rows }: (typeof names)[string]): Ask => (prediction: Floats, truth: Floats) => {
    const tensor = (numbers: Floats) => (rows ? tf.tensor2d(Float32Array.from(numbers), [numbers.length / classes, classes]) : tf.tensor1d(Float32Array.from(numbers)));
    const [p, t] = [tensor(prediction), target(tensor(truth))];
    const both = tf.valueAndGrad((x: unknown) => tf.losses[name](t, x));
    return {
      value: () => tf.tidy(() => tf.losses[name](t, p).dataSync()[0]),
      gradient: () => tf.tidy(() => {
        const { value, grad } = both(p);
        return value.dataSync()[0] + 0 * grad.dataSync()[0];
      }),
    };
  };
  return { name: `tfjs ${backend}`, float32: true, losses: Object.fromEntries(Object.entries(names).map(([id, loss]) => [id, ask(loss)])) };
}
