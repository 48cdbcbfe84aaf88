import { binaryCrossEntropyWithLogits, bradleyTerry } from 'lossary';

// The difference of the scores is a logit, and the target is always 1.
console.log(bradleyTerry([2], [0]).value) // => 0.1269280110429725
console.log(binaryCrossEntropyWithLogits([2], [1]).value) // => 0.1269280110429725

// So the level of the scores does not count, only their difference does.
console.log(bradleyTerry([102], [100]).value) // => 0.1269280110429725

// The gradients are opposite: half each at equal scores, and nearly 0 for a clear lead.
console.log(bradleyTerry([1], [1]).grad) // => { chosen: [-0.5], rejected: [0.5] }

// A margin asks for a lead: at a lead of exactly the margin, the loss is that of equal scores.
console.log(bradleyTerry([2], [0], { margin: 2 }).value) // => 0.6931471805599453
