import type { Locale } from '#core/locale';
import { questions, type Question, type QuestionName, type Row, type Task } from './task.ts';
import { binary } from './tasks/binary.ts';
import { boxes } from './tasks/boxes.ts';
import { classes } from './tasks/classes.ts';
import { embeddings } from './tasks/embeddings.ts';
import { regression } from './tasks/regression.ts';
import { segmentation } from './tasks/segmentation.ts';

/** The decision table: what a reader may want to do, and for every combination of answers one row. */
export const tasks: readonly Task[] = [regression, binary, classes, segmentation, boxes, embeddings];

export type Answers = Readonly<Record<QuestionName, string>>;

/** The question that comes first, with the tasks as its answers. */
export const taskQuestion: Question = {
  ask: { ko: '무엇을 하려고 하나요?', en: 'What do you want to do?' },
  answers: Object.fromEntries(tasks.map(({ id, name }) => [id, name])),
};

const answersOf = ({ answers }: Question): string[] => Object.keys(answers);

/** Every combination of answers that the questions of a task allow. */
export function combinations({ data, meaning, size }: Task): Answers[] {
  return answersOf(data).flatMap((d) => answersOf(meaning).flatMap((m) => answersOf(size).map((s) => ({ data: d, meaning: m, size: s }))));
}

/** Does a row hold for these answers? */
export const holds = (row: Row, answers: Answers): boolean => questions.every((question) => row[question]?.includes(answers[question]) ?? true);

/** The name of a row in the markup and in the style that shows it. */
export const rowName = ({ id, rows }: Task, row: Row): string => `${id}-${rows.indexOf(row)}`;

/** The name that the radios of a question share. */
export const radioName = ({ id }: Task, question: QuestionName): string => `${id}-${question}`;

/** The circumstances of a row in words: the answers to each question that it names. */
export function circumstances(task: Task, row: Row, locale: Locale): string[] {
  return questions.flatMap((question) => row[question]?.map((answer) => task[question].answers[answer]![locale]).join(' / ') ?? []);
}

/**
 * The style that shows the questions of the task asked about, and the row that holds for the answers: without script.
 * What is not chosen stays hidden, as choose.css has it.
 */
export function choiceStyle(): string {
  return tasks.flatMap((task) => [shownWhen(checked('task', [task.id]), task.id), ...task.rows.map((row) => shownWhen(conditions(task, row), rowName(task, row)))]).join('');
}

const checked = (name: string, values: readonly string[]): string => `:has([name=${name}]:is(${values.map((value) => `[value=${value}]`).join()}):checked)`;
const conditions = (task: Task, row: Row): string =>
  checked('task', [task.id]) + questions.map((question) => row[question] ? checked(radioName(task, question), row[question]) : '').join('');
const shownWhen = (condition: string, name: string): string => `main${condition} .${name}{--shown:block;--mark:var(--accent)}`;
