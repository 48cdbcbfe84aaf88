import type { Page } from 'playwright-core';

/** Opens the search palette by its key. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('.palette[open]').waitFor();
}

/** The addresses found for a query, the best first. */
export async function askFor(page: Page, query: string): Promise<string[]> {
  return page.locator('.palette').evaluate((palette, text) => {
    const input = palette.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return [...palette.querySelectorAll('[role=option]')].map((option) => option.getAttribute('href')!);
  }, query);
}
