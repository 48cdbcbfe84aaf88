import { task } from '../task.ts';

export const binary = task({
  id: 'binary',
  name: { ko: '이진, 다중 레이블 분류', en: 'Binary or multi-label classification' },
  data: {
    ask: { ko: '클래스가 고른가요?', en: 'Are the classes balanced?' },
    answers: {
      balanced: { ko: '고름', en: 'balanced' }, rare: { ko: '양성이 드묾', en: 'positives are rare' },
      easy: { ko: '쉬운 음성이 압도적', en: 'easy negatives overwhelm' },
    },
  },
  meaning: {
    ask: { ko: '예측이 무엇이어야 하나요?', en: 'What should the prediction be?' },
    answers: { probability: { ko: '확률', en: 'a probability' }, decision: { ko: '판정만', en: 'only a decision' } },
  },
  size: {
    ask: { ko: '표본 하나에 레이블이 몇 개인가요?', en: 'How many labels has a sample?' },
    answers: { one: { ko: '레이블 하나', en: 'one label' }, several: { ko: '레이블 여러 개', en: 'several labels' } },
  },
  rows: [
    {
      data: ['balanced'], meaning: ['probability'], size: ['one'], first: ['binary-cross-entropy-with-logits'],
      why: {
        ko: '확률을 맞히는 손실이고, 로짓을 그대로 받아서 로짓이 커도 값과 기울기가 정확해요. 시그모이드를 먼저 씌우지 마세요.',
        en: 'It estimates the probability and takes logits, so value and gradient are exact for large logits too. No sigmoid in front.',
      },
      next: [
        { loss: 'binary-cross-entropy', when: { ko: '모델이 확률만 낼 때', en: 'if the model gives only probabilities' } },
        { loss: 'soft-margin', when: { ko: '정답이 −1과 1일 때. 같은 손실이에요', en: 'if targets are −1 and 1; it is the same loss' } },
      ],
    },
    {
      data: ['balanced'], meaning: ['probability'], size: ['several'], first: ['binary-cross-entropy-with-logits'],
      why: {
        ko: '레이블마다 따로 재요. 소프트맥스와 달리 확률의 합이 1일 필요가 없어서 여러 레이블이 함께 참일 수 있어요.',
        en: 'Each label is measured alone. Unlike those of a softmax, the probabilities need not sum to 1, so several labels can be true at once.',
      },
      next: [{ loss: 'multilabel-soft-margin', when: { ko: '표본마다 손실이 하나씩 필요할 때', en: 'if you need one loss for each sample' } }],
    },
    {
      data: ['rare'], meaning: ['probability'], first: ['binary-cross-entropy-with-logits'],
      why: {
        ko: 'posWeight로 양성의 가중치를 늘리세요. 그러면 예측 확률이 실제보다 높아져요. 확률을 그대로 써야 하면 가중치 없이 학습하고 판정 기준만 낮추세요.',
        en: 'Raise the weight of positives by posWeight. The predicted probabilities are then too high: if you need them as they are, train without it and lower the threshold.',
      },
      next: [{ loss: 'focal', when: { ko: '쉬운 음성이 압도적일 때', en: 'if easy negatives overwhelm' } }],
    },
    {
      data: ['easy'], meaning: ['probability'], first: ['focal'],
      why: {
        ko: '이미 맞힌 표본의 가중치를 (1 − p)^γ로 줄여요. α와 γ를 함께 조정하세요. 예측값은 보정(calibration)해야 확률로 쓸 수 있어요.',
        en: 'It lowers the weight of samples that are already right by (1 − p)^γ. Tune α and γ together. Calibrate its output before you use it as a probability.',
      },
      next: [{ loss: 'binary-cross-entropy-with-logits', when: { ko: '보정 없이 확률이 필요할 때', en: 'if you need probabilities without calibration' } }],
    },
    {
      meaning: ['decision'], size: ['one'], first: ['hinge'],
      why: {
        ko: '마진을 넘어 맞은 표본은 기울기가 0이라 쉬운 표본이 많아도 경계 근처만 학습해요. 점수의 부호가 판정이고, 크기는 확률이 아니에요. 양성이 드물면 weight로 가중치를 주세요.',
        en: 'Samples beyond the margin have zero gradient, so however many are easy, only those near the boundary are learned. The sign of the score is the decision, its size no probability. If positives are rare, give them a weight.',
      },
      next: [
        { loss: 'squared-hinge', when: { ko: '꺾이는 점이 없어야 할 때. 이상치에는 더 민감해요', en: 'if it must have no kink; it is more sensitive to outliers' } },
        { loss: 'binary-cross-entropy-with-logits', when: { ko: '확률도 필요할 때', en: 'if you need a probability too' } },
      ],
    },
    {
      meaning: ['decision'], size: ['several'], first: ['multilabel-margin'],
      why: {
        ko: '맞는 레이블의 점수가 나머지보다 1 이상 높으면 손실이 0이에요. 순위만 알려 주고, 레이블이 몇 개인지는 알려 주지 않아요.',
        en: 'The loss is 0 where the scores of the true labels exceed all others by 1. It gives a ranking, not the number of labels.',
      },
      next: [{ loss: 'binary-cross-entropy-with-logits', when: { ko: '레이블이 몇 개인지도 맞혀야 할 때', en: 'if the number of labels matters too' } }],
    },
  ],
});
