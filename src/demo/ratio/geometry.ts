import { ppoClip } from '#losses/ppo-clip';
import { curvesView, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Table } from '../kit/figure/table.ts';
import { linear } from '../kit/plot/scale.ts';
import type { State } from '../kit/state/state.ts';

/** The ratios that are drawn: around 1, beyond the widest clip range. */
export const span: readonly [number, number] = [0.2, 1.8];
/** The largest size of an advantage. */
const largest = 2;

/** At first the ratio has left the clip range in the direction of its advantage. */
export const fieldsOf = ({ epsilon }: ShownParameters) => ({
  ratio: { min: span[0], max: span[1], step: 0.01, default: 1.5 },
  advantage: { min: -largest, max: largest, step: 0.1, default: 1 },
  epsilon: epsilon!.field!,
}) as const;
export type RatioState = State<ReturnType<typeof fieldsOf>>;
type Setting = Pick<RatioState, 'advantage' | 'epsilon'>;

/** The old log-probability is 0. Off by less than rounding, so that a ratio of exactly the bound is not yet clipped. */
const logProbability = (ratio: number, advantage: number): number => Math.log(ratio) - Math.sign(advantage) * 1e-15;

/** Loss of a ratio, and its gradient in the log-probability. */
function at(ratio: number, { advantage, epsilon }: Setting) {
  const { value, grad } = ppoClip([logProbability(ratio, advantage)], [0], [advantage], { epsilon });
  return { value, slope: grad[0]! };
}

/** The bound of the ratio at which an advantage of this sign is clipped; none without an advantage. */
export function boundOf({ advantage, epsilon }: Setting): number | undefined {
  return advantage === 0 ? undefined : 1 + Math.sign(advantage) * epsilon;
}

function law(setting: Setting): Law {
  const bound = boundOf(setting);
  return { at: (ratio) => at(ratio, setting), joints: bound === undefined ? [] : [bound] };
}

/** How the surrogate would go on beyond the bound; nothing where it is the same. A range wider than the drawing clips nothing in it. */
function unclipped(setting: Setting): Law {
  const bound = boundOf(setting);
  const beyond = (ratio: number) => bound !== undefined && (ratio - bound) * setting.advantage >= 0;
  return {
    at: (ratio) => ({ value: beyond(ratio) ? at(ratio, { ...setting, epsilon: span[1] }).value : NaN, slope: NaN }),
    joints: bound === undefined ? [] : [bound],
  };
}

/** The heights hold still while the advantage keeps its sign: the curve is seen to turn. */
function scales({ advantage }: Setting): Scales {
  const most = largest * span[1];
  const domain: readonly [number, number] = advantage < 0 ? [0, most] : [-most, 0];
  return {
    x: linear(span, [0, 100]),
    loss: linear(domain, [panels.loss[1], panels.loss[0]]),
    slope: linear([domain[0] * 1.1 - 0.4, domain[1] * 1.1 + 0.4], [panels.slope[1], panels.slope[0]]),
  };
}

export type RatioView = CurvesView & { readonly zone: { readonly left: number; readonly right: number } };

/** What the curves and the axis are called. */
interface CurveWords {
  readonly loss: string;
  readonly slope: string;
  readonly axis: string;
  readonly before: string;
  readonly unclipped: string;
}

/** The clipped surrogate over the ratio, and beside it the surrogate without clipping. */
export function ratioView(state: RatioState, words: CurveWords): RatioView {
  const { ratio, epsilon } = state;
  const view = curvesView({
    scales: scales(state), law: law(state), cross: ratio, words,
    others: [{ id: 'unclipped', name: words.unclipped, ...unclipped(state) }],
  });
  return { ...view, zone: { left: view.x(1 - epsilon), right: view.x(1 + epsilon) } };
}

export type Position = 'without' | 'clipped' | 'inside' | 'against';

/** Where the ratio stands: inside the clip range, or beyond it with the advantage or against it. */
export function positionOf(state: RatioState): Position {
  const { ratio, advantage, epsilon } = state;
  if (advantage === 0) return 'without';
  if (at(ratio, state).slope === 0) return 'clipped';
  return Math.abs(ratio - 1) > epsilon + 1e-9 ? 'against' : 'inside';
}

/** Loss and gradient at every fifth of a ratio. */
export function ratioTable(setting: Setting, head: readonly string[]): Table {
  return {
    head,
    rows: Array.from({ length: 9 }, (_, i) => (i + 1) / 5).map((ratio) => {
      const { value, slope } = at(ratio, setting);
      return [decimal(ratio, 1), decimal(value, 3), decimal(slope, 3)];
    }),
  };
}
