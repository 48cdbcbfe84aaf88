import { tversky } from 'lossary';

// One pixel is right, two are false alarms: the loss must shrink with the weight of false alarms.
const alarms = [1, 1, 1];
const target = [1, 0, 0];
console.log(tversky(alarms, target, { alpha: 0.3, beta: 0.7, smooth: 0 }).value) // => 0.375
console.log(tversky(alarms, target, { alpha: 0.1, beta: 0.9, smooth: 0 }).value) // => 0.166667

// Equal weights are not equal losses: two too many, and two missed, of four.
const object = [1, 1, 1, 1, 0, 0];
console.log(tversky([1, 1, 1, 1, 1, 1], object, { smooth: 0 }).value) // => 0.2
console.log(tversky([1, 1, 0, 0, 0, 0], object, { smooth: 0 }).value) // => 0.333333
