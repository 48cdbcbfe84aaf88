import { lineOf } from './drawing.ts';
import type { Clouds } from './geometry.ts';
import type { PointLoss } from './losses.ts';
import type { Reading } from './reading.ts';

interface LinksProps {
  readonly loss: PointLoss;
  readonly clouds: Clouds;
  readonly seen: Pick<Reading, 'pairs' | 'nearest'>;
}

/** How far the two directions of a pair lie apart, in the unit of the plane. */
const aside = 0.035;
/** A share of mass that is too small to be seen. */
const faintest = 0.01;

/** The pairs that a loss is made of: nearest neighbors in both directions, or the masses of its plan. */
export function Links({ loss, clouds: { prediction, target }, seen: { pairs, nearest } }: LinksProps) {
  if (nearest) {
    return (
      <>
        {nearest.ofPrediction.map((j, i) => <path key={`x${i}`} class="link s-prediction" d={lineOf(prediction[i]!, target[j]!, aside)} />)}
        {nearest.ofTarget.map((i, j) => <path key={`y${j}`} class="link back s-target" d={lineOf(target[j]!, prediction[i]!, aside)} />)}
      </>
    );
  }
  const points = Math.max(prediction.length, target.length);
  const matching = loss === 'earth-movers-distance';
  return (
    <>
      {pairs.flatMap((row, i) => row.map((mass, j) => {
        const share = Math.min(1, Math.round(100 * mass * points) / 100);
        if (share < faintest) return null;
        return (
          <path key={`${i} ${j}`} class="link plan s-residual" d={lineOf(prediction[i]!, target[j]!)} {...(matching ? { 'stroke-width': 1 + 2 * share } : { 'stroke-opacity': share })} />
        );
      }))}
    </>
  );
}
