import type { Values } from '#core/parameter';
import type { Fields, State } from '../kit/state/state.ts';
import { fieldName, lossFields, shownIn, type Trained } from '../kit/training/choosing.ts';
import type { Run } from '../kit/training/run.ts';
import { losses as functions, taken } from './losses.ts';
import { cut, type Cut } from './plane.ts';
import { pointFields, pointsOf, type Point } from './points.ts';
import { fields, modelOf, objective, scoreAt, train, type Model } from './training.ts';

/** The losses, the points, and how the classifier is trained. */
export const classifierFields = (losses: readonly Trained[], shown: readonly string[]): Fields =>
  ({ ...fields, ...pointFields, ...lossFields(losses, shown) });

/** The parameters of a loss in a state. */
export const valuesOf = (id: string, state: State): Values =>
  Object.fromEntries((taken[id] ?? []).map((name) => [name, state[fieldName(id, name)]!]));

/** A loss with all its steps, whichever is looked at. */
export interface Course extends Run {
  readonly id: string;
  readonly name: string;
  readonly least: number;
}

/** Trains the classifier with every loss that is drawn. The same for every step that is looked at. */
export function coursesOf(state: State, losses: readonly Trained[]): Course[] {
  const points = pointsOf(state);
  return shownIn(state, losses).map(({ id, name }) => {
    const run = train(functions[id]!, points, valuesOf(id, state), state);
    return { id, name, least: Math.min(...run.losses), ...run };
  });
}

/** What is drawn and said of a loss at the step that is looked at. */
export interface Now {
  readonly id: string;
  readonly name: string;
  readonly model: Model;
  readonly loss: number;
  readonly rate: number;
  /** how many points are on the side of their class */
  readonly right: number;
  /** length of the gradient of the loss of all points */
  readonly steepness: number;
  /** where the probability is one half */
  readonly boundary: Cut;
}

/** Every loss at a step. */
export function nowOf(courses: readonly Course[], state: State): Now[] {
  const points = pointsOf(state);
  const all = Int32Array.from(points, (_, i) => i);
  const step = state['step']!;
  return courses.map(({ id, name, steps, losses }) => {
    const { parameters, rate } = steps[step]!;
    const model = modelOf(parameters);
    const { grad } = objective(functions[id]!, points, valuesOf(id, state))(parameters, all);
    return {
      id, name, model, loss: losses[step]!, rate, right: points.filter((point) => isRight(model, point)).length,
      steepness: Math.hypot(...Array.from(grad)), boundary: cut(model, 0),
    };
  });
}

const isRight = (model: Model, point: Point): boolean => scoreAt(model, point) > 0 === (point.label === 1);

/** A line of the drawing at which a score has a level, and what is written on it. */
export interface Level extends Cut {
  readonly score: number;
  readonly label: string;
}

const odds = Math.log(3);
const probabilities = [{ score: -odds, label: '0.25' }, { score: 0, label: '0.5' }, { score: odds, label: '0.75' }];
const margins = [{ score: -1, label: '−1' }, { score: 0, label: '0' }, { score: 1, label: '1' }];

/** Do the scores of a loss mean probabilities? The hinge loss knows a margin alone. */
export const isProbability = (id: string): boolean => id !== 'hinge';

/** The shades behind the points: probabilities of class 1, or the margin. */
export const levelsOf = ({ id, model }: Now): Level[] =>
  (isProbability(id) ? probabilities : margins).map((level) => ({ ...level, ...cut(model, level.score) }));
