import type { Locale } from '#core/locale';

export interface SequenceWords {
  readonly name: string;
  readonly caption: string;
  readonly noLabels: string;
  /** where the default reduction divides by more than one label */
  readonly mean: string;
  /** where equal labels are neighbors */
  readonly repeat: string;
  readonly steepest: string;
  readonly fitted: string;
  readonly impossible: string;
  readonly how: string;
  /** titles of the two panels, and of the axis */
  readonly states: string;
  readonly bars: string;
  readonly axis: string;
  readonly handle: string;
  readonly spoken: string;
  readonly spokenAlone: string;
  readonly blank: string;
  readonly target: string;
  readonly none: string;
  readonly remove: string;
  readonly frames: string;
  readonly presets: string;
  readonly equal: string;
  readonly certain: string;
  readonly blanks: string;
  readonly repeatPreset: string;
  readonly impossiblePreset: string;
  readonly row: string;
  readonly logit: string;
  readonly softmax: string;
  readonly posterior: string;
}

export const words: Readonly<Record<Locale, SequenceWords>> = {
  ko: {
    name: '레이블과 프레임의 정렬, CTC 손실',
    caption: '경로 {all}개 가운데 {valid}개가 {word}로 축약돼요. 이 경로들의 확률을 모두 더한 값 {p}, 그 값에 −ln을 취한 손실 {v}.',
    noLabels: '레이블이 없으면 경로 {all}개 가운데 모두 블랭크인 {valid}개만 남아요. 확률 {p}, 그 값에 −ln을 취한 손실 {v}.',
    mean: '기본값인 reduction: mean은 손실을 레이블 {n}개로 나눠요. 나눈 값 {m}.',
    repeat: '이웃한 같은 레이블 사이에는 블랭크가 있어야 해요. 블랭크가 없으면 하나로 합쳐지기 때문이에요. 그래서 그 블랭크를 건너뛰는 선이 없어요.',
    steepest: '기울기는 softmax에서 사후 확률을 뺀 값이에요. 가장 큰 곳은 프레임 {t}의 {c}: softmax {s}, 사후 확률 {q}, 기울기 {g}.',
    fitted: 'softmax가 사후 확률과 거의 같아서 모든 기울기의 크기가 {near}보다 작아요.',
    impossible: '{word}에는 프레임이 {least}개 필요해요. 레이블마다 하나씩 {n}개, 같은 레이블이 이웃한 곳의 블랭크 {repeats}개예요. 프레임이 {frames}개뿐이라 경로 {all}개 가운데 {word}로 축약되는 경로는 {valid}개예요. 손실은 무한대({v})이고 기울기는 정의되지 않아요. zeroInfinity를 켜면 손실과 기울기가 {zero}이 돼요.',
    how: '막대 위의 점을 끌거나 화살표 키로 로짓을 바꿔 보세요.',
    states: '격자: 원의 넓이는 그 상태의 사후 확률 αβ/p',
    bars: '막대는 softmax, 점선은 사후 확률',
    axis: '프레임 t →',
    handle: '프레임 {frame}, {class}의 로짓',
    spoken: '로짓 {z}, softmax {p}, 사후 확률 {q}',
    spokenAlone: '로짓 {z}, softmax {p}',
    blank: '블랭크',
    target: '정답',
    none: '(없음)',
    remove: '지우기',
    frames: '프레임 수',
    presets: '예',
    equal: '모두 같음',
    certain: '확신하고 맞음',
    blanks: '블랭크가 우세',
    repeatPreset: '블랭크 없는 반복',
    impossiblePreset: '불가능한 정답',
    row: '프레임과 클래스',
    logit: '로짓',
    softmax: 'softmax',
    posterior: '사후 확률',
  },
  en: {
    name: 'Alignment of labels to frames, and the CTC loss',
    caption: 'Of {all} paths, {valid} collapse to {word}. The sum of their probabilities is {p}, and the loss is −ln of it: {v}.',
    noLabels: 'Without labels, of {all} paths only the {valid} with nothing but blanks is left. Its probability is {p}, and the loss is −ln of it: {v}.',
    mean: 'The default, reduction: mean, divides the loss by the {n} labels: {m}.',
    repeat: 'Between equal neighbors there must be a blank, because without one they merge. So no line skips that blank.',
    steepest: 'The gradient is softmax minus posterior. It is largest at frame {t} for {c}: softmax {s}, posterior {q}, gradient {g}.',
    fitted: 'The softmax nearly equals the posterior: every gradient is smaller than {near} in size.',
    impossible: '{word} needs {least} frames: one for each of its {n} labels, and {repeats} for the blanks between equal neighbors. There are only {frames}, so of {all} paths {valid} collapse to {word}. The loss is infinite ({v}) and has no gradient. With zeroInfinity both are {zero}.',
    how: 'Drag the points on the bars, or use the arrow keys, to change the logits.',
    states: 'lattice: the area of a disc is the posterior αβ/p',
    bars: 'bars: softmax; dashed: posterior',
    axis: 'frame t →',
    handle: 'logit of {class} at frame {frame}',
    spoken: 'logit {z}, softmax {p}, posterior {q}',
    spokenAlone: 'logit {z}, softmax {p}',
    blank: 'blank',
    target: 'target',
    none: '(none)',
    remove: 'delete',
    frames: 'frames',
    presets: 'Examples',
    equal: 'all equal',
    certain: 'certain and right',
    blanks: 'mostly blank',
    repeatPreset: 'repeat without blank',
    impossiblePreset: 'impossible target',
    row: 'frame and class',
    logit: 'logit',
    softmax: 'softmax',
    posterior: 'posterior',
  },
};
