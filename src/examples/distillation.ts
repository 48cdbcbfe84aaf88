import { distillation, sparseCategoricalCrossEntropy } from 'lossary';

// The teacher sees a cat, and finds a dog more likely than a car. The student knows nothing yet.
const teacher = [[5, 2, -1]];
const student = [[0, 0, 0]];

// At temperature 1 dog and car are lowered almost alike; at 4 the dog much less than the car. Try 20.
console.log(distillation(student, teacher, { temperature: 1 }).grad) // => [-0.6169968783640459, 0.2860191781115093, 0.33097770025253664]
console.log(distillation(student, teacher, { temperature: 4 }).grad) // => [-1.025857321293917, 0.21893057654824122, 0.8069267447456758]

// Where student and teacher differ by a constant only, there is nothing left to learn.
console.log(distillation([[6, 3, 0]], teacher).value) // => 0

// In training the loss of the true label is added. Try another share than one half.
const soft = distillation(student, teacher, { temperature: 4 }).value;
const hard = sparseCategoricalCrossEntropy(student, [0]).value;
console.log(0.5 * soft + 0.5 * hard) // => 1.8635746018958421
