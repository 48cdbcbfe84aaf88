/**
 * The signed distance of each pixel of an image from the boundary of a mask, in pixels: outside, to the nearest pixel of
 * the mask; inside, 1 minus the distance to the nearest pixel outside it. The boundary pixels of the mask have distance 0.
 *
 * Without a pixel inside the mask, or without one outside it, there is no boundary: 0 everywhere.
 *
 * @param mask   1 inside, 0 outside, line after line
 * @param width  pixels a line
 */
export function signedDistances(mask: Uint8Array, width: number): Float64Array {
  const outside = squaredDistances(mask, width, 1);
  const inside = squaredDistances(mask, width, 0);
  if (outside[0] === Infinity || inside[0] === Infinity) return new Float64Array(mask.length);
  for (let i = 0; i < mask.length; i++) outside[i] = mask[i] ? 1 - Math.sqrt(inside[i]!) : Math.sqrt(outside[i]!);
  return outside;
}

/**
 * The squared distance of each pixel to the nearest one that has this value; Infinity where none has. Exact, as squared
 * distances are integers, and in linear time: first along the columns, then along the lines, where the squared distances are
 * the lower envelope of one parabola for each column (Felzenszwalb and Huttenlocher 2012).
 */
export function squaredDistances(mask: Uint8Array, width: number, value: 0 | 1): Float64Array {
  const squared = columnDistances(mask, width, value);
  for (let i = 0; i < squared.length; i++) squared[i]! *= squared[i]!;
  const vertex = new Int32Array(width); // v: columns whose parabola is part of the lower envelope of this line,
  const height = new Float64Array(width); // f(v): the height of its vertex,
  const start = new Float64Array(width); // z: where its part of the envelope begins
  for (let from = 0; from < mask.length; from += width) {
    let parts = 0;
    for (let x = 0; x < width; x++) {
      const f = squared[from + x]!;
      if (f === Infinity) continue;
      let crossing = -Infinity; // s: where it intersects the last parabola of the envelope
      for (; parts > 0; parts--) {
        const before = vertex[parts - 1]!;
        crossing = (f + x * x - (height[parts - 1]! + before * before)) / (2 * (x - before));
        if (crossing > start[parts - 1]!) break;
      }
      vertex[parts] = x;
      height[parts] = f;
      start[parts++] = crossing;
    }
    if (parts === 0) continue; // all are Infinity
    for (let x = 0, part = 0; x < width; x++) {
      while (part + 1 < parts && start[part + 1]! < x) part++;
      const offset = x - vertex[part]!;
      squared[from + x] = offset * offset + height[part]!;
    }
  }
  return squared;
}

/** The distance of each pixel to the nearest one of its column that has this value. */
function columnDistances(mask: Uint8Array, width: number, value: 0 | 1): Float64Array {
  const distances = new Float64Array(mask.length);
  for (let i = 0; i < mask.length; i++) distances[i] = mask[i] === value ? 0 : i < width ? Infinity : distances[i - width]! + 1;
  for (let i = mask.length - width - 1; i >= 0; i--) distances[i] = Math.min(distances[i]!, distances[i + width]! + 1);
  return distances;
}
