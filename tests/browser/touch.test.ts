import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf } from '#cards/index';
import { viewFor, views } from '#demo/index';
import { readWiki } from '#wiki/disk';
import { launch } from './browser.ts';
import { frames, openFigure } from './figure.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

let browser: Browser;
let site: Served;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The figures of pages of losses, each view once: the one a page names and those it names besides. */
const drawn = readWiki().entries.filter(({ section, locale }) => section === 'losses' && locale === 'ko').flatMap(({ slug, body }) =>
  [...body.matchAll(/<Demo loss="([^"]+)"(?: view="([^"]+)")?/g)].map(([, loss, view]) => [slug, views[viewFor(cardOf(loss!), view)]!.props(cardOf(loss!), 'ko', () => true)['id' as never] as string] as const));
const figures = [...new Map(drawn.map((figure) => [figure[1].replace(figure[0], ''), figure])).values()];

interface Place {
  readonly x: number;
  readonly y: number;
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Draws a finger over the screen in small steps, as the touchscreen of a phone reports it. */
async function drag(page: Page, from: Place, to: Place): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Place[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
    await frames(page);
  }
  await touch('touchEnd', []);
  await frames(page);
}

const middle = async (locator: Locator): Promise<Place> => {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe.each(figures)('by finger, on %s, %s', (loss, figure) => {
  test('every point is dragged, and the page stays where it is', async () => {
    const { page, demo } = await openFigure(browser, site, loss, figure, '', phone);
    for (const point of await demo.locator('.draggable').all()) {
      await point.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await frames(page);
      const said = () => point.getAttribute('aria-valuetext');
      const [before, top, from] = [await said(), await scrolled(page), await middle(point.locator('.touch'))];
      const towards = from.x > 195 ? -1 : 1;
      await drag(page, from, { x: from.x + towards * 40, y: from.y + (from.y > 422 ? -40 : 40) });
      expect(await said()).not.toBe(before);
      expect(await scrolled(page)).toBe(top);
    }
    await page.close();
  });

  test('a finger on the free drawing scrolls the page', async () => {
    const { page, demo } = await openFigure(browser, site, loss, figure, '', phone);
    const drawing = demo.locator('.drawing').first();
    await drawing.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await frames(page);
    const [top, from] = [await scrolled(page), await freePlace(drawing)];
    await drag(page, from, { x: from.x, y: from.y - 120 });
    await page.waitForFunction((before) => scrollY !== before, top);
    await page.close();
  });
});

describe('by finger, on a mask', () => {
  const painted = (demo: Locator) => demo.locator('[role=gridcell]').evaluateAll((pixels) => pixels.map((pixel) => pixel.getAttribute('aria-label')));
  const onMask = async () => {
    const { page, demo } = await openFigure(browser, site, 'dice', 'dice-overlap', '', phone);
    const grid = demo.locator('.mask-grid');
    await grid.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await frames(page);
    const box = (await grid.boundingBox())!;
    const pixel = (column: number, row: number): Place => ({ x: box.x + ((column + 0.5) * box.width) / 8, y: box.y + ((row + 0.5) * box.height) / 8 });
    return { page, demo, pixel };
  };

  test('a sideways stroke paints, and the page stays where it is', async () => {
    const { page, demo, pixel } = await onMask();
    const top = await scrolled(page);
    await drag(page, pixel(0, 0), pixel(7, 0));
    const labels = await painted(demo);
    expect(labels.slice(0, 8).every((label) => label!.includes('1.0'))).toBe(true);
    expect(await scrolled(page)).toBe(top);
    await page.close();
  });

  test('an upright stroke scrolls the page, and paints nothing', async () => {
    const { page, demo, pixel } = await onMask();
    const [top, before] = [await scrolled(page), await painted(demo)];
    await drag(page, pixel(0, 6), pixel(0, 2));
    await page.waitForFunction((from) => scrollY !== from, top);
    await frames(page);
    expect(await painted(demo)).toEqual(before);
    await page.close();
  });
});

/** A place of a drawing with nothing to drag near it: what lies under the breadth of a finger counts, as it does to a browser. */
function freePlace(drawing: Locator): Promise<Place> {
  return drawing.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const places = [0.5, 0.2, 0.8, 0.35, 0.65].flatMap((down) => [0.15, 0.5, 0.85].map((across) => ({ x: box.x + box.width * across, y: box.y + box.height * down })));
    const under = ({ x, y }: Place) => [-16, 0, 16].flatMap((right) => [-16, 0, 16].map((down) => document.elementFromPoint(x + right, y + down)));
    return places.find((place) => element.contains(document.elementFromPoint(place.x, place.y)) && under(place).every((one) => !one?.closest('.mask-grid, .handles')))!;
  });
}
