import { infoNce, triplet } from 'lossary';

const at = (degrees: number) => [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
const anchor = [at(0), at(90)];
const positive = [at(20), at(120)];

// The triplet is satisfied: the negative is farther than the positive by more than the margin.
console.log(triplet([at(0)], [at(20)], [at(40)], { margin: 0.3 }).value) // => 0
console.log(triplet([at(0)], [at(20)], [at(40)], { margin: 0.5 }).value.toFixed(3)) // => 0.163

// InfoNCE still has a loss, and the temperature decides how much.
console.log(infoNce(anchor, positive, { temperature: 1 }).value.toFixed(3)) // => 0.339
console.log(infoNce(anchor, positive, { temperature: 0.1 }).value.toFixed(6)) // => 0.002643
