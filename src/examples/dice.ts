import { dice } from 'lossary';

// One of two mask pixels is found: 1 - (2 * 1 + 1) / (1 + 2 + 1).
const found = dice([1, 0, 0, 0], [1, 1, 0, 0], { smooth: 1 });
console.log(found.value) // => 0.25

// Nothing to find and nothing claimed is perfect, not 0 / 0.
console.log(dice([0, 0, 0, 0], [0, 0, 0, 0]).value) // => 0
// One faint claim on an empty mask costs almost everything, unless smooth is large.
console.log(dice([0.01, 0, 0, 0], [0, 0, 0, 0]).value > 0.99) // => true
console.log(dice([0.25, 0.25, 0.25, 0.25], [0, 0, 0, 0], { smooth: 1 }).value) // => 0.5

// Each image by itself, then the mean: the empty guess is not hidden by the good one.
const images = dice([[1, 1, 0, 0], [0, 0, 0, 0]], [[1, 1, 0, 0], [1, 0, 0, 0]], { smooth: 1, reduction: 'none' });
console.log(images.elements) // => [0, 0.5]
