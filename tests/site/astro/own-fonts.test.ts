import { expect, test, vi } from 'vitest';
import { ownFonts } from '#site/astro/own-fonts';

test('a font that is a page of this site is no warning, and every other warning is said', () => {
  const [warn, warnOnce] = [vi.fn(), vi.fn()];
  const logger = { warn, warnOnce };
  const { configResolved } = ownFonts();
  (configResolved as (config: object) => void)({ logger });
  for (const path of ['/fonts/gowun-batang-400-latin.woff2', '/pictures/x.png']) logger.warnOnce(`\n${path} referenced in ${path} didn't resolve at build time, it will remain unchanged to be resolved at runtime`);
  logger.warn('something else');
  expect(warnOnce.mock.calls.map(([message]) => String(message).trim().split(' ')[0])).toEqual(['/pictures/x.png']);
  expect(warn).toHaveBeenCalledWith('something else', undefined);
});
