import { multiclassHinge, multilabelMargin } from 'lossary';

// Four classes, of which 3 and 0 are right: ids first, then −1 to the end of the row.
const score = [[0.1, 0.2, 0.4, 0.8]];
const result = multilabelMargin(score, [[3, 0, -1, -1]]);
console.log(result.value) // => 0.8500000000000001
console.log(result.grad) // => [-0.5, 0.5, 0.5, -0.5]

// With one right class it is the multi-class hinge.
console.log(multilabelMargin([[0.5, 1, 2]], [[1, -1, -1]]).value) // => 0.8333333333333333
console.log(multiclassHinge([[0.5, 1, 2]], [1]).value) // => 0.8333333333333333

// Once each right class leads each other one by 1, the loss is 0.
console.log(multilabelMargin([[3, 0, 1, 2]], [[0, 3, -1, -1]]).value) // => 0
