/** log-sum-exp of three, where −∞ is the logarithm of probability 0. */
const logSum = (a: number, b: number, c: number): number => {
  const highest = Math.max(a, b, c);
  return highest === -Infinity ? highest : highest + Math.log(Math.exp(a - highest) + Math.exp(b - highest) + Math.exp(c - highest));
};

/**
 * The lattice of CTC for one sequence: its labels with a blank before, between and after them, for every frame. States are Graves' s, the extended label sequence l′.
 *
 * `forward` holds log α, `backward` log β: the log-probability of all paths up to a state at a frame, and of all paths on
 * from it (that frame's own emission belongs to α); both [frames * states].
 */
export interface Lattice {
  readonly states: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** log p(labels | frames): −∞ where no alignment exists */
  readonly logProbability: number;
}

/**
 * The forward-backward algorithm in the log domain: nothing underflows, however many frames.
 *
 * @param log     [frames * classes], log-probabilities
 * @param labels  classes other than the blank
 */
export function forwardBackward(log: Float64Array, classes: number, labels: ArrayLike<number>, blank: number): Lattice {
  const frames = log.length / classes;
  const states = new Int32Array(2 * labels.length + 1).fill(blank);
  for (let i = 0; i < labels.length; i++) states[2 * i + 1] = labels[i]!;
  const n = states.length;
  // the blank between two labels may be skipped, unless they are the same
  const skips = states.map((label, state) => (state > 1 && label !== blank && label !== states[state - 2] ? 1 : 0));
  const forward = new Float64Array(frames * n).fill(-Infinity);
  const backward = new Float64Array(frames * n).fill(-Infinity);
  for (let state = 0; state < Math.min(2, n); state++) {
    forward[state] = log[states[state]!]!;
    backward[frames * n - 1 - state] = 0;
  }
  for (let frame = 1; frame < frames; frame++) {
    const [now, before] = [frame * n, (frame - 1) * n];
    for (let s = 0; s < n; s++) {
      const [one, two] = [s > 0 ? forward[before + s - 1]! : -Infinity, skips[s] ? forward[before + s - 2]! : -Infinity];
      forward[now + s] = logSum(forward[before + s]!, one, two) + log[frame * classes + states[s]!]!;
    }
  }
  for (let frame = frames - 2; frame >= 0; frame--) {
    const [now, after] = [frame * n, (frame + 1) * n];
    const onward = (s: number): number => backward[after + s]! + log[(frame + 1) * classes + states[s]!]!;
    for (let s = 0; s < n; s++) {
      backward[now + s] = logSum(onward(s), s + 1 < n ? onward(s + 1) : -Infinity, s + 2 < n && skips[s + 2] ? onward(s + 2) : -Infinity);
    }
  }
  const end = frames * n - 1;
  return { states, forward, backward, logProbability: logSum(forward[end]!, n > 1 ? forward[end - 1]! : -Infinity, -Infinity) };
}
