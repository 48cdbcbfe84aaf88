/** Four whole numbers from 0 to 2^32 − 1. */
export type Words = readonly [number, number, number, number];

/**
 * Philox 4x32-10: four random words of 32 bits, from a counter of four words and a key of two.
 *
 * The generator of TensorFlow, and of PyTorch on a GPU. It has no state: the words at any counter are computed alone, so
 * the order of epoch 100 does not need the 99 before it. Whole numbers only, so every engine gives the same.
 *
 * @see Salmon et al. 2011, Parallel Random Numbers: As Easy as 1, 2, 3, doi:10.1145/2063384.2063405
 */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [first, second] = key;
  for (let round = 0; round < 10; round++) {
    const fromA = high(0xd2511f53, a);
    const fromC = high(0xcd9e8d57, c);
    const lowA = Math.imul(0xd2511f53, a) >>> 0;
    a = (fromC ^ b ^ first) >>> 0;
    b = Math.imul(0xcd9e8d57, c) >>> 0;
    c = (fromA ^ d ^ second) >>> 0;
    d = lowA;
    first = (first + 0x9e3779b9) >>> 0; // the golden ratio
    second = (second + 0xbb67ae85) >>> 0; // √3 − 1
  }
  return [a, b, c, d];
}

/** The upper 32 bits of the product of two words of 32 bits, by halves: the product itself has more than 53 bits. */
function high(a: number, b: number): number {
  const low = (a & 0xffff) * b; // below 2^48
  return ((a >>> 16) * b + Math.floor(low / 0x10000)) / 0x10000;
}
