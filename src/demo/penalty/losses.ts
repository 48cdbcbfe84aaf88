import { l1Penalty } from '#losses/l1-penalty';
import { l2Penalty } from '#losses/l2-penalty';

/** The penalties that this view draws: each adds a term of one coefficient to a term of the next. */
export const penalties = { 'l1-penalty': l1Penalty, 'l2-penalty': l2Penalty } as const;
export type Penalty = (typeof penalties)[keyof typeof penalties];
