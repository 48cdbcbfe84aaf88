import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window { stall: number }
}

/** From now on every page of the context knows the longest time that its main thread was held up, in milliseconds. */
export const watchStalls = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    window.stall = 0;
    // One that began before the page was there, to parse it, is not meant.
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime > 0) window.stall = Math.max(window.stall, duration);
    }).observe({ type: 'longtask', buffered: true });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      if (document.readyState === 'complete') window.stall = Math.max(window.stall, now - last);
      last = now;
    }, 5);
  });

/** The longest since the last time that this was asked. */
export const stallOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // What was written is laid out and painted first.
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const { stall } = window;
    window.stall = 0;
    return stall;
  });
