import { task } from '../task.ts';

export const segmentation = task({
  id: 'segmentation',
  name: { ko: '분할', en: 'Segmentation' },
  data: {
    ask: { ko: '전경이 얼마나 되나요?', en: 'How much of the image is foreground?' },
    answers: { large: { ko: '큰 물체', en: 'large objects' }, small: { ko: '작거나 드문 물체', en: 'small or rare objects' } },
  },
  meaning: {
    ask: { ko: '무엇이 맞아야 하나요?', en: 'What has to be right?' },
    answers: {
      both: { ko: '겹침과 픽셀의 확률', en: 'overlap and pixel probabilities' }, missed: { ko: '놓치는 픽셀이 더 중요', en: 'missed pixels cost more' },
      metric: { ko: 'IoU 지표', en: 'the IoU metric' }, outline: { ko: '경계선', en: 'the outline' },
    },
  },
  size: {
    ask: { ko: '클래스가 몇 개인가요?', en: 'How many classes are there?' },
    answers: { two: { ko: '전경과 배경', en: 'foreground and background' }, several: { ko: '클래스 여러 개', en: 'several classes' } },
  },
  rows: [
    {
      data: ['large'], meaning: ['both'], size: ['two'], first: ['binary-cross-entropy-dice'],
      why: {
        ko: '픽셀의 손실과 겹침의 손실을 더해요. 다이스만 쓰면, 물체를 다 놓치고 확신하는 모델의 기울기가 0에 가까워요.',
        en: 'It adds a loss of each pixel and one of the overlap. From Dice alone, a model that confidently misses the object gets almost zero gradient.',
      },
      next: [
        { loss: 'binary-cross-entropy-with-logits', when: { ko: '픽셀의 확률만 필요할 때', en: 'if only pixel probabilities are needed' } },
        { loss: 'tversky', when: { ko: '놓친 픽셀과 잘못 칠한 픽셀의 비용이 다를 때', en: 'if missed and false pixels cost differently' } },
      ],
    },
    {
      data: ['small'], meaning: ['both'], size: ['two'], first: ['binary-cross-entropy-dice'],
      why: {
        ko: '다이스는 전경과 배경의 심한 불균형을 견디고, 교차 엔트로피는 물체를 다 놓친 모델에도 기울기를 줘요.',
        en: 'Dice copes with a strong imbalance of foreground and background, and cross-entropy has a gradient even for a model that misses everything.',
      },
      next: [
        { loss: 'tversky', when: { ko: '작은 물체를 자꾸 놓칠 때', en: 'if small objects keep being missed' } },
        { loss: 'focal', when: { ko: '쉬운 배경 픽셀이 압도적일 때', en: 'if easy background pixels overwhelm' } },
      ],
    },
    {
      meaning: ['both'], size: ['several'], first: ['sparse-categorical-cross-entropy', 'dice'],
      why: {
        ko: '교차 엔트로피에 클래스마다 잰 다이스의 평균을 더해요. 널리 쓰이는 nnU-Net의 기본도 두 손실의 합이에요.',
        en: 'Cross-entropy plus the mean of the Dice losses of the classes. The default of the widely used nnU-Net is the sum of the two as well.',
      },
      next: [
        { loss: 'generalized-dice', when: { ko: '클래스의 크기가 크게 다를 때. 작은 클래스의 가중치가 커요', en: 'if classes differ greatly in size; it gives small ones more weight' } },
        { loss: 'lovasz-softmax', when: { ko: '평균 IoU로 평가받을 때', en: 'if you are judged by the mean IoU' } },
      ],
    },
    {
      meaning: ['missed'], first: ['tversky'],
      why: {
        ko: '놓친 픽셀의 가중치를 잘못 칠한 픽셀보다 크게 주세요. 여기서는 β가 놓친 픽셀의 가중치예요. α와 β를 바꿔 쓰는 저자와 라이브러리가 있으니 확인하세요.',
        en: 'Give missed pixels more weight than false ones. Here β is the weight of missed pixels; authors and libraries differ, so check which is which.',
      },
      next: [
        { loss: 'focal-tversky', when: { ko: '거의 맞은 이미지의 남은 오차도 크게 반영할 때', en: 'if the last errors of nearly correct images should count more' } },
        { loss: 'binary-cross-entropy-dice', when: { ko: '픽셀의 확률도 필요할 때', en: 'if pixel probabilities are needed too' } },
      ],
    },
    {
      meaning: ['metric'], size: ['two'], first: ['lovasz-hinge'],
      why: {
        ko: '픽셀의 힌지 오차를 IoU가 줄어드는 만큼 가중해서 더해요. 로짓의 부호가 판정이고, 확률은 나오지 않아요.',
        en: 'It sums the hinge errors of the pixels, weighted by the decrease of the IoU. The sign of a logit is the decision; it gives no probability.',
      },
      next: [
        { loss: 'jaccard', when: { ko: '확률에서 바로 IoU를 잴 때', en: 'to measure the IoU on probabilities' } },
        { loss: 'binary-cross-entropy-dice', when: { ko: '픽셀의 확률도 필요할 때', en: 'if pixel probabilities are needed too' } },
      ],
    },
    {
      meaning: ['metric'], size: ['several'], first: ['lovasz-softmax'],
      why: {
        ko: '확률이 모두 0이나 1이면 1 − 평균 IoU와 같아요. 흔히 교차 엔트로피에 더해서 써요.',
        en: 'Where every probability is 0 or 1 it is 1 − the mean IoU. It is often added to cross-entropy.',
      },
      next: [{ loss: 'generalized-dice', when: { ko: '작은 클래스의 가중치를 키울 때', en: 'to give small classes more weight' } }],
    },
    {
      meaning: ['outline'], first: ['dice', 'boundary'],
      why: {
        ko: '경계에서 먼 오차일수록 손실이 커요. 경계 손실은 음수도 되고 빈 마스크에서는 0이라서, 겹침을 재는 손실에 더해서 써요.',
        en: 'Errors far from the boundary have a larger loss. The boundary loss can be negative and is 0 for an empty mask, so it is added to a loss of the overlap.',
      },
      next: [{ loss: 'binary-cross-entropy-dice', when: { ko: '물체를 아직 못 찾을 때. 다이스 대신 더해요', en: 'in place of Dice, while objects are not found yet' } }],
    },
  ],
});
