/**
 * The Lovász extension of the Jaccard loss of one image, at the errors of its pixels.
 *
 * Pixels are taken as wrong one after another, the largest error first; each contributes its error times the drop of the
 * IoU. Errors at or below 0 contribute 0. Equal errors may be sorted in any order: each pixel gets its mean contribution
 * over all of them, so that the gradient does not depend on how pixels are numbered.
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
  const missed = sortedErrors(error, object, 1);
  const extra = sortedErrors(error, object, 0);
  const missedSlope = new Float64Array(missed.length);
  const extraSlope = new Float64Array(extra.length);
  let left = 0; // object pixels not yet taken as wrong
  for (let i = 0; i < object.length; i++) left += object[i]!;
  let union = left;
  let value = 0;
  for (let i = missed.length, j = extra.length; i > 0 || j > 0; ) {
    const largest = Math.max(i > 0 ? missed[i - 1]! : 0, j > 0 ? extra[j - 1]! : 0);
    let a = 0; // of the object, and b of the background, have this error
    while (a < i && missed[i - 1 - a] === largest) a++;
    let b = 0;
    while (b < j && extra[j - 1 - b] === largest) b++;
    // one of the a comes after 0 to b of the background, each as likely; the (k + 1)th of the b after a (k + 1) / (b + 1) of the object
    let perMissed = 1 / (union + b);
    let perExtra = 0;
    for (let k = 0; k < b; k++) {
      const u = union + k;
      perMissed += 1 / Math.max(1, u);
      perExtra += u > 0 ? (left - (a * (k + 1)) / (b + 1)) / (u * (u + 1)) : 1; // empty mask: the first wrong pixel makes the IoU 0
    }
    perMissed /= b + 1;
    perExtra /= Math.max(1, b);
    value += largest * (a * perMissed + b * perExtra);
    missedSlope.fill(perMissed, i - a, i);
    extraSlope.fill(perExtra, j - b, j);
    left -= a;
    union += b;
    i -= a;
    j -= b;
  }
  for (let i = 0; i < error.length; i++) {
    const own = error[i]!;
    slope[i] = own > 0 ? (object[i] ? missedSlope[placeOf(own, missed)]! : extraSlope[placeOf(own, extra)]!) : 0;
  }
  return value;
}

/** The errors above 0 of the pixels on one side of the mask, in rising order. */
function sortedErrors(error: Float64Array, object: Uint8Array, side: 0 | 1): Float64Array {
  const own = new Float64Array(error.length);
  let count = 0;
  for (let i = 0; i < error.length; i++) if (object[i] === side && error[i]! > 0) own[count++] = error[i]!;
  return own.subarray(0, count).sort();
}

/** A place in a rising list at which a number stands that is in it. */
function placeOf(value: number, rising: Float64Array): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
