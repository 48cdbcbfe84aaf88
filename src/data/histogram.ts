/** How often numbers fall into bins of equal width. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
  /** how many are infinite or no number, and in no bin */
  readonly beyond: number;
}

const bins = 40;

/** Bins from the least to the largest finite number; one bin where they are all the same. */
export function histogramOf(numbers: Float64Array): Histogram {
  let [from, to, finite] = [Infinity, -Infinity, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (!Number.isFinite(number)) continue;
    finite++;
    if (number < from) from = number;
    if (number > to) to = number;
  }
  const beyond = numbers.length - finite;
  if (finite === 0) return { from: 0, to: 0, counts: [], beyond };
  const width = to / bins - from / bins; // the difference of large numbers may overflow
  if (!(width > 0)) return { from, to, counts: [finite], beyond };
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (Number.isFinite(number)) counts[Math.min(bins - 1, Math.floor((number / bins - from / bins) / width * bins))]!++;
  }
  return { from, to, counts, beyond };
}
