import type { Wiki } from '../entry.ts';
import type { Library } from '../library.ts';
import { nearest } from '../names/names.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with the files of numbers themselves: faults of their code, a page that there is not, a number that no page prints. */
export function numbersFileProblems({ files }: Wiki, { numbers }: Library, printed: ReadonlyMap<string, readonly string[]>): Problem[] {
  const slugs = [...new Set(files.map(({ slug }) => slug))];
  return [...numbers].flatMap(([slug, { file, faults, numbers: known }]): Problem[] => {
    const told = faults.map((fault) => ({ ...fault, file }));
    const pages = files.filter((page) => page.slug === slug);
    if (pages.length === 0) {
      const near = nearest(slug, slugs);
      return [...told, { file, place: { line: 1, column: 1, length: 1 }, rule: 'number/file', severity: 'error', message: `a file of numbers must be named as a page, got ${slug}`, ...(near && { fix: `did you mean ${near}?` }) }];
    }
    const read = pages.filter((page) => printed.has(page.file));
    if (read.length < pages.length) return told; // what a page prints that cannot be read, nobody knows
    const names = new Set(read.flatMap((page) => printed.get(page.file)!));
    return [...told, ...[...known].filter(([name]) => !names.has(name)).map(([name, { place }]): Problem => (
      { file, place, rule: 'number/unused', severity: 'error', message: `a number must be printed by its page, got ${name}, which is not`, fix: `print it with <N of="${name}">, or delete it` }))];
  });
}
