import { completeIou, distanceIou } from 'lossary';

// The center and the area are right, the shape is not: only CIoU looks at it. Try [8, 11, 22, 19].
const target = [10, 10, 20, 20];
const stretched = [5, 12.5, 25, 17.5];
console.log(distanceIou(stretched, target).value.toFixed(4)) // => 0.6667
console.log(completeIou(stretched, target).value.toFixed(4)) // => 0.6845

// Too small but square: equal aspect ratios add nothing.
const small = [12, 12, 18, 18];
console.log(distanceIou(small, target).value, completeIou(small, target).value) // => 0.64 0.64

// Without height atan2 still has an angle, and the gradient is finite.
const flat = completeIou([10, 15, 20, 15], target);
console.log(flat.value, flat.grad.every(Number.isFinite)) // => 1.05 true
