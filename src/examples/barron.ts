import { barron, cauchy } from 'lossary';

// The slope at residual 10, from the square down to almost nothing.
const slope = (alpha: number) => barron([10], [0], { alpha }).grad[0]!.toFixed(4);
console.log(slope(2)) // => 10.0000
console.log(slope(1)) // => 0.9950
console.log(slope(0)) // => 0.1961
console.log(slope(-2)) // => 0.0148

// The Cauchy loss is the case alpha = 0; scale sets where a residual counts as large.
console.log(cauchy([10], [0]).value === barron([10], [0], { alpha: 0 }).value) // => true
console.log(barron([10], [0], { alpha: 0, scale: 10 }).grad[0]!.toFixed(4)) // => 0.0667
