import { infoNce } from 'lossary';

// Two questions and their answers, as embeddings: the second answer points a little towards the first question.
const question = [[1, 0], [0, 1]];
const answer = [[1, 0], [1, 2]];

// A lower temperature makes the same cosines a surer choice.
console.log(infoNce(question, answer, { temperature: 0.5 }).value.toFixed(4)) // => 0.2203
console.log(infoNce(question, answer, { temperature: 0.1 }).value.toFixed(4)) // => 0.0020

// The same pair twice: each row cannot tell the copies apart, and keeps ln 2. Take the copy out.
const twice = { temperature: 0.05, reduction: 'none' as const };
const rows = infoNce([[1, 0], [1, 0], [0, 1]], [[1, 0], [1, 0], [0, 1]], twice).elements ?? [];
console.log(Array.from(rows, (loss) => loss.toFixed(3))) // => ["0.693", "0.693", "0.000"]
