import { card } from '#core/card/kinds';
import { reductionOption } from '#core/card/options';
import { adversarial } from '#losses/adversarial';

export default card({
  id: 'adversarial',
  name: { ko: '적대적 손실', en: 'Adversarial loss' },
  kind: 'generative',
  family: 'generative',
  arguments: [
    { name: 'realScore', form: 'vector', numbers: 'real', differentiated: true },
    { name: 'fakeScore', form: 'vector', numbers: 'real', differentiated: true },
  ],
  formula: {
    name: '\\ell(r, f)',
    body: '\\ln\\left(1 + e^{-r}\\right) + \\ln\\left(1 + e^{f}\\right)',
    symbols: {
      r: { role: 'target', label: { ko: '진짜의 점수', en: 'score of a real one' } },
      f: { role: 'prediction', label: { ko: '가짜의 점수', en: 'score of a fake one' } },
    },
    inputs: (realScore, fakeScore) => ({ r: realScore, f: fakeScore }),
  },
  parameters: {},
  options: {
    variant: {
      type: "'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein'", default: "'non-saturating'",
      label: { ko: '겨루는 방식. 수식은 minimax와 non-saturating의 판별자예요', en: 'the game; the formula is the discriminator of minimax and non-saturating' },
    },
    side: { type: "'discriminator' | 'generator'", default: "'discriminator'", label: { ko: '어느 쪽의 손실인지', en: 'whose loss it is' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '판별자가 아무것도 모름', en: 'a discriminator that knows nothing' }, input: [[0], [0]], value: 1.3862943611198906, grad: { realScore: [-0.5], fakeScore: [0.5] }, note: { ko: '2 ln 2예요', en: '2 ln 2' } },
    { at: { ko: '판별자가 크게 틀림', en: 'a discriminator badly wrong' }, input: [[-750], [750]], value: 1500, grad: { realScore: [-1], fakeScore: [1] } },
    { at: { ko: '판별자가 완벽함', en: 'a perfect discriminator' }, input: [[750], [-750]], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '들킨 생성자, minimax', en: 'a generator found out, minimax' }, input: [[0], [-750], { variant: 'minimax', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: '배울 것이 남지 않아요', en: 'nothing is left to learn from' } },
    { at: { ko: '들킨 생성자, non-saturating', en: 'a generator found out, non-saturating' }, input: [[0], [-750], { side: 'generator' }], value: 750, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '속인 생성자, minimax', en: 'a generator that fools, minimax' }, input: [[0], [750], { variant: 'minimax', side: 'generator' }], value: -750, grad: { realScore: [0], fakeScore: [-1] }, note: { ko: '손실이 음수이고 한계가 없어요', en: 'the loss is negative and has no end' } },
    { at: { ko: '힌지, 정확히 마진', en: 'hinge, exactly at the margins' }, input: [[1], [-1], { variant: 'hinge' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: 'PyTorch의 relu처럼 0이에요', en: '0, as by relu in PyTorch' } },
    { at: { ko: '힌지, 생성자에는 마진이 없음', en: 'hinge, no margin for the generator' }, input: [[0], [5], { variant: 'hinge', side: 'generator' }], value: -5, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '최소제곱, 점수가 알맞음', en: 'least squares, the right scores' }, input: [[1], [0], { variant: 'least-squares' }], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '최소제곱, 지나치게 진짜', en: 'least squares, too real' }, input: [[3], [0], { variant: 'least-squares' }], value: 2, grad: { realScore: [2], fakeScore: [0] }, note: { ko: '1을 넘는 점수도 벌해요', en: 'scores above 1 cost too' } },
    { at: { ko: '바서슈타인, 점수 0', en: 'Wasserstein, scores 0' }, input: [[0], [0], { variant: 'wasserstein', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: { realScore: [NaN, -0.25], fakeScore: [0.25, 0.25] } },
    { at: { ko: '모르는 variant', en: 'an unknown variant' }, input: [[0], [0], { variant: 'lsgan' }], throws: 'adversarial: variant must be \'minimax\', \'non-saturating\', \'least-squares\', \'hinge\' or \'wasserstein\', got "lsgan"' },
    { at: { ko: '모르는 side', en: 'an unknown side' }, input: [[0], [0], { side: 'critic' }], throws: 'adversarial: side must be \'discriminator\' or \'generator\', got "critic"' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[0, 1], [0]], throws: 'adversarial: fakeScore must be as long as realScore (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.softplus(-real_score).mean() + F.softplus(fake_score).mean()',
  },
  sources: ['goodfellow2014', 'mao2017', 'lim2017', 'arjovsky2017', 'monai-losses'],
  loss: adversarial,
});
