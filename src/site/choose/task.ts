import type { Words } from '#core/locale';

/** A question and its answers: what each is called in an address, and what a reader reads. */
export interface Question<A extends string = string> {
  readonly ask: Words;
  readonly answers: Readonly<Record<A, Words>>;
}

/** A loss to turn to instead, and when. */
export interface Alternative {
  readonly loss: string;
  readonly when: Words;
}

/** The questions that follow the task, in their order. */
export const questions = ['data', 'meaning', 'size'] as const;
export type QuestionName = (typeof questions)[number];

/** One row of the table: the answers it holds for (of a question it does not name, any), and where they lead. */
export interface Row<D extends string = string, M extends string = string, S extends string = string> {
  readonly data?: readonly D[];
  readonly meaning?: readonly M[];
  readonly size?: readonly S[];
  /** ids of the losses to start from; several are added up */
  readonly first: readonly string[];
  readonly why: Words;
  readonly next: readonly Alternative[];
}

/** A task of a reader, three questions about it, and the part of the table that answers them. */
export interface Task<D extends string = string, M extends string = string, S extends string = string> {
  readonly id: string;
  readonly name: Words;
  /** outliers or imbalance */
  readonly data: Question<D>;
  /** what the prediction should be */
  readonly meaning: Question<M>;
  /** how large, or how many */
  readonly size: Question<S>;
  readonly rows: readonly Row<NoInfer<D>, NoInfer<M>, NoInfer<S>>[];
}

/** Declares a task. A row that names an answer which its question does not have is a compile error. */
export const task = <const D extends string, const M extends string, const S extends string>(declared: Task<D, M, S>): Task => declared as unknown as Task;
