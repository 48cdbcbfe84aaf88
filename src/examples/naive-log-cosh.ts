import { logCosh } from 'lossary';

const residual = [0.5, -3, 800];

// Wrong: the definition typed as it is. One large residual makes everything infinite, and its slope NaN.
const naive = residual.map((e) => Math.log(Math.cosh(e)));
console.log(naive[0]!.toFixed(4), naive[1]!.toFixed(4), naive[2]) // => 0.1201 2.3093 Infinity
console.log(Math.sinh(800) / Math.cosh(800)) // => NaN

// Right: |e| + ln(1 + exp(-2 |e|)) - ln 2.
const stable = residual.map((e) => Math.abs(e) + Math.log1p(Math.exp(-2 * Math.abs(e))) - Math.LN2);
console.log(stable.map((value) => value.toFixed(4)).join(' ')) // => 0.1201 2.3093 799.3069

// The same from the library, with its gradient.
const { value, grad } = logCosh(residual, [0, 0, 0], { reduction: 'sum' });
console.log(value.toFixed(4)) // => 801.7363
console.log(Array.from(grad, (slope) => slope.toFixed(4)).join(' ')) // => 0.4621 -0.9951 1.0000
