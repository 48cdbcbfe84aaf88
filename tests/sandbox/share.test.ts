import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShared, share, unshare } from '#sandbox/share';
import { visible } from '#sandbox/visible';

const packed = (bytes: Uint8Array | string) => `#code=v1.huber.${deflateRawSync(bytes).toString('base64url')}`;

describe('a shared link', () => {
  test('brings back any code', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const code = `// ${text}`.normalize('NFC');
      const hash = (await share({ cell: 'huber', code }))!;
      expect(hash).toMatch(/^#code=v1\.huber\.[\w-]+$/);
      expect(await unshare(hash)).toEqual({ cell: 'huber', code });
    }), { numRuns: 50 });
  });

  test('is at most 64 KB inflated, and a bomb is dropped on the way', async () => {
    expect(await unshare(packed('x'.repeat(65_536)))).toEqual({ cell: 'huber', code: 'x'.repeat(65_536) });
    for (const size of [65_537, 2 ** 20, 2 ** 26]) expect(await unshare(packed(new Uint8Array(size)))).toBe('long');
    expect(await unshare(`#code=v1.huber.${'A'.repeat(90_000)}`)).toBe('long');
  });

  test('carries 64 KB that cannot be compressed, and no more', async () => {
    const noise = fc.sample(fc.string({ minLength: 65_536, maxLength: 65_536, size: 'max' }), { numRuns: 1, seed: 1 })[0]!;
    expect(await unshare((await share({ cell: 'huber', code: noise }))!)).toEqual({ cell: 'huber', code: noise });
    expect(await share({ cell: 'huber', code: `${noise}x` })).toBeUndefined();
  });

  test('with marks piled on a letter is read at once', async () => {
    const pile = `a${'\u0301\u0316'.repeat(10_000)}`;
    const begun = performance.now();
    expect(await unshare(packed(pile))).toEqual({ cell: 'huber', code: pile });
    expect(performance.now() - begun).toBeLessThan(300);
  });

  test.each([
    ['no version', '#code=huber.AAAA'], ['an unknown version', '#code=v2.huber.AAAA'], ['no code', '#code=v1.huber.'], ['not base64url', '#code=v1.huber.%%%'], ['not deflate', '#code=v1.huber.AAAA'],
    ['cut short', packed('console.log(1)'.repeat(9)).slice(0, -6)], ['not UTF-8', packed(new Uint8Array([0xff, 0xfe, 0x80]))], ['a lone surrogate', packed(new Uint8Array([0xed, 0xa0, 0x80]))],
    ['a strange cell', '#code=v1.../../x.AAAA'], ['markup', '#code=<script>alert(1)</script>'],
  ])('with %s is refused', async (_, hash) => {
    expect(isShared(hash)).toBe(true);
    expect(await unshare(hash)).toBe('malformed');
  });
});

test('text of a stranger hides, reorders and commands nothing', () => {
  expect(visible('a\u202eb\u0000c\u001b[31m\u200bd\ud800')).toBe('a\\u202eb\\u0000c\\u001b[31m\\u200bd\\ud800');
  expect(visible('탭\t줄\n한글 😀 é')).toBe('탭\t줄\n한글 😀 é');
});
