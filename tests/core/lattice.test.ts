import { describe, expect, test } from 'vitest';
import { forwardBackward } from '#core/lattice';
import { seeded } from '../sample/random.ts';

const random = seeded(5);

/** Logarithms of probabilities: `frames` rows of `classes`. */
function drawLog(frames: number, classes: number): Float64Array {
  return Float64Array.from(Array.from({ length: frames }).flatMap(() => {
    const row = random.list(classes, () => random.between(0.1, 1));
    const sum = row.reduce((total, one) => total + one, 0);
    return row.map((one) => Math.log(one / sum));
  }));
}

/** All paths of a length, as the class of each frame. */
const paths = (frames: number, classes: number): number[][] =>
  frames === 0 ? [[]] : paths(frames - 1, classes).flatMap((path) => Array.from({ length: classes }, (_, id) => [...path, id]));

const spell = (path: readonly number[], blank: number): number[] => path.filter((id, at) => id !== path[at - 1] && id !== blank);

describe.each([
  { frames: 1, labels: [], blank: 0 }, { frames: 3, labels: [], blank: 1 }, { frames: 1, labels: [1], blank: 0 }, { frames: 4, labels: [1], blank: 0 },
  { frames: 4, labels: [1, 2], blank: 0 }, { frames: 5, labels: [2, 2], blank: 0 }, { frames: 5, labels: [0, 1, 0], blank: 2 }, { frames: 6, labels: [1, 1, 2], blank: 0 },
])('$frames frames that spell $labels around the blank $blank', ({ frames, labels, blank }) => {
  const classes = 3;
  const log = drawLog(frames, classes);
  const { states, logAlpha, logBeta, logPaths } = forwardBackward(log, classes, labels, blank);

  test('have the probability of all paths that spell it', () => {
    const spelled = paths(frames, classes).filter((path) => spell(path, blank).join() === labels.join());
    const total = spelled.reduce((sum, path) => sum + Math.exp(path.reduce((all, id, frame) => all + log[frame * classes + id]!, 0)), 0);
    expect(Math.exp(logPaths)).toBeCloseTo(total, 14);
  });

  test('pass at each frame through one of the states, a blank around each label', () => {
    expect([...states]).toEqual([blank, ...labels.flatMap((label) => [label, blank])]);
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0;
      for (let s = frame * states.length; s < (frame + 1) * states.length; s++) sum += Math.exp(logAlpha[s]! + logBeta[s]!);
      expect(sum).toBeCloseTo(Math.exp(logPaths), 14);
    }
  });
});

test.each([[1, [1, 2]], [2, [1, 1]]])('%d frames cannot spell %j', (frames, labels) => {
  expect(forwardBackward(drawLog(frames, 3), 3, labels, 0).logPaths).toBe(-Infinity);
});
