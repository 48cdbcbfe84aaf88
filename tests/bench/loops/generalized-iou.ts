import { generalizedIou } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { boxes, cheap, type Floats, type Measured, type Pair } from '../pair.ts';

/** Four numbers an item, many minima and maxima, and a choice for each corner. */
export function loop(prediction: Floats, target: Floats): Measured {
  const grad = new Float64Array(prediction.length);
  const scale = 4 / prediction.length;
  let sum = 0;
  for (let i = 0; i < grad.length; i += 4) {
    const px1 = prediction[i]!;
    const py1 = prediction[i + 1]!;
    const px2 = prediction[i + 2]!;
    const py2 = prediction[i + 3]!;
    const tx1 = target[i]!;
    const ty1 = target[i + 1]!;
    const tx2 = target[i + 2]!;
    const ty2 = target[i + 3]!;
    if (!(px2 - px1 >= 0 && py2 - py1 >= 0 && tx2 - tx1 >= 0 && ty2 - ty1 >= 0)) throw new RangeError('box');
    const w = px2 - px1;
    const h = py2 - py1;
    const ix = Math.min(px2, tx2) - Math.max(px1, tx1);
    const iy = Math.min(py2, ty2) - Math.max(py1, ty1);
    const shared = ix > 0 && iy > 0 ? ix * iy : 0;
    const cx = Math.max(px2, tx2) - Math.min(px1, tx1);
    const cy = Math.max(py2, ty2) - Math.min(py1, ty1);
    const around = cx * cy;
    const union = w * h + (tx2 - tx1) * (ty2 - ty1) - shared;
    sum += 2 - shared / union - union / around;
    const byUnion = scale * (shared / (union * union) - 1 / around);
    const byShared = shared > 0 ? -scale / union - byUnion : 0;
    const byAround = (scale * union) / (around * around);
    const x1 = px1 > tx1 ? 1 : px1 < tx1 ? 0 : 0.5;
    const y1 = py1 > ty1 ? 1 : py1 < ty1 ? 0 : 0.5;
    const x2 = px2 < tx2 ? 1 : px2 > tx2 ? 0 : 0.5;
    const y2 = py2 < ty2 ? 1 : py2 > ty2 ? 0 : 0.5;
    grad[i] = -byUnion * h - byShared * iy * x1 - byAround * cy * (1 - x1);
    grad[i + 1] = -byUnion * w - byShared * ix * y1 - byAround * cx * (1 - y1);
    grad[i + 2] = byUnion * h + byShared * iy * x2 + byAround * cy * (1 - x2);
    grad[i + 3] = byUnion * w + byShared * ix * y2 + byAround * cx * (1 - y2);
  }
  return { value: scale * sum, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [prediction, target] = [boxes(random, n, Kind), boxes(random, n, Kind)];
    return { loss: () => generalizedIou(prediction, target), loop: () => loop(prediction, target) };
  },
} satisfies Pair;
