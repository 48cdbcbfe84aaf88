import type { Failure, Output } from '#sandbox/protocol';
import { saveText } from './save.ts';
import { budgets, fitting, fits, workOf } from './fit.ts';
import { edit } from './edit.ts';
import { part, words, type Cell } from './state.ts';

/** What a run has put on the page, and all that it said. */
export interface Shown {
  readonly show: (output: Output) => void;
  /** the lines it printed, whole */
  readonly lines: readonly string[];
}

/** Shows output line by line as long as the page can lay it out; the rest is a file to be taken. */
export function showOutput(cell: Cell): Shown {
  const lines: string[] = [];
  const said: string[] = [];
  let left: number = budgets.output;

  const print = (text: string, loud: boolean): void => {
    const line = (said.length ? '\n' : '') + text;
    said.push(text);
    if (left <= 0) return offerRest(cell, said);
    const whole = fits(line, left);
    const span = document.createElement('span');
    span.textContent = whole ? line : `${line.slice(0, fitting(line, left))}…`;
    if (loud) span.className = 'cell-loud';
    part(cell, 'printed').append(span);
    left = whole ? left - workOf(line) : 0;
    if (!whole) offerRest(cell, said);
  };

  return {
    lines,
    show: (output) => {
      if (output.t === 'err') {
        if (!fits(output.s, budgets.error)) offerRest(cell, said);
        said.push(output.s);
        fail(cell, output);
      } else if (output.t === 'trunc') print(words().truncated, true);
      else {
        lines.push(output.s);
        print(output.s, output.level === 'warn' || output.level === 'error');
      }
    },
  };
}

/** A line under the output: there is more of it. */
function offerRest(cell: Cell, said: readonly string[]): void {
  if (cell.element.querySelector('.cell-rest')) return;
  const rest = Object.assign(document.createElement('p'), { className: 'cell-rest', textContent: `${words().rest} ` });
  const save = Object.assign(document.createElement('button'), { type: 'button', textContent: words().saveRest });
  save.addEventListener('click', () => saveText(`${cell.name}.txt`, said.join('\n')));
  rest.append(save);
  part(cell, 'printed').after(rest);
}

export function clear(cell: Cell): void {
  part(cell, 'printed').textContent = '';
  part(cell, 'error').textContent = '';
  cell.element.querySelector('.cell-rest')?.remove();
  cell.editor?.mark(undefined);
}

/** An error is text in place; its line is a button that brings the caret there. */
export function fail(cell: Cell, { s, line, column = 1 }: Failure): void {
  const error = part(cell, 'error');
  const text = fits(s, budgets.error) ? s : `${s.slice(0, fitting(s, budgets.error))}…`;
  if (line === undefined) {
    error.textContent = text;
    return;
  }
  const place = document.createElement('button');
  place.type = 'button';
  place.className = 'cell-place';
  place.textContent = words().line.replace('{line}', String(line));
  place.addEventListener('click', () => void edit(cell).then((editor) => editor?.goTo(line, column)));
  error.replaceChildren(place, ` ${text}`);
  cell.editor?.mark(line);
}
