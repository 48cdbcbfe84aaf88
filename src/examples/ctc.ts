import { ctc } from 'lossary';

// Three frames, three classes (0 is the blank), a model that knows nothing:
// each of the 27 paths is as likely.
const unsure = [[[0, 0, 0], [0, 0, 0], [0, 0, 0]]];
const sum = { reduction: 'sum' } as const;
const paths = (labels: number[]) => 27 * Math.exp(-ctc(unsure, [labels], sum).value);
console.log(Math.round(paths([1]))) // => 6
console.log(Math.round(paths([1, 2]))) // => 5
console.log(Math.round(paths([1, 1]))) // => 1

// Two frames are enough for 1 2, but not for 1 1, which needs a blank in between.
const short = [[[0, 0, 0], [0, 0, 0]]];
console.log(ctc(short, [[1, 2]], sum).value) // => 2.197224577336219
console.log(ctc(short, [[1, 1]]).value) // => Infinity
console.log(ctc(short, [[1, 1]], { zeroInfinity: true }).value) // => 0
