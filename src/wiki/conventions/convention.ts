import { z } from 'zod';
import { shortHash } from '../record/hash.ts';
import { text as line } from '../text/fields.ts';

const text = line(600);
const words = z.strictObject({ ko: text, en: text });
/** Numbers as their author typed them: `3` is a whole number, `3.0` is not. */
type Typed = string | readonly Typed[];
const typed: z.ZodType<Typed> = z.lazy(() => z.union([z.string().regex(/^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|-?Infinity|NaN)$/i, 'be a number'), z.array(typed)], 'be a number, or a list of numbers'));

/** The libraries that `npm run reference` can ask. */
export const libraries = [
  'PyTorch', 'torchvision', 'Keras', 'optax', 'SciPy', 'scikit-learn', 'scikit-image', 'POT', 'pytorch-metric-learning', 'segmentation-models-pytorch', 'MONAI', 'kornia',
] as const;
export type Library = (typeof libraries)[number];

/** What somebody else gives for the same input. */
const Other = z.strictObject({
  /** as a reader knows it: `PyTorch smooth_l1_loss`, `Hadsell et al. 2006` */
  who: text,
  /** key of content/sources.yaml */
  source: text,
  /** the library that runs the call, where one does */
  library: z.enum(libraries).optional(),
  /** a Python expression over the inputs, run by the library */
  call: text.optional(),
  /** a paper's formula, or that of a library which cannot be installed beside the others, written out in Python with torch */
  formula: text.optional(),
  /** how to get their number here, where that is not the call of the record */
  here: text.optional(),
}).refine(({ library, call, formula }) => (call === undefined) !== (formula === undefined) && (call === undefined) === (library === undefined), 'have a library and its call, or a formula');
export type Other = z.infer<typeof Other>;

/** One difference: the same input, and what each makes of it. An entry of content/conventions/<loss id>.yaml. */
export const Convention = z.strictObject({
  /** the question, in a few words */
  title: words,
  /** why the answers differ, and what follows; no results, they are computed */
  why: words,
  input: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'be a name'), typed).optional(),
  /** a call of this library, over the inputs */
  ours: text,
  theirs: z.array(Other).min(1, 'have at least 1 entry'),
  /** other losses whose pages show it too */
  also: z.array(text).optional(),
});
export type Convention = z.infer<typeof Convention>;

/** A number, numbers, or the words of the error that came instead. */
export type Outcome = number | string | readonly Outcome[];

/** The numbers of a record as they were computed: those of `ours`, and of each of `theirs` with the version that was asked. */
export interface Computed {
  readonly ours: Outcome;
  readonly theirs: readonly { readonly value: Outcome; readonly version?: string }[];
}

/** A record with the loss it belongs to and the numbers of both sides. */
export interface Told {
  readonly key: string;
  /** the loss whose file it stands in */
  readonly loss: string;
  readonly record: Convention;
  readonly computed: Computed;
}

/** content/conventions/<loss id>.json: written by `npm run reference`, read by the site and the tests. */
export interface ComputedFile {
  /** what the numbers follow from: inputs and calls, never words */
  readonly asked: string;
  readonly records: Readonly<Record<string, Computed>>;
}

/** The inputs as the library takes them. */
export function inputOf({ input = {} }: Convention): Record<string, unknown> {
  const read = (value: Typed): unknown => (typeof value === 'string' ? Number(value) : value.map(read));
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, read(value)]));
}

/** A hash of all that the numbers of a file follow from: a word mended in prose changes nothing here. */
export function askedOf(records: Readonly<Record<string, Convention>>): string {
  return shortHash(JSON.stringify(Object.entries(records).map(([key, { input = {}, ours, theirs }]) =>
    [key, input, ours, theirs.map(({ library = '', call = '', formula = '' }) => [library, call, formula])])));
}
