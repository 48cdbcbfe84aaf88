import { labelsOf } from '#demo/sequence/word';
import type { State } from '#demo/kit/state/state';

/** One path that collapses to the labels: the state of l′ at each frame, and its probability. */
interface Path {
  readonly states: readonly number[];
  readonly ids: readonly number[];
  readonly probability: number;
}

/** A sequence in a state of the figure, by writing out every path: no lattice, no logarithms. */
export interface Written {
  readonly labels: readonly number[];
  readonly logit: readonly (readonly number[])[];
  readonly softmax: readonly (readonly number[])[];
  readonly paths: number;
  readonly valid: readonly Path[];
  readonly total: number;
  /** the share of the valid paths for which something holds, by probability */
  readonly share: (holds: (path: Path) => boolean) => number;
}

export function writtenOut(state: State): Written {
  const labels = labelsOf(state['word']!);
  const logit = Array.from({ length: state['frames']! }, (_, frame) => [0, 1, 2].map((id) => state[`z${frame + 1}${id}`]!));
  const softmax = logit.map((row) => row.map((z) => Math.exp(z) / row.reduce((sum, other) => sum + Math.exp(other), 0)));
  const all = softmax.reduce<number[][]>((paths) => paths.flatMap((path) => [0, 1, 2].map((id) => [...path, id])), [[]]);
  const valid = all.filter((ids) => collapsed(ids) === labels.join()).map((ids) => ({ ids, states: statesOf(ids), probability: ids.reduce((p, id, frame) => p * softmax[frame]![id]!, 1) }));
  const total = valid.reduce((sum, { probability }) => sum + probability, 0);
  const share = (holds: (path: Path) => boolean): number => valid.filter(holds).reduce((sum, { probability }) => sum + probability, 0) / (total || 1);
  return { labels, logit, softmax, paths: all.length, valid, total, share };
}

const collapsed = (ids: readonly number[]): string => ids.filter((id, frame) => id !== 0 && id !== ids[frame - 1]).join();

/** The states of l′ that a path goes through: a letter after a letter skips the blank between them. */
function statesOf(ids: readonly number[]): number[] {
  const states = [Number(ids[0] !== 0)];
  for (let frame = 1; frame < ids.length; frame++) {
    const [before, now] = [ids[frame - 1]!, ids[frame]!];
    states.push(states[frame - 1]! + (before === now ? 0 : before === 0 || now === 0 ? 1 : 2));
  }
  return states;
}
