import type { Locale } from '#core/locale';

export type BinaryWords = Readonly<Record<
  'name' | 'logit' | 'probability' | 'score' | 'target' | 'ofLogit' | 'ofProbability' | 'ofScore'
  | 'difference' | 'differenceSmoothed' | 'weighted' | 'behindSigmoid' | 'behindSmoothed' | 'infinite' | 'focusing' | 'unfocused'
  | 'beyond' | 'inside' | 'boundary' | 'wrongSide' | 'otherLabel' | 'naive' | 'naiveEnds', string>>;

export const words: Readonly<Record<Locale, BinaryWords>> = {
  ko: {
    name: '{loss}: {input}에 따른 손실과 기울기',
    logit: '로짓',
    probability: '확률',
    score: '점수',
    target: '정답',
    ofLogit: '로짓 {x}에서 확률 {p}. 정답 {y}일 때 손실 {v}, 기울기 {g}.',
    ofProbability: '예측 확률 {x}, 정답 {y}일 때 손실 {v}, 기울기 {g}.',
    ofScore: '점수 {x}, 정답 {y}일 때 손실 {v}, 기울기 {g}.',
    difference: '기울기는 확률에서 정답을 뺀 값이에요.',
    differenceSmoothed: '기울기는 확률에서 {s}(스무딩한 정답)을 뺀 값이에요.',
    weighted: '정답이 1인 항에는 양성 가중치({w})를 곱해요.',
    behindSigmoid: '이 확률을 시그모이드로 구했다면 로짓에 대한 기울기는 {d}이에요. 확률에서 정답을 뺀 값이에요.',
    behindSmoothed: '이 확률을 시그모이드로 구했다면 로짓에 대한 기울기는 {d}이에요. 확률에서 {s}(스무딩한 정답)을 뺀 값이에요.',
    infinite: '손실이 무한대예요. 확률을 클리핑하지 않아요.',
    focusing: '집중 파라미터가 0이면 손실이 {plain}이에요. 지금은 그 {share}배예요.',
    unfocused: '집중 파라미터가 0이라, 가중치를 곱한 교차 엔트로피와 같아요.',
    beyond: '마진 1을 만족해서 손실도 기울기도 0이에요.',
    inside: '부호는 맞지만 마진 1까지 {gap}만큼 모자라요.',
    boundary: '점수가 결정 경계에 있어요. 마진 1까지 {gap}만큼 모자라요.',
    wrongSide: '부호가 정답과 달라요. 마진 1까지 {gap}만큼 모자라요.',
    otherLabel: '기울기의 크기는 반대 레이블의 확률, 곧 {q}이에요. 마진이 없어서 맞힌 예측에도 기울기가 남아요.',
    naive: '식 그대로 계산하면',
    naiveEnds: '확률을 먼저 구하고 로그를 취하면 float32는 로짓 {single}, float64는 {double}부터 무한대나 NaN이 돼요.',
  },
  en: {
    name: '{loss}: loss and slope over the {input}',
    logit: 'logit',
    probability: 'probability',
    score: 'score',
    target: 'target',
    ofLogit: 'Logit {x} is probability {p}. With target {y} the loss is {v} and the slope is {g}.',
    ofProbability: 'With predicted probability {x} and target {y} the loss is {v} and the slope is {g}.',
    ofScore: 'With score {x} and target {y} the loss is {v} and the slope is {g}.',
    difference: 'The slope is the probability minus the target.',
    differenceSmoothed: 'The slope is the probability minus {s}, the smoothed target.',
    weighted: 'The term of target 1 is multiplied by the positive weight, {w}.',
    behindSigmoid: 'If a sigmoid gave this probability, the slope in its logit is {d}: the probability minus the target.',
    behindSmoothed: 'If a sigmoid gave this probability, the slope in its logit is {d}: the probability minus {s}, the smoothed target.',
    infinite: 'The loss is infinite: the probability is not clipped.',
    focusing: 'With focusing parameter 0 the loss would be {plain}; now it is {share} times that.',
    unfocused: 'With focusing parameter 0 this is weighted cross-entropy.',
    beyond: 'The margin of 1 is satisfied: loss and slope are 0.',
    inside: 'The sign is right, but {gap} is missing to the margin of 1.',
    boundary: 'The score is on the decision boundary; {gap} is missing to the margin of 1.',
    wrongSide: 'The sign is wrong; {gap} is missing to the margin of 1.',
    otherLabel:
      'The size of the slope is the probability of the other label, {q}. There is no margin, so a right prediction keeps some slope.',
    naive: 'computed as written',
    naiveEnds:
      'Taking the probability first and then its logarithm breaks: infinity or NaN from logit {single} on in float32, {double} in float64.',
  },
};
