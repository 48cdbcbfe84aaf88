import { expect, test } from 'vitest';
import { redirects } from '#site/astro/redirects';

test('a page that got a shorter address is still found under the slug of its id', () => {
  expect(redirects()).toMatchObject({
    '/concepts/loss-functions-foundations/': '/concepts/loss-function/',
    '/en/concepts/loss-functions-foundations/': '/en/concepts/loss-function/',
  });
});
