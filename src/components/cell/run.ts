import { createCompiler, type Compiled, type Compiler } from '#sandbox/compiler';
import { createSandbox, type Sandbox } from '#sandbox/host';
import { caps, type End } from '#sandbox/protocol';
import type { SyntaxProblem } from '#sandbox/strip';
import { clear, fail, showOutput, type Shown } from './output.ts';
import { button, codeOf, part, tell, words, type Cell } from './state.ts';

/** The address of the worker that strips types, put in by the build. */
declare const STRIP: string;

let sandbox: Sandbox | undefined;
let compiler: Compiler | undefined;

/** The one sandbox of the page. */
export const sandboxOfPage = (): Sandbox => (sandbox ??= createSandbox('/sandbox.html'));
/** The one compiler of the page. */
export const compilerOfPage = (): Compiler => (compiler ??= createCompiler(STRIP));

/** A double click is one wish to run, not a wish to run and stop. */
const doubleClick = 300;

/** Runs the code as it stands; a second press, once it has been going for a moment, stops it. */
export async function run(cell: Cell): Promise<void> {
  if (cell.began && performance.now() - cell.began > doubleClick) {
    compilerOfPage().stop();
    return sandboxOfPage().stop();
  }
  const mine = ++cell.run;
  const began = (cell.began = performance.now());
  button(cell, 'run').firstElementChild!.textContent = words().stop;
  tell(cell, words().running);
  const compiled = await compile(cell);
  if (mine !== cell.run) return;
  const status = typeof compiled === 'string' ? gaveUp(cell, compiled)
    : 'problem' in compiled ? refuse(cell, compiled.problem)
    : await execute(cell, compiled.code, () => mine === cell.run, began);
  if (mine !== cell.run) return;
  cell.began = 0;
  button(cell, 'run').firstElementChild!.textContent = words().run;
  tell(cell, status);
}

/** JavaScript of the code: prepared at build where it is unedited. */
async function compile(cell: Cell): Promise<Compiled | 'refused'> {
  const source = codeOf(cell);
  if (source === cell.source) return { code: cell.compiled };
  return source.length > caps.code ? 'refused' : compilerOfPage().compile(source);
}

/** Code that was not read to its end is not run. */
function gaveUp(cell: Cell, why: Extract<Compiled, string> | 'refused'): string {
  if (why === 'timeout' || why === 'stopped') clear(cell);
  return why === 'timeout' ? words().unread.replace('{seconds}', String(caps.timeout / 1000)) : words()[why];
}

/** Nor is code that does not parse. */
function refuse(cell: Cell, { message, line, column }: SyntaxProblem): string {
  clear(cell);
  fail(cell, { t: 'err', s: `SyntaxError: ${message}`, line, column });
  return words().failed;
}

async function execute(cell: Cell, code: string, isMine: () => boolean, began: number): Promise<string> {
  let shown: Shown | undefined;
  const why = await sandboxOfPage().run(code, (output) => {
    if (!isMine()) return;
    if (!shown) clear(cell);
    shown ??= showOutput(cell);
    shown.show(output);
  });
  if (isMine() && !shown && why !== 'unavailable' && why !== 'refused') clear(cell);
  return outcome(cell, why, Math.round(performance.now() - began), shown?.lines ?? []);
}

function outcome(cell: Cell, why: End, milliseconds: number, lines: readonly string[]): string {
  const say = words();
  if (why === 'timeout') return say.timeout.replace('{seconds}', String(caps.timeout / 1000));
  if (why !== 'done') return { error: say.failed, flood: say.truncated, stopped: say.stopped, replaced: say.replaced, refused: say.refused, unavailable: say.unavailable }[why];
  const time = `${milliseconds} ms`;
  if (codeOf(cell) !== cell.source) return `${time} · ${lines.length ? say.done : say.silent}`;
  return `${time} · ${lines.join('\n') === cell.recorded.join('\n') ? say.same : say.differs}`;
}

/** The output that was recorded, as the page was built. */
export function showRecorded(cell: Cell): void {
  clear(cell);
  part(cell, 'printed').textContent = cell.recorded.join('\n');
  tell(cell, cell.caption);
}
