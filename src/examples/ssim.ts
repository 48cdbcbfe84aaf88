import { meanSquaredError, ssim } from 'lossary';

// Stripes on a gray ground; a window of 5 pixels, to keep the picture small.
const picture = (shade: (column: number) => number) =>
  Array.from({ length: 8 }, () => Array.from({ length: 8 }, (_, column) => shade(column)));
const stripe = (column: number) => (column % 2 ? 0.6 : 0.4);
const target = picture(stripe);

// Brighter by 0.1, or without its stripes: the squared error is the same, SSIM is not.
const brighter = picture((column) => stripe(column) + 0.1);
const flat = picture(() => 0.5);
const error = (image: number[][]) => meanSquaredError(image.flat(), target.flat()).value;
console.log(error(brighter).toFixed(4), error(flat).toFixed(4)) // => 0.0100 0.0100
console.log(ssim(brighter, target, { windowSize: 5 }).value.toFixed(4)) // => 0.0164
console.log(ssim(flat, target, { windowSize: 5 }).value.toFixed(4)) // => 0.9171

// Pixels from 0 to 255 need a dataRange of 255. Leave it out and compare.
const bytes = (image: number[][]) => image.map((row) => row.map((pixel) => 255 * pixel));
const wide = ssim(bytes(brighter), bytes(target), { windowSize: 5, dataRange: 255 });
console.log(wide.value.toFixed(4)) // => 0.0164
