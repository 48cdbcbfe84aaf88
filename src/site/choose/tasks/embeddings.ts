import { task } from '../task.ts';

export const embeddings = task({
  id: 'embeddings',
  name: { ko: '임베딩', en: 'Embeddings' },
  data: {
    ask: { ko: '네거티브(negative)는 어떤가요?', en: 'What are the negatives like?' },
    answers: { mixed: { ko: '고루 섞임', en: 'easy and hard' }, easy: { ko: '어려운 네거티브가 드묾', en: 'hard ones are rare' } },
  },
  meaning: {
    ask: { ko: '무엇이 가까워야 하나요?', en: 'What should be close?' },
    answers: {
      views: { ko: '한 표본의 두 변형 (레이블 없음)', en: 'two views of a sample (no labels)' }, classes: { ko: '같은 클래스의 표본', en: 'samples of a class' },
      pairs: { ko: '같다고 표시한 쌍', en: 'pairs marked as similar' },
    },
  },
  size: {
    ask: { ko: '배치가 얼마나 큰가요?', en: 'How large are the batches?' },
    answers: { large: { ko: '큰 배치', en: 'large batches' }, small: { ko: '작은 배치', en: 'small batches' } },
  },
  rows: [
    {
      meaning: ['views'], size: ['large'], first: ['info-nce'],
      why: {
        ko: '네거티브가 배치에서 나오므로 배치가 클수록 유리해요. 어려운 네거티브가 드물면 온도를 낮추세요. 기울기가 어려운 네거티브에 몰려요. 자기 자신은 분모에 넣지 마세요.',
        en: 'The negatives come from the batch, so larger batches help. If hard negatives are rare, lower the temperature: it concentrates the gradient on them. The sample itself does not belong in the denominator.',
      },
      next: [{ loss: 'nt-xent', when: { ko: '두 변형을 모두 기준으로 쓰고, 같은 쪽의 변형도 네거티브로 쓸 때 (SimCLR)', en: 'if both views are anchors and those of the same side are negatives, too (SimCLR)' } }],
    },
    {
      meaning: ['views'], size: ['small'], first: ['triplet'],
      why: {
        ko: '한 번에 네거티브 하나면 되니 배치가 작아도 돼요. 그 대신 아무 세 점이나 쓰지 말고 골라 쓰세요(mining).',
        en: 'It needs one negative at a time, so small batches will do. In return pick the triplets (mining): random ones are not enough.',
      },
      next: [{ loss: 'info-nce', when: { ko: '지난 배치의 네거티브를 모아 둘 수 있을 때 (MoCo)', en: 'if negatives of past batches can be kept (MoCo)' } }],
    },
    {
      meaning: ['classes'], size: ['large'], first: ['sup-con'],
      why: {
        ko: '배치에 있는 같은 클래스의 표본을 모두 포지티브로 써요. 배치에 클래스마다 표본을 둘 이상 넣으세요. 어려운 네거티브가 드물면 온도를 낮추세요.',
        en: 'All samples of the same class in the batch are positives. Have at least two of each class in a batch, and lower the temperature if hard negatives are rare.',
      },
      next: [
        { loss: 'arcface', when: { ko: '클래스가 정해져 있고 클래스의 중심도 학습할 때', en: 'if the classes are fixed and their centers are learned too' } },
        { loss: 'triplet', when: { ko: '어려운 네거티브를 직접 고를 때', en: 'to pick the hard negatives yourself' } },
      ],
    },
    {
      data: ['mixed'], meaning: ['classes'], size: ['small'], first: ['arcface'],
      why: {
        ko: '배치의 네거티브가 아니라 모든 클래스의 중심과 비교하므로 배치가 작아도 돼요. 코사인의 차이는 2를 넘지 못하니 척도(scale)를 크게 두세요.',
        en: 'It compares with the centers of all classes, not with negatives of the batch, so small batches will do. Cosines differ by at most 2: take a large scale.',
      },
      next: [{ loss: 'triplet', when: { ko: '어려운 네거티브가 드물 때', en: 'if hard negatives are rare' } }],
    },
    {
      data: ['easy'], meaning: ['classes'], size: ['small'], first: ['triplet'],
      why: {
        ko: '마진을 만족하는 네거티브는 기울기가 0이니 어려운 네거티브를 골라 쓰세요(mining). 배치에서 가장 어려운 것을 고르려면 배치가 너무 작아서는 안 돼요.',
        en: 'Negatives that satisfy the margin have zero gradient, so pick hard ones (mining). To pick the hardest of a batch, it cannot be tiny.',
      },
      next: [{ loss: 'arcface', when: { ko: '클래스가 정해져 있고 클래스의 중심도 학습할 때', en: 'if the classes are fixed and their centers are learned too' } }],
    },
    {
      meaning: ['pairs'], first: ['contrastive'],
      why: {
        ko: '같은 쌍은 거리를 줄이고 다른 쌍은 마진까지 떨어뜨려요. 레이블 1이 “같음”인지 “다름”인지부터 확인하세요. 원 논문은 “다름”이에요.',
        en: 'It reduces the distance of similar pairs and moves dissimilar ones a margin apart. Check first whether label 1 means similar or dissimilar: in the original paper it is dissimilar.',
      },
      next: [
        { loss: 'cosine-embedding', when: { ko: '방향만 중요할 때', en: 'if only directions count' } },
        { loss: 'hinge-embedding', when: { ko: '거리를 제곱하지 않고 잴 때', en: 'to measure distances that are not squared' } },
      ],
    },
  ],
});
