import { task } from '../task.ts';

export const classes = task({
  id: 'classes',
  name: { ko: '다중 클래스 분류', en: 'Multi-class classification' },
  data: {
    ask: { ko: '레이블은 어떤가요?', en: 'What are the labels like?' },
    answers: {
      balanced: { ko: '고르고 믿을 만함', en: 'balanced and reliable' }, rare: { ko: '드문 클래스가 있음', en: 'some classes are rare' },
      noisy: { ko: '틀린 레이블이 섞임', en: 'some labels are wrong' },
    },
  },
  meaning: {
    ask: { ko: '예측이 무엇이어야 하나요?', en: 'What should the prediction be?' },
    answers: { probability: { ko: '클래스의 확률', en: 'class probabilities' }, top: { ko: '클래스 하나만', en: 'only one class' } },
  },
  size: {
    ask: { ko: '클래스가 몇 개인가요?', en: 'How many classes are there?' },
    answers: { few: { ko: '수십 개까지', en: 'up to some tens' }, many: { ko: '수백 개 이상', en: 'hundreds or more' } },
  },
  rows: [
    {
      data: ['balanced'], meaning: ['probability'], size: ['few'], first: ['sparse-categorical-cross-entropy'],
      why: { ko: '확률을 맞히는 손실이고, 로짓과 클래스 번호를 그대로 받아요. 소프트맥스를 먼저 씌우지 마세요.', en: 'It estimates probabilities and takes logits and class ids as they are. No softmax in front.' },
      next: [
        { loss: 'categorical-cross-entropy', when: { ko: '정답이 확률일 때 (소프트 레이블)', en: 'if targets are probabilities (soft labels)' } },
        { loss: 'distillation', when: { ko: '교사 모델의 로짓을 따라 학습할 때', en: 'to learn from the logits of a teacher' } },
      ],
    },
    {
      data: ['balanced'], meaning: ['probability'], size: ['many'], first: ['sparse-categorical-cross-entropy'],
      why: {
        ko: '클래스 번호만 받으니 원-핫 벡터를 만들지 않아도 돼요. 레이블 스무딩 0.1은 1000개 클래스의 ImageNet에서 쓰인 값이지, 모두의 기본값은 아니에요.',
        en: 'It takes class ids, so no one-hot vectors are needed. Label smoothing of 0.1 is the value used on the 1000 classes of ImageNet, not a default for everybody.',
      },
      next: [
        { loss: 'z-loss', when: { ko: '낮은 정밀도로 학습할 때 더해서 쓰기', en: 'added to it, in low precision' } },
        { loss: 'arcface', when: { ko: '학습에 없던 클래스를 임베딩으로 구별할 때', en: 'if embeddings must tell classes apart that training has not seen' } },
      ],
    },
    {
      data: ['rare'], meaning: ['probability'], first: ['sparse-categorical-cross-entropy'],
      why: {
        ko: '클래스 가중치부터 주세요. PyTorch는 가중 평균을 정답 클래스의 가중치 합으로 나누므로 분모가 배치마다 달라요. 예측 확률은 가중치가 큰 클래스로 치우쳐요.',
        en: 'Class weights first. PyTorch divides the weighted mean by the sum of the weights of the true classes, which differs from batch to batch. The predicted probabilities lean towards classes of large weight.',
      },
      next: [{ loss: 'categorical-focal', when: { ko: '쉬운 표본이 압도적일 때. α를 클래스마다 정해요', en: 'if easy samples overwhelm; set one α for each class' } }],
    },
    {
      data: ['noisy'], meaning: ['probability'], first: ['sparse-categorical-cross-entropy'],
      why: {
        ko: '확률을 맞히는 손실이지만 틀린 레이블에 민감해요. 손실이 가장 큰 표본부터 레이블을 확인하세요.',
        en: 'It estimates probabilities but is sensitive to wrong labels. Check the labels of the samples with the largest loss first.',
      },
      next: [{ loss: 'absolute-error-on-probabilities', when: { ko: '확률 대신 클래스 하나면 될 때', en: 'if one class will do instead of probabilities' } }],
    },
    {
      data: ['noisy'], meaning: ['top'], first: ['absolute-error-on-probabilities'],
      why: {
        ko: '틀린 레이블이 클래스마다 고르게 섞였으면 최소점이 바뀌지 않아요. 그 대신 확신하고 틀린 표본의 기울기가 0에 가까워서 학습이 느려요.',
        en: 'Wrong labels that are spread uniformly over the classes do not move its minimum. In return, samples that are confident and wrong have almost zero gradient, and training is slow.',
      },
      next: [{ loss: 'sparse-categorical-cross-entropy', when: { ko: '학습이 너무 느릴 때', en: 'if training is too slow' } }],
    },
    {
      data: ['balanced', 'rare'], meaning: ['top'], first: ['multiclass-hinge'],
      why: {
        ko: '정답 클래스의 점수가 나머지보다 마진 이상 높으면 손실이 0이에요. 점수는 확률이 아니에요. 드문 클래스에는 weight로 가중치를 주세요.',
        en: 'The loss is 0 where the score of the true class exceeds every other by the margin. Scores are no probabilities. Give rare classes a weight.',
      },
      next: [{ loss: 'sparse-categorical-cross-entropy', when: { ko: '확률도 필요할 때', en: 'if you need probabilities too' } }],
    },
  ],
});
