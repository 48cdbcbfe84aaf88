import type { Locale } from '#core/locale';

/** The words of the frame that every figure has. */
export interface SharedWords {
  readonly reset: string;
  readonly copy: string;
  readonly copied: string;
  /** copying was refused, but the address bar holds the link */
  readonly inAddress: string;
  readonly table: string;
  readonly loss: string;
  readonly gradient: string;
  readonly residual: string;
  readonly compare: string;
  /** the curve at the former setting */
  readonly before: string;
}

export const words: Readonly<Record<Locale, SharedWords>> = {
  ko: {
    reset: '처음으로',
    copy: '링크 복사',
    copied: '복사했어요',
    inAddress: '주소창에 담았어요',
    table: '숫자로 보기',
    loss: '손실',
    gradient: '기울기',
    residual: '잔차',
    compare: '함께 볼 손실',
    before: '바꾸기 전',
  },
  en: {
    reset: 'Reset',
    copy: 'Copy link',
    copied: 'Copied',
    inAddress: 'It is in the address bar',
    table: 'As numbers',
    loss: 'loss',
    gradient: 'slope',
    residual: 'residual',
    compare: 'Losses to compare',
    before: 'before',
  },
};
