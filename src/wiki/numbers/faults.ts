import type { Root } from 'mdast';
import type { Library, NumbersFile } from '../library.ts';
import { show, type Fault } from '../problem.ts';
import { placeOf, tagsIn, type Tag } from '../prose/tree.ts';
import { printedLike, prints, readNumber } from './printed.ts';
import { typedNumbers } from './typed.ts';

/** What is wrong with the numbers of a page: printed other than computed, or typed where nobody computed them. */
export function numberFaults(tree: Root, slug: string, { numbers }: Library): Fault[] {
  const file = numbers.get(slug);
  return [
    ...tagsIn(tree).filter(({ name }) => name === 'N').flatMap((tag) => valueFault(tag, file) ?? []),
    ...typedFaults(tree, file),
  ];
}

/** A name that does not exist is told by the check of attributes. */
function valueFault({ attributes, node }: Tag, file: NumbersFile | undefined): Fault | undefined {
  const known = file?.numbers.get(attributes['of'] ?? '');
  const [text] = 'children' in node ? node.children : [];
  if (!known || text?.type !== 'text') return undefined;
  const blame = (message: string, fix: string): Fault => ({ place: placeOf(text), rule: 'number/value', severity: 'error', message, fix });
  if ('problem' in known) return blame(`${attributes['of']} of ${file!.file} must come to a number, got ${known.problem}`, `mend ${known.code}`);
  const printed = text.value;
  if (prints(printed, known.value)) return undefined;
  const right = printedLike(printed, known.value);
  return blame(`<N> must print what ${attributes['of']} comes to, ${known.value}, got ${show(printed)}`, `${readNumber(printed) ? 'write' : 'print a number alone, as'} ${right}`);
}

/** A number beside an `<N>` may be an input of it: then it stands in the code that the page shows. */
function typedFaults(tree: Root, file: NumbersFile | undefined): Fault[] {
  return typedNumbers(tree).flatMap(({ text, place, beside }): Fault[] => {
    const inputs = beside.flatMap((name) => file?.numbers.get(name)?.inputs ?? []);
    if (isAmong(text, inputs)) return [];
    return [{
      place, rule: 'number/typed', severity: 'error',
      message: `a number must be computed, cited or an input of an <N> beside it, got ${show(text)}`, fix: `write <N of="name">${text}</N> and name: () => ... in src/numbers, or cite it in a <Claim>`,
    }];
  });
}

/** A per cent may stand in code as its share or as it is. */
function isAmong(text: string, inputs: readonly number[]): boolean {
  const { value, style } = readNumber(text) ?? {};
  if (value === undefined) return false;
  const size = Math.abs(value);
  return [size, ...(style!.percent ? [size * 100] : [])].some((wanted) => inputs.some((input) => Math.abs(input - wanted) <= 1e-12 * wanted));
}
