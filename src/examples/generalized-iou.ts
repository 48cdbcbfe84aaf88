import { distanceIou, generalizedIou } from 'lossary';

// The target is 10 to the left: descent moves the near edge in and the far edge away. Move it to 90.
const target = [10, 10, 20, 20];
const apart = generalizedIou([30, 10, 40, 20], target);
console.log(apart.value) // => 1.3333333333333333
console.log(apart.grad.map((slope) => Number(slope.toFixed(4)))) // => [0.0333, 0, -0.0111, 0]

// Inside the target, the middle and the corner are the same to GIoU, not to DIoU.
const inside = [[13, 13, 17, 17], [10, 10, 14, 14]];
const both = [target, target];
console.log(generalizedIou(inside, both, { reduction: 'none' }).elements) // => [0.84, 0.84]
console.log(distanceIou(inside, both, { reduction: 'none' }).elements) // => [0.84, 0.9299999999999999]
