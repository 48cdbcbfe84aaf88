import { meanAbsolutePercentageError } from 'lossary';

const target = [50, 100, 150];
const ofConstant = (constant: number) => meanAbsolutePercentageError([constant, constant, constant], target).value;

// The best constant is not the mean or the median, 100: it is pulled to the small target.
console.log(ofConstant(100)) // => 44.444444444444436
console.log(ofConstant(50)) // => 38.888888888888886

// One target of 0 decides everything, unless the denominator has a lower bound with a meaning.
console.log(meanAbsolutePercentageError([1, 110], [0, 100]).value) // => 500000005
console.log(meanAbsolutePercentageError([1, 110], [0, 100], { eps: 1 }).value) // => 55
