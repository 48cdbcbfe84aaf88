import { linear, type Scale } from '../kit/plot/scale.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';

/** How far the drawing reaches from its middle, across and up. */
export const reach = 3;
export const [planeX, planeY]: readonly [Scale, Scale] = [linear([-reach, reach], [0, 100]), linear([-reach, reach], [100, 0])];

/** A point with its class, and the fields that it is kept in: `x3`, `y3` and `c3` for slot 3. */
export interface Point {
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

type Start = readonly [x: number, y: number, label: number];

/** What the class field of an empty slot holds. */
const absent = 2;

/** Two classes that a line separates, and four empty slots for points to add. */
const starts: readonly Start[] = [
  [-2, -0.6, 0], [-1.6, -1.8, 0], [-1.1, 0.2, 0], [-0.7, -1.1, 0], [0.1, -1.9, 0], [-2.3, 0.9, 0],
  [2, 0.7, 1], [1.5, 1.9, 1], [0.9, 0.1, 1], [0.6, 1.2, 1], [-0.2, 2.1, 1], [2.3, -0.8, 1],
  [0.4, -0.4, absent], [-0.4, 0.6, absent], [1.2, -1.3, absent], [-1.3, 1.4, absent],
];
export const slots = starts.length;
const all = starts.map((_, i) => i + 1);

const along = (value: number): Field => ({ min: -reach, max: reach, step: 0.1, default: value });

/** Where each point is, its class, and which of them the buttons change. */
export const pointFields: Fields = {
  ...Object.fromEntries(starts.flatMap(([x, y, label], i) =>
    [[`x${i + 1}`, along(x)], [`y${i + 1}`, along(y)], [`c${i + 1}`, { min: 0, max: absent, step: 1, default: label }]])),
  point: { min: 1, max: slots, step: 1, default: 1 },
};

const pointIn = (state: State, slot: number): Point => ({ slot, x: state[`x${slot}`]!, y: state[`y${slot}`]!, label: state[`c${slot}`]! });

/** The points of a state: at least one, since no loss is defined of none. */
export function pointsOf(state: State): Point[] {
  const points = all.map((slot) => pointIn(state, slot)).filter(({ label }) => label !== absent);
  return points.length > 0 ? points : [{ ...pointIn(state, 1), label: 0 }];
}

/** The point that the buttons change. */
export function pickedOf(state: State): Point {
  const points = pointsOf(state);
  return points.find(({ slot }) => slot === state['point']) ?? points[0]!;
}

/** What a button changes: the first empty slot is filled, where there is one. */
export function added(state: State, label: number): Partial<State> {
  const slot = all.find((one) => !pointsOf(state).some((point) => point.slot === one));
  return slot === undefined ? {} : { [`c${slot}`]: label, point: slot };
}

export const flipped = ({ slot, label }: Point): Partial<State> => ({ [`c${slot}`]: 1 - label, point: slot });

/** The last point stays. */
export function removed(state: State, { slot }: Point): Partial<State> {
  const rest = pointsOf(state).filter((point) => point.slot !== slot);
  return rest.length === 0 ? {} : { [`c${slot}`]: absent, point: (rest.find((point) => point.slot > slot) ?? rest.at(-1)!).slot };
}

/** Points that a chip sets, by slot: those of another class, and those left out. */
const presets = { mislabeled: { c2: 1 }, imbalanced: { c7: absent, c8: absent, c9: absent, c11: absent } } as const;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];

export const isSet = (state: State, preset: Preset): boolean =>
  Object.entries(presets[preset]).every(([name, value]) => state[name] === value);

/** What a chip changes: the points that it names are where they were at first. */
export const presetAt = (preset: Preset, on: boolean): Partial<State> =>
  Object.fromEntries(Object.entries(presets[preset]).flatMap(([name, value]) =>
  ['x', 'y', 'c'].map((part) => {
    const field = name.replace('c', part);
    return [field, part === 'c' && on ? value : pointFields[field]!.default];
  })));
