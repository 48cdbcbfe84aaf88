import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Floats } from '../pair.ts';
import type { Ask, Peer } from './peer.ts';

/** The packages the bench installs for it. */
export const packages = ['@tensorflow/tfjs@4.22.0', '@tensorflow/tfjs-backend-wasm@4.22.0'];

const names: Readonly<Record<string, string>> = {
  'mean-squared-error': 'meanSquaredError', 'mean-absolute-error': 'absoluteDifference', huber: 'huberLoss',
  'binary-cross-entropy-with-logits': 'sigmoidCrossEntropy',
};

/** TensorFlow.js on one of its backends; its losses take the target first. */
export async function tfjs(folder: string, backend: 'cpu' | 'wasm'): Promise<Peer> {
  const load = (file: string): Promise<any> => import(pathToFileURL(join(folder, 'node_modules/@tensorflow', file)).href);
  const tf = (await load('tfjs/dist/tf.node.js')).default;
  await load('tfjs-backend-wasm/dist/tf-backend-wasm.node.js');
  await tf.setBackend(backend);
  await tf.ready();
  const ask = (name: string): Ask => (prediction: Floats, target: Floats) => {
    const [p, t] = [tf.tensor1d(Float32Array.from(prediction)), tf.tensor1d(Float32Array.from(target))];
    const both = tf.valueAndGrad((x: unknown) => tf.losses[name](t, x));
    return {
      value: () => tf.tidy(() => tf.losses[name](t, p).dataSync()[0]),
      gradient: () => tf.tidy(() => {
        const { value, grad } = both(p);
        return value.dataSync()[0] + 0 * grad.dataSync()[0];
      }),
    };
  };
  return { name: `tfjs ${backend}`, float32: true, losses: Object.fromEntries(Object.entries(names).map(([id, name]) => [id, ask(name)])) };
}
