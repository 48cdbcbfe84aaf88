import { existsSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

const installed = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The Firefox to start: the one named by FIREFOX_PATH, which must be there, or the first that is installed; none where there is none. */
export function firefoxPath(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`firefox: FIREFOX_PATH must name a file, got ${JSON.stringify(named)}`);
  return named || installed.find((path) => existsSync(path));
}

/** Firefox without a window, driven by WebDriver BiDi. */
export async function launchFirefox(executablePath: string): Promise<Browser> {
  const { launch } = await import('puppeteer-core');
  return launch({ browser: 'firefox', executablePath, headless: true });
}

/** A page, and every error it has thrown or written to its console. */
export async function openPage(browser: Browser, address: string): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  return { page, errors };
}
