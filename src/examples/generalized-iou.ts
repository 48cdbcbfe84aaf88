import { distanceIou, generalizedIou } from 'lossary';

// The target is 10 to the left: descent moves the near edge in and the far edge away. Move it to 90.
const target = [10, 10, 20, 20];
const apart = generalizedIou([30, 10, 40, 20], target);
console.log(apart.value) // => 1.33333
console.log(apart.grad.map((slope) => Number(slope.toFixed(4)))) // => {"0":0.0333, "1":0, "2":-0.0111, "3":0}

// Inside the target, the middle and the corner are the same to GIoU, not to DIoU.
console.log(generalizedIou([[13, 13, 17, 17], [10, 10, 14, 14]], [target, target], { reduction: 'none' }).elements) // => {"0":0.84, "1":0.84}
console.log(distanceIou([[13, 13, 17, 17], [10, 10, 14, 14]], [target, target], { reduction: 'none' }).elements) // => {"0":0.84, "1":0.93}
