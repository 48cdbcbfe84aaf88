/**
 * The signed distance of each pixel of an image from the border of a mask, in pixels: outside, to the nearest pixel of
 * the mask; inside, minus the distance to the nearest pixel outside it, plus 1. The border pixels of the mask are at 0.
 *
 * Without a pixel of the mask, or without one outside it, there is no border: 0 everywhere.
 *
 * @param mask   1 inside, 0 outside, line after line
 * @param width  pixels a line
 */
export function signedDistances(mask: Uint8Array, width: number): Float64Array {
  const outside = squaredDistances(mask, width, 1);
  const inside = squaredDistances(mask, width, 0);
  if (outside[0] === Infinity || inside[0] === Infinity) return new Float64Array(mask.length);
  return outside.map((squared, i) => (mask[i] ? 1 - Math.sqrt(inside[i]!) : Math.sqrt(squared)));
}

/**
 * The squared distance of each pixel to the nearest one that has this value; Infinity where none has. Exact, as squares
 * of whole numbers are, and in linear time: first along the columns, then along the lines, where the distances are the
 * lower envelope of one parabola for each column (Felzenszwalb and Huttenlocher 2012).
 */
export function squaredDistances(mask: Uint8Array, width: number, value: 0 | 1): Float64Array {
  const squared = columnDistances(mask, width, value).map((distance) => distance * distance);
  const height = new Float64Array(width); // of the parabola of each column, in this line
  const site = new Int32Array(width); // columns whose parabola is part of the envelope,
  const start = new Float64Array(width); // and from where on it is
  for (let from = 0; from < mask.length; from += width) {
    height.set(squared.subarray(from, from + width));
    let parts = 0;
    for (let x = 0; x < width; x++) {
      if (height[x] === Infinity) continue;
      while (parts > 0 && crossing(height, site[parts - 1]!, x) <= start[parts - 1]!) parts--;
      site[parts] = x;
      start[parts] = parts > 0 ? crossing(height, site[parts - 1]!, x) : -Infinity;
      parts++;
    }
    if (parts === 0) continue; // all are Infinity already
    for (let x = 0, part = 0; x < width; x++) {
      while (part + 1 < parts && start[part + 1]! < x) part++;
      squared[from + x] = (x - site[part]!) ** 2 + height[site[part]!]!;
    }
  }
  return squared;
}

/** Where the parabola of column b falls below that of column a, which is before it. */
function crossing(height: Float64Array, a: number, b: number): number {
  return (height[b]! + b * b - (height[a]! + a * a)) / (2 * (b - a));
}

/** The distance of each pixel to the nearest one of its column that has this value. */
function columnDistances(mask: Uint8Array, width: number, value: 0 | 1): Float64Array {
  const distances = new Float64Array(mask.length);
  for (let i = 0; i < mask.length; i++) distances[i] = mask[i] === value ? 0 : i < width ? Infinity : distances[i - width]! + 1;
  for (let i = mask.length - width - 1; i >= 0; i--) distances[i] = Math.min(distances[i]!, distances[i + width]! + 1);
  return distances;
}
