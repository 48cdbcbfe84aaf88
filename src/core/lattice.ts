/** ln(e^a + e^b + e^c), where −∞ stands for what cannot be. */
const logSum = (a: number, b: number, c: number): number => {
  const highest = Math.max(a, b, c);
  return highest === -Infinity ? highest : highest + Math.log(Math.exp(a - highest) + Math.exp(b - highest) + Math.exp(c - highest));
};

/**
 * The lattice of CTC for one sequence: its labels with a blank before, between and after them, against the frames.
 *
 * `forward` holds for each frame and place the logarithm of the probability of all ways to come there, `backward` of
 * all ways to go on from there; both [frames * places].
 */
export interface Lattice {
  readonly places: Int32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** logarithm of the probability of the labels: −∞ where no path through the frames spells them */
  readonly total: number;
}

/**
 * Walks the lattice in both directions, in logarithms: nothing underflows, however many the frames.
 *
 * @param log     [frames * classes], logarithms of the probabilities
 * @param labels  classes other than the blank
 */
export function latticeOf(log: Float64Array, classes: number, labels: ArrayLike<number>, blank: number): Lattice {
  const frames = log.length / classes;
  const places = new Int32Array(2 * labels.length + 1).fill(blank);
  for (let i = 0; i < labels.length; i++) places[2 * i + 1] = labels[i]!;
  const n = places.length;
  // a blank may be skipped between two labels, unless they are the same
  const skips = places.map((label, place) => (place > 1 && label !== blank && label !== places[place - 2] ? 1 : 0));
  const forward = new Float64Array(frames * n).fill(-Infinity);
  const backward = new Float64Array(frames * n).fill(-Infinity);
  for (let place = 0; place < Math.min(2, n); place++) {
    forward[place] = log[places[place]!]!;
    backward[frames * n - 1 - place] = 0;
  }
  for (let frame = 1; frame < frames; frame++) {
    const [now, before] = [frame * n, (frame - 1) * n];
    for (let s = 0; s < n; s++) {
      const [one, two] = [s > 0 ? forward[before + s - 1]! : -Infinity, skips[s] ? forward[before + s - 2]! : -Infinity];
      forward[now + s] = logSum(forward[before + s]!, one, two) + log[frame * classes + places[s]!]!;
    }
  }
  for (let frame = frames - 2; frame >= 0; frame--) {
    const [now, after] = [frame * n, (frame + 1) * n];
    const onward = (s: number): number => backward[after + s]! + log[(frame + 1) * classes + places[s]!]!;
    for (let s = 0; s < n; s++) {
      backward[now + s] = logSum(onward(s), s + 1 < n ? onward(s + 1) : -Infinity, s + 2 < n && skips[s + 2] ? onward(s + 2) : -Infinity);
    }
  }
  const end = frames * n - 1;
  return { places, forward, backward, total: logSum(forward[end]!, n > 1 ? forward[end - 1]! : -Infinity, -Infinity) };
}
