/**
 * The Lovász extension of the Jaccard loss of one image, at the errors of its pixels.
 *
 * Pixels are sorted by decreasing error and counted as wrong one after another; each contributes its error times the
 * increase of the Jaccard loss. Errors at or below 0 contribute 0. Ties could be sorted in any order: each pixel gets its
 * mean contribution over all of them, so that the gradient does not depend on the order of the pixels.
 *
 * @param error   of each pixel
 * @param object  1 for a pixel of the object, 0 for background
 * @param slope   written: the gradient with respect to the error of each pixel
 * @returns       the value
 */
export function lovasz(error: Float64Array, object: Uint8Array, slope: Float64Array): number {
  if (error.some(Number.isNaN)) {
    slope.fill(NaN);
    return NaN;
  }
  const objectErrors = sortedErrors(error, object, 1);
  const backgroundErrors = sortedErrors(error, object, 0);
  const objectSlopes = new Float64Array(objectErrors.length);
  const backgroundSlopes = new Float64Array(backgroundErrors.length);
  let intersection = 0; // object pixels not yet counted as wrong
  for (let i = 0; i < object.length; i++) intersection += object[i]!;
  let union = intersection;
  let value = 0;
  for (let i = objectErrors.length, j = backgroundErrors.length; i > 0 || j > 0; ) {
    const largest = Math.max(i > 0 ? objectErrors[i - 1]! : 0, j > 0 ? backgroundErrors[j - 1]! : 0);
    let a = 0; // object pixels with this error; b: background pixels with it
    while (a < i && objectErrors[i - 1 - a] === largest) a++;
    let b = 0;
    while (b < j && backgroundErrors[j - 1 - b] === largest) b++;
    // an object pixel comes after 0 to b of the b background pixels, with equal probability;
    // the (k + 1)th background pixel comes after a (k + 1) / (b + 1) object pixels on average
    let objectSlope = 1 / (union + b);
    let backgroundSlope = 0;
    for (let k = 0; k < b; k++) {
      const u = union + k;
      objectSlope += 1 / Math.max(1, u);
      // empty mask: the first wrong pixel makes the IoU 0
      backgroundSlope += u > 0 ? (intersection - (a * (k + 1)) / (b + 1)) / (u * (u + 1)) : 1;
    }
    objectSlope /= b + 1;
    backgroundSlope /= Math.max(1, b);
    value += largest * (a * objectSlope + b * backgroundSlope);
    objectSlopes.fill(objectSlope, i - a, i);
    backgroundSlopes.fill(backgroundSlope, j - b, j);
    intersection -= a;
    union += b;
    i -= a;
    j -= b;
  }
  for (let i = 0; i < error.length; i++) {
    const e = error[i]!;
    slope[i] = e > 0 ? (object[i] ? objectSlopes[indexOf(e, objectErrors)]! : backgroundSlopes[indexOf(e, backgroundErrors)]!) : 0;
  }
  return value;
}

/** The errors above 0 of the pixels on one side of the mask, in ascending order. */
function sortedErrors(error: Float64Array, object: Uint8Array, side: 0 | 1): Float64Array {
  const errors = new Float64Array(error.length);
  let count = 0;
  for (let i = 0; i < error.length; i++) if (object[i] === side && error[i]! > 0) errors[count++] = error[i]!;
  return errors.subarray(0, count).sort();
}

/** An index of a number in an ascending list that holds it: binary search. */
function indexOf(value: number, ascending: Float64Array): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
