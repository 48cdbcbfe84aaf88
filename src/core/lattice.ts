/** log-sum-exp of three, where −∞ is the logarithm of 0. By log1p: next to a highest of 0 the others keep their digits. */
const logSumExp = (a: number, b: number, c: number): number => {
  const highest = Math.max(a, b, c);
  if (highest === -Infinity) return highest;
  if (a === highest) return a + Math.log1p(Math.exp(b - a) + Math.exp(c - a));
  if (b === highest) return b + Math.log1p(Math.exp(a - b) + Math.exp(c - b));
  return c + Math.log1p(Math.exp(a - c) + Math.exp(b - c)); // NaN where one is
};

/**
 * The CTC lattice of one sequence: at every frame a state for each element of the extended label sequence l′ of Graves et
 * al., the labels with a blank before, between and after them.
 *
 * α is the sum of the products of emissions over all paths up to a state at a frame, β that over all paths on from it (the
 * emission at that frame belongs to α); both [frames * states].
 */
export interface Lattice {
  readonly states: Int32Array;
  readonly logAlpha: Float64Array;
  readonly logBeta: Float64Array;
  /** the logarithm of the sum over all paths, log p(labels | frames): −∞ where no alignment exists */
  readonly logPaths: number;
}

/**
 * The forward-backward algorithm in the log domain: nothing underflows, however long the sequence.
 *
 * Emissions are probabilities, or in each frame these times a factor; then so are α and the sum over all paths. In units of
 * the most probable class of each frame, the path through these is exactly 1, and the others keep their digits beside it.
 *
 * @param logEmissions  [frames * classes]
 * @param labels        class ids other than the blank
 */
export function forwardBackward(logEmissions: Float64Array, classes: number, labels: ArrayLike<number>, blank: number): Lattice {
  const frames = logEmissions.length / classes;
  const states = new Int32Array(2 * labels.length + 1).fill(blank);
  for (let i = 0; i < labels.length; i++) states[2 * i + 1] = labels[i]!;
  const n = states.length;
  // the blank between two labels may be skipped, unless they are equal
  const skips = states.map((label, state) => (state > 1 && label !== blank && label !== states[state - 2] ? 1 : 0));
  const logAlpha = new Float64Array(frames * n).fill(-Infinity);
  const logBeta = new Float64Array(frames * n).fill(-Infinity);
  for (let state = 0; state < Math.min(2, n); state++) {
    logAlpha[state] = logEmissions[states[state]!]!;
    logBeta[frames * n - 1 - state] = 0;
  }
  for (let frame = 1; frame < frames; frame++) {
    const [now, before] = [frame * n, (frame - 1) * n];
    for (let s = 0; s < n; s++) {
      const [advance, skip] = [s > 0 ? logAlpha[before + s - 1]! : -Infinity, skips[s] ? logAlpha[before + s - 2]! : -Infinity];
      logAlpha[now + s] = logSumExp(logAlpha[before + s]!, advance, skip) + logEmissions[frame * classes + states[s]!]!;
    }
  }
  for (let frame = frames - 2; frame >= 0; frame--) {
    const [now, after] = [frame * n, (frame + 1) * n];
    const next = (s: number): number => logBeta[after + s]! + logEmissions[(frame + 1) * classes + states[s]!]!;
    for (let s = 0; s < n; s++) {
      logBeta[now + s] = logSumExp(next(s), s + 1 < n ? next(s + 1) : -Infinity, s + 2 < n && skips[s + 2] ? next(s + 2) : -Infinity);
    }
  }
  const end = frames * n - 1;
  return { states, logAlpha, logBeta, logPaths: logSumExp(logAlpha[end]!, n > 1 ? logAlpha[end - 1]! : -Infinity, -Infinity) };
}
