import type { Problem } from '../problem.ts';
import { visible } from '../text/characters.ts';

const most = 50;

/**
 * Problems as text: `file:line:column  severity  message  rule`, the lines of the file with a caret, and a fix.
 *
 * At most 50 are shown, then their number. The texts are those that were checked, so the frame shows what is meant.
 */
export function report(problems: readonly Problem[], texts: Readonly<Record<string, string>>): string {
  const blocks = problems.slice(0, most).map((problem) => {
    const { file, place, severity, message, rule, fix } = problem;
    const head = `${file}:${place.line}:${place.column}  ${severity}  ${message}  ${rule}`;
    return [head, ...frame(problem, texts[file]), ...(fix ? [`  fix: ${fix}`] : [])].map(plain).join('\n');
  });
  return [...blocks, summary(problems)].join('\n\n');
}

/** Problems as annotations of a pull request. */
export function githubReport(problems: readonly Problem[]): string {
  const escape = (text: string) => plain(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
  const property = (text: string) => escape(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const lines = problems.slice(0, most).map(({ file, place, severity, message, rule, fix }) =>
    `::${severity} file=${property(file)},line=${place.line},col=${place.column},title=${property(rule)}::${escape(fix ? `${message}\nfix: ${fix}` : message)}`);
  return [...lines, summary(problems)].join('\n');
}

/** `12 problems: 10 errors, 2 warnings`, and how many are not shown. */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const hidden = problems.length - most;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const whole = `${count(problems.length, 'problem')}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return problems.length === 0 ? 'no problems' : hidden > 0 ? `${whole} (the first ${most} shown, ${hidden} more)` : whole;
}

/** The line before, the line itself, and carets under what is wrong. */
function frame({ place }: Problem, text: string | undefined): string[] {
  if (text === undefined) return [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const width = String(place.line).length;
  const shown = [place.line - 1, place.line].filter((line) => line >= 1 && line <= lines.length)
    .map((line) => `  ${String(line).padStart(width)} | ${clip(lines[line - 1]!, place.column).text}`);
  if (place.line > lines.length) return shown;
  const { text: line, column } = clip(lines[place.line - 1]!, place.column);
  const before = cells(line.slice(0, column - 1));
  const under = Math.max(1, cells(line.slice(column - 1, column - 1 + place.length)));
  return [...shown, `  ${' '.repeat(width)} | ${' '.repeat(before)}${'^'.repeat(under)}`];
}

/** A window of a long line, prose being one line a paragraph. */
function clip(line: string, column: number): { text: string; column: number } {
  const from = line.length > 120 ? Math.max(0, Math.min(column - 41, line.length - 100)) : 0;
  return { text: `${from > 0 ? '…' : ''}${line.slice(from, from + 100)}${from + 100 < line.length ? '…' : ''}`, column: column - from + (from > 0 ? 1 : 0) };
}

/** Columns of a terminal: Hangul, Han and full-width letters take two. */
function cells(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter) ? 2 : /\p{M}/u.test(letter) ? 0 : 1), 0);
}

/** Without anything that a terminal would obey. */
function plain(text: string): string {
  return text.split('\n').map((line) => visible(line, '\uFFFD')).join('\n');
}
