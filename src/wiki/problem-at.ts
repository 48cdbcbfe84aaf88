import type { Wiki } from './entry.ts';
import type { Problem } from './problem.ts';
import type { FieldPath } from './record/yaml.ts';

/** A problem at a field of a file. */
export function problemAt(wiki: Wiki, file: string, path: FieldPath, rule: string, message: string, fix: string, severity: Problem['severity'] = 'error'): Problem {
  const place = wiki.files.find((page) => page.file === file)?.front.at(path) ?? { line: 1, column: 1, length: 1 };
  return { file, place, rule, message, fix, severity };
}
