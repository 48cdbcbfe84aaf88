/** A format of numbers: how it rounds every step, and the bits after the first of a number. */
export interface Format {
  readonly name: 'float64' | 'float32';
  readonly round: (value: number) => number;
  readonly bits: number;
  /** the exponent of its smallest number with all bits */
  readonly smallest: number;
}

export const formats: readonly Format[] = [
  { name: 'float64', round: (value) => value, bits: 52, smallest: -1022 },
  { name: 'float32', round: Math.fround, bits: 23, smallest: -126 },
];

/** The unit in the last place of a number in a format: the distance to the next one of the same size. */
export function unitOf(value: number, { bits, smallest }: Format): number {
  const size = Math.abs(value);
  let exponent = Math.max(smallest, Math.floor(Math.log2(size)));
  if (2 ** exponent > size) exponent--; // the logarithm may round up
  return 2 ** (Math.max(smallest, exponent) - bits);
}
