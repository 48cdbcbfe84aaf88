import { arcface } from 'lossary';

// Cosines to the centers of three classes. The true class 0 is the nearest, by a small lead.
const cosine = [0.6, 0.5, -0.2];
const options = { scale: 30 };

// Without a margin it is as good as learned; with one it is not.
console.log(arcface(cosine, [0], { ...options, margin: 0 }).value.toFixed(4)) // => 0.0486
console.log(arcface(cosine, [0], { ...options, margin: 0.5 }).value.toFixed(4)) // => 10.7097

// The gradient pulls towards the own center and pushes off the nearest other one alone.
const { grad } = arcface(cosine, [0], options);
console.log(Array.from(grad, (x) => Number(x.toFixed(2)))) // => [-37.11, 30, 0]

// At the test: no margin, no centers. Compare embeddings by cosine.
