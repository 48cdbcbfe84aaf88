import { createSandbox, type Sandbox } from '#sandbox/host';
import { caps, type End, type Failure, type Output } from '#sandbox/protocol';
import { button, cellOf, codeOf, part, tell, words, type Cell } from './state.ts';
import { edit } from './edit.ts';

let made: Sandbox | undefined;

/** The one sandbox of the page. */
export const sandboxOfPage = (): Sandbox => (made ??= createSandbox('/sandbox.html'));

/** A double click is one wish to run, not a wish to run and stop. */
const doubleClick = 300;

/** Runs the code as it stands; a second press, once it has been going for a moment, stops it. */
export async function run(cell: Cell): Promise<void> {
  const sandbox = sandboxOfPage();
  if (cell.began && performance.now() - cell.began > doubleClick) return sandbox.stop();
  const code = await compile(cell);
  if (code === undefined) return;
  const mine = ++cell.run;
  const began = (cell.began = performance.now());
  let lines: string[] | undefined;
  button(cell, 'run').firstElementChild!.textContent = words().stop;
  tell(cell, words().running);
  const why = await sandbox.run(code, (output) => {
    if (mine !== cell.run) return;
    if (!lines) clear(cell);
    lines ??= [];
    show(cell, output, lines);
  });
  if (mine !== cell.run) return;
  cell.began = 0;
  button(cell, 'run').firstElementChild!.textContent = words().run;
  if (!lines && why !== 'unavailable' && why !== 'refused') clear(cell);
  tell(cell, outcome(cell, why, Math.round(performance.now() - began), lines ?? []));
}

/** JavaScript of the code: prepared at build where it is unedited. Undefined where it does not parse; that is shown. */
async function compile(cell: Cell): Promise<string | undefined> {
  const source = codeOf(cell);
  if (source === cell.source) return cell.compiled;
  const stripped = cell.editor!.strip(source);
  if ('code' in stripped) return stripped.code;
  const { message, line, column } = stripped.problem;
  clear(cell);
  fail(cell, { t: 'err', s: message, line, column });
  tell(cell, words().failed);
  return undefined;
}

function outcome(cell: Cell, why: End, milliseconds: number, lines: readonly string[]): string {
  const say = words();
  if (why === 'timeout') return say.timeout.replace('{seconds}', String(caps.timeout / 1000));
  if (why !== 'done') return { error: say.failed, flood: say.truncated, stopped: say.stopped, replaced: say.replaced, refused: say.refused, unavailable: say.unavailable }[why];
  const time = `${milliseconds} ms`;
  if (codeOf(cell) !== cell.source) return `${time} · ${lines.length ? say.done : say.silent}`;
  return `${time} · ${lines.join('\n') === cell.recorded.join('\n') ? say.same : say.differs}`;
}

function clear(cell: Cell): void {
  part(cell, 'printed').textContent = '';
  part(cell, 'error').textContent = '';
  cell.editor?.mark(undefined);
}

/** The output that was recorded, as the page was built. */
export function showRecorded(cell: Cell): void {
  clear(cell);
  part(cell, 'printed').textContent = cell.recorded.join('\n');
  tell(cell, cell.caption);
}

function show(cell: Cell, output: Output, lines: string[]): void {
  if (output.t === 'err') return fail(cell, output);
  const line = document.createElement('span');
  line.textContent = (lines.length ? '\n' : '') + (output.t === 'trunc' ? words().truncated : output.s);
  if (output.t === 'trunc' || output.level === 'warn' || output.level === 'error') line.className = 'cell-loud';
  if (output.t === 'log') lines.push(output.s);
  part(cell, 'printed').append(line);
}

/** An error is text in place; its line is a button that brings the caret there. */
function fail(cell: Cell, { s, line, column = 1 }: Failure): void {
  const error = part(cell, 'error');
  if (line === undefined) {
    error.textContent = s;
    return;
  }
  const place = document.createElement('button');
  place.type = 'button';
  place.className = 'cell-place';
  place.textContent = words().line.replace('{line}', String(line));
  place.addEventListener('click', () => void edit(cellOf(cell.element)).then((editor) => editor.goTo(line, column)));
  error.replaceChildren(place, ` ${s}`);
  cell.editor?.mark(line);
}
