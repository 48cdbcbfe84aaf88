import { chamfer } from '#losses/chamfer';
import { decimal } from '../../kit/figure/format.ts';
import { nearestOf } from '../couplings.ts';
import { lineOf } from '../drawing.ts';
import { pairwise, type Clouds, type Spot } from '../clouds.ts';
import { mean, type Drawing, type Evaluate } from '../kind.ts';

const neighbors = (evaluate: Evaluate, { prediction, target }: Clouds) => ({
  ofPrediction: prediction.map((x) => nearestOf(evaluate, x, target)), ofTarget: target.map((y) => nearestOf(evaluate, y, prediction)),
});

/** How far the two directions of a pair lie apart, in the unit of the plane. */
const aside = 0.035;

/** The nearest neighbors in both directions. */
export const drawing: Drawing = {
  loss: chamfer,
  arrowScale: 0.5,
  read(evaluate, clouds) {
    const pairs = pairwise(clouds, (x, y) => evaluate([x], [y]).value / 2); // a pair counts in both directions
    const { ofPrediction, ofTarget } = neighbors(evaluate, clouds);
    const chosen = clouds.prediction.map((_, i) => ofTarget.filter((at) => at === i).length);
    const [most, unchosen] = [Math.max(...chosen), chosen.filter((times) => times === 0).length];
    return {
      pairs, said: ['chamfer', most > 1 ? 'shared' : 'unshared', ...(unchosen > 0 ? ['unchosen'] as const : [])],
      numbers: {
        a: { text: decimal(mean(ofPrediction.map((j, i) => pairs[i]![j]!)), 2), role: 'residual' },
        b: { text: decimal(mean(ofTarget.map((i, j) => pairs[i]![j]!)), 2), role: 'residual' },
        i: { text: String(chosen.indexOf(most) + 1), role: 'prediction' }, k: { text: String(most), role: 'target' },
        u: { text: String(unchosen), role: 'prediction' },
      },
    };
  },
  Layer({ evaluate, clouds }) {
    const { prediction, target } = clouds;
    const { ofPrediction, ofTarget } = neighbors(evaluate, clouds);
    return (
      <g>
        {ofPrediction.map((j, i) => <line key={`x${i}`} class="link s-prediction" {...lineOf(prediction[i]!, target[j]!, aside)} />)}
        {ofTarget.map((i, j) => <line key={`y${j}`} class="link back s-target" {...lineOf(target[j]!, prediction[i]!, aside)} />)}
      </g>
    );
  },
};
