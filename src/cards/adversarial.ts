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
      r: { role: 'target', label: { ko: '진짜 샘플의 점수', en: 'score of a real sample' } },
      f: { role: 'prediction', label: { ko: '생성된 샘플의 점수', en: 'score of a generated sample' } },
    },
    inputs: (realScore, fakeScore) => ({ r: realScore, f: fakeScore }),
  },
  parameters: {},
  options: {
    variant: {
      type: "'minimax' | 'non-saturating' | 'least-squares' | 'hinge' | 'wasserstein'", default: "'non-saturating'",
      label: { ko: '목적 함수의 종류. 수식은 minimax와 non-saturating의 판별자 손실이에요', en: 'the objective; the formula is the discriminator loss of minimax and non-saturating' },
    },
    side: { type: "'discriminator' | 'generator'", default: "'discriminator'", label: { ko: '판별자와 생성자 중 어느 쪽의 손실인지', en: 'loss of the discriminator or of the generator' } },
    reduction: reductionOption,
  },
  properties: {
    convex: true, symmetric: false, range: [0, Infinity], estimates: 'none', gradientBound: () => 1, smoothness: Infinity,
  },
  edges: [
    { at: { ko: '판별자가 전혀 구별하지 못함', en: 'discriminator at chance' }, input: [[0], [0]], value: 1.3862943611198906, grad: { realScore: [-0.5], fakeScore: [0.5] }, note: { ko: '2 ln 2예요', en: '2 ln 2' } },
    { at: { ko: '판별자가 확신하고 틀림', en: 'discriminator confident and wrong' }, input: [[-750], [750]], value: 1500, grad: { realScore: [-1], fakeScore: [1] } },
    { at: { ko: '판별자가 확신하고 맞음', en: 'discriminator confident and correct' }, input: [[750], [-750]], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '생성 샘플이 가짜로 판정됨, minimax', en: 'generated sample recognized, minimax' }, input: [[0], [-750], { variant: 'minimax', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: '포화돼서 기울기가 0이에요', en: 'saturated: zero gradient' } },
    { at: { ko: '생성 샘플이 가짜로 판정됨, non-saturating', en: 'generated sample recognized, non-saturating' }, input: [[0], [-750], { side: 'generator' }], value: 750, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '생성 샘플이 진짜로 판별됨, minimax', en: 'generated sample accepted as real, minimax' }, input: [[0], [750], { variant: 'minimax', side: 'generator' }], value: -750, grad: { realScore: [0], fakeScore: [-1] }, note: { ko: '손실이 음수이고 하한이 없어요', en: 'the loss is negative and has no lower bound' } },
    { at: { ko: '힌지, 점수가 정확히 마진', en: 'hinge, exactly at the margins' }, input: [[1], [-1], { variant: 'hinge' }], value: 0, grad: { realScore: [0], fakeScore: [0] }, note: { ko: 'PyTorch의 relu와 같이 기울기가 0이에요', en: 'slope 0, as with relu in PyTorch' } },
    { at: { ko: '힌지, 생성자 손실에는 마진이 없음', en: 'hinge, no margin in the generator loss' }, input: [[0], [5], { variant: 'hinge', side: 'generator' }], value: -5, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: '최소제곱, 점수가 목표와 같음', en: 'least squares, scores equal to their targets' }, input: [[1], [0], { variant: 'least-squares' }], value: 0, grad: { realScore: [0], fakeScore: [0] } },
    { at: { ko: '최소제곱, 진짜 샘플의 점수가 1을 넘음', en: 'least squares, real score above 1' }, input: [[3], [0], { variant: 'least-squares' }], value: 2, grad: { realScore: [2], fakeScore: [0] }, note: { ko: '1을 넘는 점수에도 손실이 있어요', en: 'scores above 1 have a loss too' } },
    { at: { ko: '바서슈타인, 점수 0', en: 'Wasserstein, scores 0' }, input: [[0], [0], { variant: 'wasserstein', side: 'generator' }], value: 0, grad: { realScore: [0], fakeScore: [-1] } },
    { at: { ko: 'NaN이 하나', en: 'one NaN' }, input: [[NaN, 0], [0, 0]], value: NaN, grad: { realScore: [NaN, -0.25], fakeScore: [0.25, 0.25] } },
    { at: { ko: '없는 variant', en: 'unknown variant' }, input: [[0], [0], { variant: 'lsgan' }], throws: 'adversarial: variant must be one of minimax, non-saturating, least-squares, hinge, wasserstein, got "lsgan"' },
    { at: { ko: '없는 side', en: 'unknown side' }, input: [[0], [0], { side: 'critic' }], throws: 'adversarial: side must be one of discriminator, generator, got "critic"' },
    { at: { ko: '길이가 다름', en: 'lengths differ' }, input: [[0, 1], [0]], throws: 'adversarial: fakeScore must be as long as realScore (2), got 1' },
  ],
  frameworks: {
    pytorch: 'F.softplus(-real_score).mean() + F.softplus(fake_score).mean()',
  },
  sources: ['goodfellow2014', 'mao2017', 'lim2017', 'arjovsky2017', 'monai-losses'],
  loss: adversarial,
});
