import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Floats } from '../pair.ts';
import { classes, type Ask, type Peer } from './peer.ts';

export const packages = ['@jax-js/jax@0.1.25'];

/** jax-js, compiled to WebAssembly. It has no losses of its own but what anyone writes in its numpy. */
export async function jax(folder: string): Promise<Peer> {
  const { numpy: np, nn, jit, valueAndGrad, init, defaultDevice }: any = await import(pathToFileURL(join(folder, 'node_modules/@jax-js/jax/dist/index.js')).href);
  await init();
  defaultDevice('wasm');
  const formulas: Readonly<Record<string, (p: any, t: any) => any>> = {
    'mean-squared-error': (p, t) => np.mean(np.square(p.sub(t))),
    'mean-absolute-error': (p, t) => np.mean(np.absolute(p.sub(t))),
    huber: (p, t) => {
      const e = p.sub(t);
      const size = np.absolute(e.ref);
      return np.mean(np.where(size.ref.lessEqual(1), np.square(e).mul(0.5), size.sub(0.5)));
    },
    'log-cosh': (p, t) => {
      const size = np.absolute(p.sub(t));
      return np.mean(nn.softplus(size.ref.mul(-2)).add(size).sub(Math.LN2));
    },
    hinge: (p, t) => np.mean(nn.relu(np.array(1).sub(p.mul(t)))),
    'binary-cross-entropy': (p, t) => np.mean(t.ref.mul(np.log(p.ref)).add(np.array(1).sub(t).mul(np.log(np.array(1).sub(p)))).mul(-1)),
    'binary-cross-entropy-with-logits': (p, t) => np.mean(nn.softplus(p.ref).sub(p.mul(t))),
    'categorical-cross-entropy': (p, t) => np.mean(nn.logSoftmax(p.reshape([-1, classes]), -1).mul(t.reshape([-1, classes]))).mul(-classes), // a sum over classes, a mean over rows
  };
  const ask = (formula: (p: any, t: any) => any): Ask => (prediction: Floats, target: Floats) => {
    const [p, t] = [np.array(Float32Array.from(prediction)), np.array(Float32Array.from(target))];
    const [alone, both] = [jit(formula), jit(valueAndGrad(formula))];
    return {
      value: () => alone(p.ref, t.ref).dataSync()[0],
      gradient: () => {
        const [value, grad] = both(p.ref, t.ref);
        return value.dataSync()[0] + 0 * grad.dataSync()[0];
      },
    };
  };
  return { name: 'jax-js wasm', float32: true, losses: Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, ask(formula)])) };
}
