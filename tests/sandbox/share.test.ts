import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShared, share, unshare } from '#sandbox/share';
import { strip } from '#sandbox/strip';
import { visible } from '#sandbox/visible';

const packed = (bytes: Uint8Array | string) => `#code=v1.huber.${deflateRawSync(bytes).toString('base64url')}`;

describe('a shared link', () => {
  test('brings back any code', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const code = `// ${text}`.normalize('NFC');
      const hash = await share({ cell: 'huber', code });
      expect(hash).toMatch(/^#code=v1\.huber\.[\w-]+$/);
      expect(await unshare(hash)).toEqual({ cell: 'huber', code });
    }), { numRuns: 50 });
  });

  test('is at most 64 KB inflated, and a bomb is dropped on the way', async () => {
    expect((await unshare(packed('x'.repeat(65_536))))?.code.length).toBe(65_536);
    expect(await unshare(packed('x'.repeat(65_537)))).toBeUndefined();
    expect(await unshare(packed(new Uint8Array(2 ** 26)))).toBeUndefined();
  });

  test.each([
    ['no version', '#code=huber.AAAA'], ['an unknown version', '#code=v2.huber.AAAA'], ['no code', '#code=v1.huber.'], ['not base64url', '#code=v1.huber.%%%'], ['not deflate', '#code=v1.huber.AAAA'],
    ['cut short', packed('console.log(1)'.repeat(9)).slice(0, -6)], ['not UTF-8', packed(new Uint8Array([0xff, 0xfe, 0x80]))], ['a lone surrogate', packed(new Uint8Array([0xed, 0xa0, 0x80]))],
    ['a strange cell', '#code=v1.../../x.AAAA'], ['200 KB', `#code=v1.huber.${'A'.repeat(200_000)}`], ['markup', '#code=<script>alert(1)</script>'],
  ])('with %s is refused', async (_, hash) => {
    expect(isShared(hash)).toBe(true);
    expect(await unshare(hash)).toBeUndefined();
  });
});

test('text of a stranger hides, reorders and commands nothing', () => {
  expect(visible('a\u202eb\u0000c\u001b[31m\u200bd\ud800')).toBe('a\\u202eb\\u0000c\\u001b[31m\\u200bd\\ud800');
  expect(visible('탭\t줄\n한글 😀 é')).toBe('탭\t줄\n한글 😀 é');
});

describe('strip', () => {
  test('takes the types and leaves the lines', () => {
    const stripped = strip("interface A { a: number }\nconst a: A = { a: 1 } as const satisfies A\nenum B { C }\nconsole.log(a.a, B.C)");
    expect(stripped).toMatchObject({ code: expect.stringMatching(/^[^\n]*\nconst a *= \{ a: 1 \}[^\n]*\n[^\n]*\nconsole\.log\(a\.a, B\.C\)$/) });
  });

  test('says where the syntax is wrong', () => {
    expect(strip('const a = 1;\nconst = 2;')).toEqual({ problem: { message: expect.stringContaining('Unexpected token'), line: 2, column: 7 } });
  });
});
