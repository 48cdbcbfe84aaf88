import { lineOf } from './drawing.ts';
import type { Clouds, Pairs } from './clouds.ts';

interface PlanLinesProps {
  readonly clouds: Clouds;
  readonly plan: Pairs;
  /** how a line shows its share of the mass of a point */
  readonly look: (share: number) => { readonly 'stroke-width': number } | { readonly 'stroke-opacity': number };
}

/** A share of mass that is too small to be seen. */
const faintest = 0.01;

/** A line for each pair that a plan moves mass between. */
export function PlanLines({ clouds: { prediction, target }, plan, look }: PlanLinesProps) {
  const points = Math.max(prediction.length, target.length);
  return (
    <g>
      {plan.flatMap((row, i) => row.map((mass, j) => {
        const share = Math.min(1, Math.round(100 * mass * points) / 100);
        if (share < faintest) return null;
        return <line key={`${i} ${j}`} class="link plan s-residual" {...lineOf(prediction[i]!, target[j]!)} {...look(share)} />;
      }))}
    </g>
  );
}
