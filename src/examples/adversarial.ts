import { adversarial } from 'lossary';

// Scores of the discriminator: 0.7 for real samples, −4 for generated ones.
console.log(adversarial([0.7], [-4]).value) // => 0.4213359768032676

// The generator's gradient in that score, by variant. Minimax has next to none.
const slope = (variant: 'minimax' | 'non-saturating' | 'least-squares' | 'hinge') =>
  adversarial([0.7], [-4], { variant, side: 'generator' }).grad.fakeScore[0];
console.log(slope('minimax')) // => -0.017986209962091555
console.log(slope('non-saturating')) // => -0.9820137900379085
console.log(slope('least-squares')) // => -5
console.log(slope('hinge')) // => -1

// The level of a Wasserstein critic's scores means nothing, nor does the generator's loss.
const wasserstein = { variant: 'wasserstein', side: 'generator' } as const;
console.log(adversarial([1], [-1], wasserstein).value) // => 1
console.log(adversarial([101], [99], wasserstein).value) // => -99
