/** What the cells of a page do once one of them is used. Loaded by the loader, never with the page. */
import { isShared, share, unshare } from '#sandbox/share';
import { draft, edit, keep, open } from './edit.ts';
import { removePieces } from './pieces.ts';
import { compilerOfPage, run, sandboxOfPage, showRecorded } from './run.ts';
import { saveText } from './save.ts';
import { cellOf, codeOf, tell, warn, words, type Cell } from './state.ts';

const acts: Readonly<Record<string, (cell: Cell) => unknown>> = {
  run,
  edit: async (cell) => {
    compilerOfPage().warm();
    (await edit(cell))?.focus();
  },
  reset,
  copy: (cell) => copy(cell, codeOf(cell), words().copied),
  share: shareLink,
  download: (cell) => saveText(`${cell.name}.ts`, codeOf(cell)),
};

/** Does what a button of a cell says. */
export async function act(button: HTMLElement): Promise<void> {
  await acts[button.dataset.cellAct!]?.(cellOf(button));
}

/** Makes the sandbox ready; nothing runs. */
export const warm = (): void => sandboxOfPage().warm();

/** Brings back what the reader had written in this tab. It is not run. */
export async function restore(element: HTMLElement): Promise<void> {
  const cell = cellOf(element);
  const code = draft(cell);
  if (code === undefined || isShared(location.hash)) return;
  await open(cell, code);
  warn(cell, words().restored);
}

/** Opens the code of a shared link: shown, said to be a stranger's, not run, not focused. */
export async function openShared(): Promise<void> {
  const shared = await unshare(location.hash);
  const elements = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const element = typeof shared === 'object' ? elements.find(({ dataset }) => dataset.cell === shared.cell) : undefined;
  const cell = cellOf(element ?? elements[0]!);
  if (typeof shared === 'string' || !element) return warn(cell, shared === 'long' ? words().long : words().malformed);
  if (shared.code !== cell.source) {
    await open(cell, shared.code);
    warn(cell, words().shared);
  }
  cell.element.scrollIntoView({ block: 'center' });
}

/** Opens the code of a number of the prose in the first cell of the page, ready to be run. */
export async function openNumber(button: HTMLElement): Promise<void> {
  const shown = button.closest<HTMLElement>('.number-code')!;
  const [helpers, expression] = ['.number-helpers', '.number-expression'].map((part) => shown.querySelector(part)?.textContent);
  const cell = cellOf(document.querySelector<HTMLElement>('[data-cell]')!);
  const { uses } = shown.dataset;
  shown.hidePopover();
  await open(cell, [...(uses ? [`import { ${uses} } from 'lossary';`, ''] : []), ...(helpers ? [helpers, ''] : []), `console.log(${expression});`, ''].join('\n'));
  warn(cell, words().ofNumber);
  cell.element.scrollIntoView({ block: 'center' });
}

function reset(cell: Cell): void {
  removePieces(cell);
  cell.editor?.replace(cell.source);
  keep(cell, cell.source);
  warn(cell, '');
  showRecorded(cell);
  if (isShared(location.hash)) history.replaceState(null, '', location.pathname + location.search);
  cell.editor?.focus();
}

async function copy(cell: Cell, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(cell, done);
  } catch {
    tell(cell, words().notCopied);
  }
}

/** The link also goes into the address bar: where the clipboard is closed, it can be taken from there. */
async function shareLink(cell: Cell): Promise<void> {
  const hash = await share({ cell: cell.name, code: codeOf(cell) });
  if (!hash) return tell(cell, words().unlinked);
  history.replaceState(null, '', hash);
  await copy(cell, location.href, words().linked);
}
