import { shortHash } from '#wiki/record/hash';

/** The libraries that snippets are written for, as a reader knows them, and the package that answers for their version. */
export const snippetLibraries = {
  pytorch: { name: 'PyTorch', package: 'torch' },
  keras: { name: 'Keras 3', package: 'keras' },
  optax: { name: 'JAX, optax', package: 'optax' },
} as const;
export type SnippetLibrary = keyof typeof snippetLibraries;

/** What a snippet printed when `npm run reference` ran it. */
export interface Printed {
  /** a hash of the file that was run */
  readonly asked: string;
  /** `torch 2.13.0` */
  readonly version: string;
  readonly printed: string;
}

/** What the snippets of a loss printed: `src/snippets/<loss>/printed.json`. */
export type PrintedFile = Readonly<Partial<Record<SnippetLibrary, Printed>>>;

/** The code that readers see, and the call of this library that gives the same value. */
export interface Snippet {
  readonly code: string;
  readonly ours: string;
}

const last = /\n# lossary: (.+)\n$/;

/**
 * Reads `src/snippets/<loss>/in_<library>.py`. Its last line says which call of this library gives the value it prints first.
 *
 * @throws {RangeError} where that line is missing
 */
export function readSnippet(file: string, text: string): Snippet {
  const [whole, ours] = last.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`snippet: ${file} must end with the line "# lossary: <the same call here>", got none`);
  return { code: text.slice(0, -whole.length).trimEnd(), ours: ours! };
}

/** What the record of a run follows from. */
export const askedOfSnippet = (text: string): string => shortHash(text);

/** The first number in what a snippet printed. */
export function firstNumber(printed: string): number {
  const [number] = /-?(?:\d+\.?\d*(?:e[-+]?\d+)?|inf)|nan/i.exec(printed) ?? [];
  return Number(number?.replace(/inf/i, 'Infinity'));
}
