import { jaccard, lovaszHinge } from 'lossary';

// One object pixel missed, one background pixel painted: two of three are wrong.
const target = [1, 1, 0, 0, 0];
const scores = [1, -1, 1, -1, -1];
console.log(jaccard([1, 0, 1, 0, 0], target, { smooth: 0 }).value.toFixed(4)) // => 0.6667
console.log(lovaszHinge(scores, target).value.toFixed(4)) // => 1.3333

// The scale of the logits counts: the same mistakes with scores five times as large. Try 0.5.
console.log(lovaszHinge(scores.map((score) => 5 * score), target).value.toFixed(4)) // => 4.0000

// Undecided, the one object pixel counts as much as all background pixels together, and more.
const { grad } = lovaszHinge([0, 0, 0, 0], [1, 0, 0, 0]);
console.log(Array.from(grad, (slope) => slope.toFixed(3)).join(' ')) // => -0.521 0.160 0.160 0.160
