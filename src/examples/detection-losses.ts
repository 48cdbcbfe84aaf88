import { generalizedIou, meanAbsoluteError, sparseCategoricalCrossEntropy } from 'lossary';

// One object and the box predicted for it, as center and size in units of the image.
const target = [0.50, 0.50, 0.20, 0.20];
const prediction = [0.55, 0.50, 0.20, 0.20];
const corners = ([x, y, w, h]: number[]) => [x! - w! / 2, y! - h! / 2, x! + w! / 2, y! + h! / 2];

// Two losses of the box: L1 on center and size, GIoU on corners. Try a box of size 0.02.
const l1 = meanAbsoluteError(prediction, target, { reduction: 'sum' });
const overlap = generalizedIou(corners(prediction), corners(target));
console.log((5 * l1.value).toFixed(3), (2 * overlap.value).toFixed(3)) // => 0.250 0.800

// Two queries, one class: the second matches nothing and has the class 1, "no object".
const logit = [[1, 0], [0, 2]];
const weight = [1, 0.1];
const classes = sparseCategoricalCrossEntropy(logit, [0, 1], { weight });
console.log(classes.value.toFixed(4)) // => 0.2963
console.log((5 * l1.value + 2 * overlap.value + classes.value).toFixed(4)) // => 1.3463
