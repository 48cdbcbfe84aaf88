import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface Axe { run(within: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }

/** What axe objects to in a page as it stands, or in one part of it. The context must set the policy of the page aside, so that axe may be put in. */
export async function axeFindings(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe });
  const found = await page.evaluate(async (selector) => (await (window as never as { axe: Axe }).axe.run(selector)).violations, within);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
