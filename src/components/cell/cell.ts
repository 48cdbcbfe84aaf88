/** What the cells of a page do once one of them is used. Loaded by the loader, never with the page. */
import { isShared, share, unshare } from '#sandbox/share';
import { draft, edit, keep } from './edit.ts';
import { run, sandboxOfPage, showRecorded } from './run.ts';
import { cellOf, codeOf, tell, warn, words, type Cell } from './state.ts';

const acts: Readonly<Record<string, (cell: Cell) => unknown>> = {
  run,
  edit: async (cell) => (await edit(cell)).focus(),
  reset,
  copy: (cell) => copy(cell, codeOf(cell), words().copied),
  share: shareLink,
  download,
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
  await edit(cell, code);
  warn(cell, words().restored);
}

/** Opens the code of a shared link: shown, said to be a stranger's, not run, not focused. */
export async function openShared(): Promise<void> {
  const shared = await unshare(location.hash);
  const elements = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const element = elements.find(({ dataset }) => dataset.cell === shared?.cell);
  const cell = cellOf(element ?? elements[0]!);
  if (!shared || !element) return warn(cell, words().malformed);
  if (shared.code !== cell.source) {
    (await edit(cell, shared.code)).replace(shared.code);
    warn(cell, words().shared);
  }
  cell.element.scrollIntoView({ block: 'center' });
}

function reset(cell: Cell): void {
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
  history.replaceState(null, '', hash);
  await copy(cell, location.href, words().linked);
}

function download(cell: Cell): void {
  const url = URL.createObjectURL(new Blob([codeOf(cell)], { type: 'text/plain' }));
  Object.assign(document.createElement('a'), { href: url, download: `${cell.name}.ts` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
