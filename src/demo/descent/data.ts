import type { Sample } from '../kit/fit/line.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { snap, type Field, type Fields, type State } from '../kit/state/state.ts';
import { normal } from '../kit/training/normal.ts';

const across: Omit<Field, 'default'> = { min: 0, max: 3, step: 0.1 };
const up: Omit<Field, 'default'> = { min: 0, max: 20, step: 0.1 };
export const dataX: Scale = linear([across.min, across.max], [0, 100]);
export const dataY: Scale = linear([up.min, up.max], [100, 0]);

/** How many samples there are. */
export const count = 10;
const [trueSlope, trueIntercept] = [3.3, 5.3];

/** Along y = 3.3 x + 5.3, with noise of standard deviation 1. */
const measured: readonly Sample[] = Array.from({ length: count }, (_, i) => {
  const x = 0.15 + 0.3 * i;
  return { x: snap({ ...across, default: 0 }, x), y: snap({ ...up, default: 0 }, trueIntercept + trueSlope * x + normal(i, 1)) };
});

/** The sample that the chip moves, and how far down. */
const wrong = count - 2;
const wrongY = 1;

/** Where each sample is. */
export const dataFields: Fields = Object.fromEntries(measured.flatMap(({ x, y }, i) =>
  [[`x${i + 1}`, { ...across, default: x }], [`y${i + 1}`, { ...up, default: y }]]));

/** The samples of a state. */
export const samplesOf = (state: State): Sample[] => measured.map((_, i) => ({ x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]! }));

/** Is the outlier where the chip puts it? */
export const hasOutlier = (state: State): boolean => state[`y${wrong + 1}`] === wrongY;

/** What the chip changes. */
export const outlierAt = (on: boolean): Partial<State> =>
  ({ [`x${wrong + 1}`]: measured[wrong]!.x, [`y${wrong + 1}`]: on ? wrongY : measured[wrong]!.y });
