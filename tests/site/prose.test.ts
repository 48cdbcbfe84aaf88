import { describe, expect, test } from 'vitest';
import { proseOf, type Piece } from '#site/prose';
import type { Entry } from '#wiki/entry';

const prose = (body: string) => proseOf({ file: 'content/ko/losses/huber.mdx', body, bodyLine: 1 } as Entry);
/** Pieces as they will be drawn: HTML as it is, a tag as its name with its attributes and what it holds. */
const drawn = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.name} ${Object.values(piece.attributes).join(' ')}|${drawn(piece.inside)}}`)).join('');

describe('prose', () => {
  test('is HTML cut where a tag stands, tags inside tags too', async () => {
    const { lead } = await prose('앞 <Claim id="a">**굵게** <Cite src="huber1964" /></Claim> 뒤\n\n| 가 |\n|---|\n| <Value of="huber.delta.default" /> |');
    expect(drawn(lead).replaceAll('\n', '')).toBe('<p>앞 {Claim a|<strong>굵게</strong> {Cite huber1964|}} 뒤</p><div class="scroll" tabindex="0"><table><thead><tr><th>가</th></tr></thead><tbody><tr><td>{Value huber.delta.default|}</td></tr></tbody></table></div>');
  });

  test('puts no block into a paragraph, and leaves a sentence in its own', async () => {
    expect(drawn((await prose('<Claim id="a">혼자</Claim>')).lead)).toBe('{Claim a|혼자}');
    expect(drawn((await prose('<Note kind="tip">\n\n글\n\n</Note>')).lead).replaceAll('\n', '')).toBe('{Note tip|<p>글</p>}');
  });

  test('has its links resolved, its quotation marks curled, and its headings told with their anchors', async () => {
    const { sections, headings } = await prose('## 정의\n\n[[mean-squared-error|제곱]]은 "이것"이에요. [[huber]]\n\n### 더 보기');
    expect(drawn(sections[0]!.pieces)).toContain('<a href="/losses/mean-squared-error/">제곱</a>은 “이것”이에요.');
    expect(headings).toEqual([{ depth: 2, slug: '정의', text: '정의' }, { depth: 3, slug: '더-보기', text: '더 보기' }]);
  });

  test('is its lead, and its sections under their headings', async () => {
    const { lead, sections } = await prose('무엇이고 언제 써요.\n\n## 정의\n\n글\n\n### 더\n\n## 관련\n\n끝');
    expect(drawn(lead).trim()).toBe('<p>무엇이고 언제 써요.</p>');
    expect(sections.map(({ slug, pieces }) => [slug, drawn(pieces).replaceAll('\n', '')])).toEqual([['정의', '<h2 id="정의">정의</h2><p>글</p><h3 id="더">더</h3>'], ['관련', '<h2 id="관련">관련</h2><p>끝</p>']]);
  });

  test('stays text where it looks like code', async () => {
    expect(drawn((await prose('`<script>{1}</script>` & <Cite src="a&quot;b" />')).lead)).toBe('<p><code>&#x3C;script>{1}&#x3C;/script></code> &#x26; {Cite a"b|}</p>');
  });
});
