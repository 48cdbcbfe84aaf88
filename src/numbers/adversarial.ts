import { adversarial, binaryCrossEntropyWithLogits, type AdversarialOptions } from 'lossary';

type Variant = NonNullable<AdversarialOptions['variant']>;
const generator = (fake: number, variant: Variant) => adversarial([0], [fake], { variant, side: 'generator' });
const slope = (fake: number, variant: Variant) => generator(fake, variant).grad.fakeScore[0]!;
const discriminator = (real: number, fake: number, variant: Variant) => adversarial([real], [fake], { variant }).value;
const ofFake = (real: number, fake: number, variant: Variant) => adversarial([real], [fake], { variant }).grad.fakeScore[0]!;
const bce = (score: number, target: number) => binaryCrossEntropyWithLogits([score], [target]).value;

/** The numbers that the page on the adversarial loss prints, and how each comes about. */
export const numbers = {
  'example': () => adversarial([0.7], [-0.3]).value,
  'two-bce': () => bce(0.7, 1) + bce(-0.3, 0),
  'averaged': () => (bce(0.7, 1) + bce(-0.3, 0)) / 2,
  'chance': () => discriminator(0, 0, 'non-saturating'),
  'chance-averaged': () => discriminator(0, 0, 'non-saturating') / 2,
  'minimax-far': () => slope(-4, 'minimax'),
  'minimax-even': () => slope(0, 'minimax'),
  'minimax-near': () => slope(4, 'minimax'),
  'saturating-far': () => slope(-4, 'non-saturating'),
  'saturating-even': () => slope(0, 'non-saturating'),
  'saturating-near': () => slope(4, 'non-saturating'),
  'squares-far': () => slope(-4, 'least-squares'),
  'squares-even': () => slope(0, 'least-squares'),
  'squares-near': () => slope(4, 'least-squares'),
  'hinge-far': () => slope(-4, 'hinge'),
  'hinge-even': () => slope(0, 'hinge'),
  'hinge-near': () => slope(4, 'hinge'),
  'times': () => slope(-4, 'non-saturating') / slope(-4, 'minimax'),
  'squares-sure': () => discriminator(5, -5, 'least-squares'),
  'hinge-sure': () => discriminator(5, -5, 'hinge'),
  'saturating-sure': () => discriminator(5, -5, 'non-saturating'),
  'critic': () => discriminator(1, -1, 'wasserstein'),
  'critic-shifted': () => discriminator(101, 99, 'wasserstein'),
  'critic-scaled': () => discriminator(10, -10, 'wasserstein'),
  'critic-generator': () => generator(-1, 'wasserstein').value,
  'critic-generator-shifted': () => generator(99, 'wasserstein').value,
  'looks-fake': () => ofFake(0, -2, 'non-saturating'),
  'looks-real': () => slope(-2, 'non-saturating'),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'found-out': () => {
    const times = slope(-8, 'non-saturating') / slope(-8, 'minimax');
    return [2, 50, 3000].findIndex((guess) => Math.abs(Math.log(times / guess)) < 0.1);
  },
};
