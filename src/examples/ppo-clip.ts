import { ppoClip } from 'lossary';

// Log-probabilities of the action taken: new policy, old policy. The ratios are 0.5, 1 and 1.5.
const now = [Math.log(0.5), 0, Math.log(1.5)];
const old = [0, 0, 0];
const each = { epsilon: 0.2, reduction: 'none' } as const;

// Good actions: no gradient once the ratio exceeds 1.2. Bad ones: none once it is below 0.8.
console.log(ppoClip(now, old, [1, 1, 1], each).elements) // => [-0.5, -1, -1.2]
console.log(ppoClip(now, old, [1, 1, 1], each).grad) // => [-0.5, -1, 0]
console.log(ppoClip(now, old, [-1, -1, -1], each).grad) // => [0, 1, 1.5]

// At the old policy, advantages of mean 0 give a loss of 0, but not a gradient of 0.
const start = ppoClip([-2, -2], [-2, -2], [1, -1]);
console.log(start.value) // => 0
console.log(start.grad) // => [-0.5, 0.5]
