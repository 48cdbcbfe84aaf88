import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '#site/astro/csp';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(withPolicy(html))![1]!;

test('every inline script is allowed by its hash and by nothing else', () => {
  const policy = policyOf('<html><head><script>a()</script></head><body><script type="module">b()</script></body></html>');
  expect(policy).toContain(`script-src 'self' ${sha('a()')} ${sha('b()')}`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('a script by address and a block of data need no hash', () => {
  const policy = policyOf('<head><script src="/a.js"></script><script type="application/ld+json">{}</script></head>');
  expect(policy).toContain("script-src 'self';");
});

test('inline style elements are hashed; only style attributes are free', () => {
  const policy = policyOf('<head><style>p{}</style></head>');
  expect(policy).toContain(`style-src 'self' ${sha('p{}')}`);
  expect(policy).toContain("style-src-attr 'unsafe-inline'");
});

test('the policy stands before anything it governs', () => {
  expect(withPolicy('<head><script>a()</script></head>')).toMatch(/^<head><meta http-equiv="content-security-policy"/);
});
