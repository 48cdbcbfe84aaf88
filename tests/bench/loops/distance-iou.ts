import { distanceIou } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { boxes, cheap, type Floats, type Measured, type Pair } from '../pair.ts';

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
    const diagonal = cx * cx + cy * cy;
    const mx = (px1 + px2 - tx1 - tx2) / 2;
    const my = (py1 + py2 - ty1 - ty2) / 2;
    const apart = (mx * mx + my * my) / diagonal;
    const union = w * h + (tx2 - tx1) * (ty2 - ty1) - shared;
    sum += 1 - shared / union + apart;
    const byUnion = (scale * shared) / (union * union);
    const byShared = shared > 0 ? -scale / union - byUnion : 0;
    const byDiagonal = (-2 * scale * apart) / diagonal;
    const byMiddle = scale / diagonal;
    const x1 = px1 > tx1 ? 1 : px1 < tx1 ? 0 : 0.5;
    const y1 = py1 > ty1 ? 1 : py1 < ty1 ? 0 : 0.5;
    const x2 = px2 < tx2 ? 1 : px2 > tx2 ? 0 : 0.5;
    const y2 = py2 < ty2 ? 1 : py2 > ty2 ? 0 : 0.5;
    grad[i] = -byUnion * h - byShared * iy * x1 - byDiagonal * cx * (1 - x1) + byMiddle * mx;
    grad[i + 1] = -byUnion * w - byShared * ix * y1 - byDiagonal * cy * (1 - y1) + byMiddle * my;
    grad[i + 2] = byUnion * h + byShared * iy * x2 + byDiagonal * cx * (1 - x2) + byMiddle * mx;
    grad[i + 3] = byUnion * w + byShared * ix * y2 + byDiagonal * cy * (1 - y2) + byMiddle * my;
  }
  return { value: scale * sum, grad };
}

export default {
  allowed: cheap,
  prepare: (n, Kind) => {
    const random = seeded(n);
    const [prediction, target] = [boxes(random, n, Kind), boxes(random, n, Kind)];
    return { loss: () => distanceIou(prediction, target), loop: () => loop(prediction, target) };
  },
} satisfies Pair;
