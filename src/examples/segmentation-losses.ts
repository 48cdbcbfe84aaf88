import { dice, tversky } from 'lossary';

const object = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
const missed = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const extra = [1, 1, 1, 1, 1, 1, 1, 0, 0, 0];

// Dice: two missed pixels are a little worse than two too many.
console.log(dice(missed, object).value.toFixed(3), dice(extra, object).value.toFixed(3)) // => 0.250 0.167
// Tversky with more weight on misses. Swap alpha and beta to see why a library's letters matter.
const loss = (prediction: number[]) => tversky(prediction, object, { alpha: 0.2, beta: 0.8 }).value.toFixed(3);
console.log(loss(missed), loss(extra)) // => 0.348 0.074
