/** A straight map from values to positions. Positions are percent of the drawing, so no pixel is known before it is shown. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** the value at a position; outside the range it goes on straight */
  readonly invert: (position: number) => number;
}

/** Maps `domain` onto `range`, either of which may run downwards. A domain without width maps to the middle. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const [from, to] = range;
  const width = high - low;
  const scale = (value: number): number => (width === 0 ? (from + to) / 2 : from + ((value - low) / width) * (to - from));
  const invert = (position: number): number => (to === from ? low : low + ((position - from) / (to - from)) * width);
  return Object.assign(scale, { domain, range, invert });
}

/** Two decimals, never −0: what is drawn at build and in the browser is the same text. */
export function round(position: number): number {
  return Math.round(position * 100) / 100 + 0;
}

/** A position as an SVG length. */
export function percent(position: number): string {
  return `${round(position)}%`;
}
