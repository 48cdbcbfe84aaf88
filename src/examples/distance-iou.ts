import { distanceIou, generalizedIou } from 'lossary';

// A small box off the center of its target: how far does one step of descent move its center?
const target = [10, 10, 20, 20];
const inside = [11, 11, 15, 15];
const center = (grad: Float64Array) => (0 - (grad[0]! + grad[2]!) / 2).toFixed(4);
console.log(center(generalizedIou(inside, target).grad)) // => 0.0000
console.log(center(distanceIou(inside, target).grad)) // => 0.0100

// Apart and level with the target, descent widens the box, and makes it taller too. Try 90 as a gap.
const { value, grad } = distanceIou([30, 10, 40, 20], target);
console.log(value.toFixed(4)) // => 1.4000
console.log(Array.from(grad, (slope) => slope.toFixed(4)).join(' ')) // => 0.0200 0.0040 -0.0040 -0.0040
