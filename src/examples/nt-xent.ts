import { infoNce, ntXent } from 'lossary';

// Two images, each augmented twice. Row i of both lists is the same image.
const first = [[1, 0], [0, 1]];
const second = [[1, 0], [1, 1]];
const options = { temperature: 0.2 };
const { value, elements } = ntXent(first, second, { ...options, reduction: 'none' });

// Each view picks its partner among the three others. InfoNCE has the two of the other side only.
console.log((value / 2).toFixed(4)) // => 0.3955
console.log(infoNce(first, second, { ...options, symmetric: true }).value.toFixed(4)) // => 0.2341

// Which image is hard? The second: its two views are at 45 degrees.
console.log(elements!.map((x) => Math.round(x * 100) / 100)) // => [0.21, 0.58]

// With a single image there is nothing to tell apart.
console.log(ntXent([[1, 0]], [[-1, 0.3]]).value) // => 0
