import { binaryCrossEntropyWithLogits, multilabelSoftMargin } from 'lossary';

// Two photos, three tags each: yes or no for every tag by itself.
const logit = [[2, -1, 0.5], [0, 1, -2]];
const target = [[1, 0, 1], [0, 0, 1]];

// One loss for each photo, the mean over its tags.
const rows = multilabelSoftMargin(logit, target, { reduction: 'none' });
console.log(rows.elements) // => [0.3047555609137673, 1.377778959707047]

// The mean is that of binary cross-entropy over all tags; the sum is not.
console.log(multilabelSoftMargin(logit, target).value) // => 0.8412672603104071
const sum = { reduction: 'sum' } as const;
console.log(multilabelSoftMargin(logit, target, sum).value) // => 1.6825345206208142
const all = binaryCrossEntropyWithLogits(logit.flat(), target.flat(), sum);
console.log(all.value) // => 5.047603561862443

// A weight for each tag; the loss still divides by the number of tags.
const weight = [1, 2, 4];
console.log(multilabelSoftMargin(logit, target, { weight }).value) // => 2.412856987094688
