import { categoricalCrossEntropy, categoricalFocal } from 'lossary';

// A row that is nearly right, and one that is wrong: probabilities 0.9 and 0.1 of the target.
const p = [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1]];
const logit = p.map((row) => row.map(Math.log));
const target = [[1, 0, 0], [1, 0, 0]];
const each = { reduction: 'none' } as const;
const entropy = categoricalCrossEntropy(logit, target, each);
console.log(entropy.elements) // => [0.10536051565782632, 2.3025850929940455]

// With gamma 2 the easy row has a hundredth of its cross-entropy, the hard one most of it.
const pure = categoricalFocal(logit, target, { alpha: 1, ...each });
console.log(pure.elements) // => [0.0010536051565782636, 1.8650939253251766]

// The default alpha of 0.25 is a factor on every class. To balance classes, give one for each.
const quarter = categoricalFocal(logit, target, each);
console.log(quarter.elements) // => [0.0002634012891445659, 0.46627348133129415]
const doubled = categoricalFocal(logit, target, { alpha: [2, 1, 1], ...each });
console.log(doubled.elements) // => [0.002107210313156527, 3.730187850650353]
