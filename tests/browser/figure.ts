import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Served } from './server.ts';

export interface Opened {
  readonly page: Page;
  readonly demo: Locator;
  /** the page as the build wrote it */
  readonly built: string;
  readonly faults: readonly string[];
}

/** Opens a loss page at a figure and waits until the figure is awake. */
export async function openFigure(browser: Browser, site: Served, loss: string, figure: string, query = '', options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const response = await page.goto(`${site.address}/losses/${loss}/#${figure}${query && `?${query}`}`);
  const demo = page.locator(`#${figure}`);
  await demo.scrollIntoViewIfNeeded();
  await page.waitForFunction((id) => !document.getElementById(id)!.closest('demo-island')!.hasAttribute('asleep'), figure);
  return { page, demo, built: (await response?.text()) ?? '', faults };
}

/** Two frames later, when what was asked for is drawn. */
export const frames = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The address once it says what it should; the figure writes it when the reader rests. */
export async function address(page: Page, part: string): Promise<URLSearchParams> {
  await page.waitForFunction((wanted) => location.hash.includes(wanted), part);
  return new URLSearchParams((await page.evaluate(() => location.hash)).split('?')[1]);
}
