import { meanSquaredError, ssim } from 'lossary';

type Image = number[][];
const side = 16;
const each = (of: (row: number, column: number) => number): Image =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (__, column) => of(row, column)));

/** Two waves of gray between 0.15 and 0.85. */
const picture = each((row, column) => 0.5 + 0.2 * Math.sin(0.9 * column) + 0.15 * Math.cos(1.3 * row + 0.4 * column));
const error = (image: Image) => meanSquaredError(image.flat(), picture.flat()).value;

/** The mean of the neighbors in 3 by 3, mirrored at the rim. */
const mirrored = (at: number) => (at < 0 ? -at : at >= side ? 2 * side - 2 - at : at);
const near = [-1, 0, 1];
const blurred = each((row, column) =>
  near.flatMap((down) => near.map((right) => picture[mirrored(row + down)]![mirrored(column + right)]!)).reduce((a, b) => a + b) / 9);

/** Any other distortion, made as strong as that blur: the squared error is the same. */
const asStrong = (change: Image): Image => {
  const scale = Math.sqrt(error(blurred) / error(each((row, column) => picture[row]![column]! + change[row]![column]!)));
  return each((row, column) => picture[row]![column]! + scale * change[row]![column]!);
};
const brighter = asStrong(each(() => 1));
const noisy = asStrong(each((row, column) => Math.sin(12.9898 * row + 78.233 * column)));
const steeper = asStrong(each((row, column) => picture[row]![column]! - 0.5));
const loss = (image: Image, dataRange = 1) => ssim(image, picture, { dataRange }).value;
const times = (image: Image, factor: number, offset = 0): Image => image.map((row) => row.map((pixel) => factor * pixel + offset));

/** A flat gray and one that is 0.05 brighter. */
const flat = (gray: number) => ssim(each(() => gray + 0.05), each(() => gray));

/** The numbers that the page on the SSIM loss prints, and how each comes about. */
export const numbers = {
  'squared-error': () => error(blurred),
  'brighter': () => loss(brighter),
  'steeper': () => loss(steeper),
  'noisy': () => loss(noisy),
  'blurred': () => loss(blurred),
  'blur-to-brighter': () => loss(blurred) / loss(brighter),
  'negative': () => loss(times(picture, -1, 1)),
  'flat-dark': () => flat(0.02).value,
  'flat-middle': () => flat(0.5).value,
  'slope-dark': () => flat(0.02).grad[8 * side + 8]!,
  'slope-middle': () => flat(0.5).grad[8 * side + 8]!,
  'middle-to-corner': () => flat(0.5).grad[8 * side + 8]! / flat(0.5).grad[0]!,
  'black': () => loss(each(() => 0)),
  'range-255': () => loss(noisy, 255),
  'range-forgotten': () => ssim(each((row, column) => (row + column) % 2 ? 101 : 100), each((row, column) => (row + column) % 2 ? 100 : 101)).value,
  'range-right': () => ssim(each((row, column) => (row + column) % 2 ? 101 : 100), each((row, column) => (row + column) % 2 ? 100 : 101), { dataRange: 255 }).value,
  'centered-brighter': () => ssim(times(brighter, 2, -1), times(picture, 2, -1), { dataRange: 2 }).value,
};

export const checks = {
  'which-worse': () => [loss(brighter) > loss(blurred), loss(blurred) > loss(brighter)].indexOf(true),
};
