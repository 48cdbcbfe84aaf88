import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { text } from '#text/index';
import { dist } from './site.ts';

/** The words of the Korean cells. */
export const words = text('ko').cell;

/** Every page with cells: its path and the names of its cells. */
export const pagesWithCells = () => readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => ({ path: `/${file.slice(0, -'index.html'.length)}`, cells: [...readFileSync(join(dist, file), 'utf8').matchAll(/data-cell="([^"]+)"/g)].map((match) => match[1]!) }))
  .filter(({ cells }) => cells.length);

export const huber = '/losses/huber/';

export interface CellParts {
  readonly act: (which: string) => Locator;
  readonly editor: Locator;
  readonly printed: Locator;
  readonly status: Locator;
  readonly error: Locator;
  readonly banner: Locator;
}

/** The parts of a cell in a page. */
export function cellIn(page: Page, name = 'huber'): CellParts {
  const cell = page.locator(`[data-cell="${name}"]`);
  return {
    act: (which) => cell.locator(`[data-cell-act="${which}"]`),
    editor: cell.locator('textarea'), printed: cell.locator('.cell-printed'), status: cell.locator('.cell-status'), error: cell.locator('.cell-error'), banner: cell.locator('.cell-banner'),
  };
}

/** Waits until the line under the output says `wanted`. */
export const status = (page: Page, wanted: string, name = 'huber'): Promise<void> => cellIn(page, name).status.filter({ hasText: wanted }).waitFor();

/** Opens the editor of the cell and puts `code` in it. */
export async function edited(page: Page, code: string): Promise<CellParts> {
  const cell = cellIn(page);
  await cell.act('edit').click();
  await cell.editor.fill(code);
  return cell;
}
