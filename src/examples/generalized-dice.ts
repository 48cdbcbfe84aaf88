import { generalizedDice } from 'lossary';

// Eight pixels of class 0 and two of class 1; half of one class is missed, the rest is right.
const target = Array.from({ length: 10 }, (_, at) => (at < 8 ? [1, 0] : [0, 1]));
const missing = (first: number, end: number) =>
  target.map((row, at) => (at >= first && at < end ? [0, 0] : row));
const loss = (rows: number[][], power: number) =>
  generalizedDice(rows, target, { power, smooth: 0 }).value.toFixed(3);

// Half of the large class, half of the small one. Power 1 treats them alike. Try 3.
console.log(loss(missing(0, 4), 0), loss(missing(8, 9), 0)) // => 0.250 0.053
console.log(loss(missing(0, 4), 1), loss(missing(8, 9), 1)) // => 0.143 0.143
console.log(loss(missing(0, 4), 2), loss(missing(8, 9), 2)) // => 0.053 0.250
