import { must } from './check.ts';
import { inDomain, rule, type Settings, type Values } from './parameter.ts';
import type { Reduction } from './result.ts';

/**
 * The options of a call with every default filled in.
 *
 * @param settings   the parameters of the function: its options that are numbers, each with default and domain
 * @param others     its options besides those and the reduction, which every loss has
 * @param elsewhere  other words that libraries have for one of its options: `{ quantile: 'tau' }`
 * @throws {RangeError} at an option that the function does not have, naming the nearest that it has; at a value outside
 *         its domain; at an unknown reduction
 */
export function readOptions<O extends { readonly reduction?: Reduction }, S extends Settings>(
  who: string, options: O, settings: S, others: readonly string[] = [], elsewhere: Readonly<Record<string, string>> = {},
): O & Values<S> & { readonly reduction: Reduction } {
  if (Object(options) !== options) throw must(who, 'options', 'be an object', options);
  const read: Record<string, unknown> = { reduction: 'mean' };
  for (const name in settings) read[name] = settings[name]!.default;
  const names = [...Object.keys(read), ...others];
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name)) throw new RangeError(`${who}: options must not have "${name}"; did you mean ${elsewhere[name] ?? nearest(name, names)}?`);
    if (value !== undefined) read[name] = value;
  }
  for (const name in settings) if (!inDomain(read[name] as number, settings[name]!.domain)) throw must(who, name, rule(settings[name]!.domain), read[name]);
  if (!['mean', 'sum', 'none'].includes(read['reduction'] as string)) throw must(who, 'reduction', "be 'mean', 'sum' or 'none'", read['reduction']);
  return read as never;
}

/** The name nearest to a wrong one: fewest letters of it that the name lacks, then nearest in length. `label_smoothing` is near `labelSmoothing`. */
function nearest(wrong: string, names: string[]): string {
  const far = (name: string): number => 2 * wrong.replace(RegExp(`[${name}]`, 'gi'), '').length + Math.abs(wrong.length - name.length);
  return names.sort((a, b) => far(a) - far(b))[0]!;
}
