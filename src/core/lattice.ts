/** log-sum-exp of three, where −∞ is the logarithm of probability 0. */
const logSumExp = (a: number, b: number, c: number): number => {
  const highest = Math.max(a, b, c);
  return highest === -Infinity ? highest : highest + Math.log(Math.exp(a - highest) + Math.exp(b - highest) + Math.exp(c - highest));
};

/**
 * The CTC lattice of one sequence: at every frame a state for each element of the extended label sequence l′ of Graves et
 * al., the labels with a blank before, between and after them.
 *
 * α is the probability of all paths up to a state at a frame, β that of all paths on from it (the emission at that frame
 * belongs to α); both [frames * states].
 */
export interface Lattice {
  readonly states: Int32Array;
  readonly logAlpha: Float64Array;
  readonly logBeta: Float64Array;
  /** log p(labels | frames): −∞ where no alignment exists */
  readonly logProbability: number;
}

/**
 * The forward-backward algorithm in the log domain: nothing underflows, however long the sequence.
 *
 * @param logProbabilities  [frames * classes]
 * @param labels            class ids other than the blank
 */
export function forwardBackward(logProbabilities: Float64Array, classes: number, labels: ArrayLike<number>, blank: number): Lattice {
  const frames = logProbabilities.length / classes;
  const states = new Int32Array(2 * labels.length + 1).fill(blank);
  for (let i = 0; i < labels.length; i++) states[2 * i + 1] = labels[i]!;
  const n = states.length;
  // the blank between two labels may be skipped, unless they are equal
  const skips = states.map((label, state) => (state > 1 && label !== blank && label !== states[state - 2] ? 1 : 0));
  const logAlpha = new Float64Array(frames * n).fill(-Infinity);
  const logBeta = new Float64Array(frames * n).fill(-Infinity);
  for (let state = 0; state < Math.min(2, n); state++) {
    logAlpha[state] = logProbabilities[states[state]!]!;
    logBeta[frames * n - 1 - state] = 0;
  }
  for (let frame = 1; frame < frames; frame++) {
    const [now, before] = [frame * n, (frame - 1) * n];
    for (let s = 0; s < n; s++) {
      const [advance, skip] = [s > 0 ? logAlpha[before + s - 1]! : -Infinity, skips[s] ? logAlpha[before + s - 2]! : -Infinity];
      logAlpha[now + s] = logSumExp(logAlpha[before + s]!, advance, skip) + logProbabilities[frame * classes + states[s]!]!;
    }
  }
  for (let frame = frames - 2; frame >= 0; frame--) {
    const [now, after] = [frame * n, (frame + 1) * n];
    const next = (s: number): number => logBeta[after + s]! + logProbabilities[(frame + 1) * classes + states[s]!]!;
    for (let s = 0; s < n; s++) {
      logBeta[now + s] = logSumExp(next(s), s + 1 < n ? next(s + 1) : -Infinity, s + 2 < n && skips[s + 2] ? next(s + 2) : -Infinity);
    }
  }
  const end = frames * n - 1;
  return { states, logAlpha, logBeta, logProbability: logSumExp(logAlpha[end]!, n > 1 ? logAlpha[end - 1]! : -Infinity, -Infinity) };
}
