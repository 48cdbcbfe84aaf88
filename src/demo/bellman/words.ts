import type { Locale } from '#core/locale';

export interface BellmanWords {
  readonly name: string;
  /** how the target comes about, while the episode goes on and where it ended */
  readonly target: string;
  readonly terminal: string;
  readonly caption: string;
  /** by the size of the residual against the threshold */
  readonly clipped: string;
  readonly unclipped: string;
  readonly zero: string;
  readonly others: string;
  readonly actionK: string;
  readonly taken: string;
  readonly reward: string;
  readonly done: string;
  readonly episode: string;
  readonly values: string;
  readonly next: string;
  readonly aim: string;
  readonly largest: string;
  readonly counts: string;
  readonly ignored: string;
}

export const words: Readonly<Record<Locale, BellmanWords>> = {
  ko: {
    name: '세 행동의 Q값과 Q-러닝의 목표',
    target: '목표는 {r} + {gamma} · {m} = {y}.',
    terminal: '에피소드가 끝났으므로 목표는 보상 {y}뿐이에요.',
    caption: '{name}: Q값 {q}, TD 오차 {e}, 손실 {v}, 기울기 {g}.',
    clipped: 'TD 오차의 크기가 {symbol} = {delta}보다 커서 기울기의 크기는 {delta}에서 멈춰요.',
    unclipped: 'TD 오차의 크기가 {symbol} = {delta} 이하여서 기울기는 TD 오차와 같고, 학습률 1로 한 번 갱신하면 목표에 이르러요.',
    zero: 'Q값이 목표와 같아서 기울기가 없어요.',
    others: '선택하지 않은 행동과 다음 상태의 Q값에는 기울기가 흐르지 않아요.',
    actionK: '행동 {k}',
    taken: '선택한 행동',
    reward: '보상',
    done: '에피소드 끝 (done)',
    episode: '에피소드',
    values: '현재 상태의 Q(s, ·)',
    next: '다음 상태의 Q(s′, ·)',
    aim: '목표',
    largest: '최댓값',
    counts: '목표에 들어감',
    ignored: '쓰지 않음',
  },
  en: {
    name: 'Values of three actions and the target of Q-learning',
    target: 'The target is {r} + {gamma} · {m} = {y}.',
    terminal: 'The episode ended, so the target is the reward alone, {y}.',
    caption: '{name}: value {q}, TD error {e}, loss {v}, slope {g}.',
    clipped: 'The size of the TD error is above {symbol} = {delta}, so the size of the slope stops at {delta}.',
    unclipped: 'The size of the TD error is at most {symbol} = {delta}, so the slope is the TD error, and one step with learning rate 1 reaches the target.',
    zero: 'The value equals the target, so there is no gradient.',
    others: 'The other actions and the values of the next state get no gradient.',
    actionK: 'Action {k}',
    taken: 'Action taken',
    reward: 'reward',
    done: 'episode ended (done)',
    episode: 'Episode',
    values: 'Q(s, ·), current state',
    next: 'Q(s′, ·), next state',
    aim: 'target',
    largest: 'largest',
    counts: 'in the target',
    ignored: 'not used',
  },
};
