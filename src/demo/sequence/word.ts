/** The classes of a frame: the blank, which is class 0 by default, and two letters. */
export const classes = ['–', 'a', 'b'] as const;
export const blank = 0;

/** A target of up to four letters as one whole number, its digits in bijective base 2: 0 is none, 1 a, 2 b, 3 aa, 4 ab ... */
export const longestWord = 30;

/** The class ids of a word. Every whole number from 0 to `longestWord` is a word, so nothing in an address can be wrong. */
export function labelsOf(word: number): number[] {
  const labels: number[] = [];
  for (let rest = word; rest > 0; rest = withoutLast(rest)) labels.unshift(rest % 2 === 1 ? 1 : 2);
  return labels;
}

export const wordOf = (labels: readonly number[]): number => labels.reduce((word, label) => withLetter(word, label), 0);

export const withLetter = (word: number, label: number): number => 2 * word + label;

export const withoutLast = (word: number): number => Math.floor((word - 1) / 2);

export const spelled = (labels: readonly number[]): string => labels.map((label) => classes[label]).join('');

/** At how many places a label equals the one before it: there a blank must stand between them. */
export const repeatsIn = (labels: readonly number[]): number => labels.filter((label, at) => label === labels[at - 1]).length;
