import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { foreignScripts, withPolicy } from '#site/astro/csp';
import { inlineScripts } from '#site/inline-scripts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const own = ['a()', 'b()', 'c()'];
const policyOf = (html: string) => /content="([^"]*)"/.exec(withPolicy(html, own))![1]!;

test('an inline script of the site is allowed by its hash and by nothing else', () => {
  const policy = policyOf('<html><head><script>a()</script></head><body><script>b()</script></body></html>');
  expect(policy).toContain(`script-src 'self' ${sha('a()')} ${sha('b()')}`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).not.toContain(sha('c()'));
});

/** Ways in which a script may have come into a page that the site did not write there. */
const smuggled = [
  '<script>steal()</script>', '<SCRIPT>steal()</SCRIPT>', '<script >steal()</script>', '<script\n>steal()</script >', '<script type="module">a();steal()</script>',
  '<script type="text/javascript">steal()</script>', '<script nonce="x">steal()</script>', '<script data-x="application/json">steal()</script>', '<script>steal()',
  '<script>a() </script>', '<script type="module">a()</script>', '<script src="https://evil.example/a.js"></script>', '<script src="//evil.example/a.js"></script>',
  "<script src='/a.js'></script>", '<script src=data:,steal()></script>', '<script src="/a.js">steal()</script>', '<svg><script href="data:,steal()"></script></svg>',
  '<script type="importmap">{"imports":{}}</script>', '<script type="speculationrules">{}</script>', '<script data-x=">" type="application/json">steal()</script>',
];

test.each(smuggled)('no hash for %j, and the build fails', (script) => {
  const policy = policyOf(`<head><script>a()</script></head><body>${script}</body>`);
  expect(policy).toContain(`script-src 'self' ${sha('a()')};`);
  expect(foreignScripts(`<head><script>a()</script></head><body>${script}</body>`, own)).toHaveLength(1);
});

test('what the site writes is no stranger: its scripts, its files, blocks of data, code that is shown', () => {
  const html = '<head><script>a()</script><script type="module" src="/_astro/x.js"></script><script type="application/ld+json">{}</script></head><body><script type="application/json" class="x">"<!--"</script><code>&lt;script>steal()&lt;/script></code></body>';
  expect(foreignScripts(html, own)).toEqual([]);
});

test('the scripts of the site are small, and hold nothing that would end them', async () => {
  const scripts = await inlineScripts();
  expect(scripts.length).toBe(2);
  expect(scripts.filter((script) => script === '' || script.length > 10_000 || /<\/script|<!--/i.test(script))).toEqual([]);
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
  expect(withPolicy('<head><script>a()</script></head>', own)).toMatch(/^<head><meta http-equiv="content-security-policy"/);
});
