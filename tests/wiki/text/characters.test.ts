import { describe, expect, test } from 'vitest';
import { errorsOf, huber, put, saying } from '../record/refused/linked-wiki.ts';
import { stranger, strangerInName, visible } from '#wiki/text/characters';
import { wrongAddress } from '#wiki/text/fields';

describe('what legitimate prose needs', () => {
  test.each([
    ['a minus', '기울기는 −1이에요.'], ['a hat that composes', 'ŷ는 예측이에요.'], ['a hat that does not', 'x\u0302는 추정이에요.'], ['two marks on a letter', 'x\u0302\u0303'], ['Hangul, Han and jamo', '交叉 엔트로피, ㅋ'],
    ['signs of mathematics', '∇ ≤ ∞ ∑ → × ÷ ± √ ²'], ['quotation marks and dashes', '“가” — ‘나’ – 다…'], ['a space that does not break', '10\u00A0개와 1\u202F000'], ['an emoji of several', '👩‍🔬 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇰🇷 👍🏽'], ['names of people', 'Piotr Dollár, Székely, Łukasz, Bartoň, Перельман'],
    ['an entity of a sign', '&lt; &amp; &nbsp; &minus; &#x2212;'], ['an entity of a letter of Greek', '&delta;'], ['code that names an entity', '`&#x202E;`'], ['brackets in code', '`[[1, 2], [3, 4]]`'], ['brackets in a formula', '$[[x]]$'],
    ['a link by name over two lines', '[[후버\n손실]]'], ['an address with a query', '[가](https://example.org/a?b=c#d)'], ['an address of mail', '[가](mailto:a@example.org)'],
  ])('%s is allowed in prose', (_what, prose) => {
    expect(errorsOf({ [huber]: saying(prose) }).filter((error) => !/site\/parity/.test(error))).toEqual([]);
  });

  test.each(['Kullback–Leibler 발산', '베타(β) 손실', 'Lovász hinge', 'L² 페널티', "Huber's loss", 'ℓ1 손실', 'F1/Dice', 'C++', 'Δ-loss', 'ν-SVM', '손실(오차)', 'y → x', '交叉 엔트로피', 'Škoda'])('%s is a name', (name) => {
    expect(strangerInName(name)).toBeUndefined();
    expect(errorsOf(put(huber, '[허버 손실]', `[허버 손실, ${JSON.stringify(name)}]`))).toEqual([]);
  });

  test.each(['https://doi.org/10.1214/aoms/1177703732', 'https://en.wikipedia.org/wiki/Huber_loss#Pseudo-Huber', 'https://ko.wikipedia.org/wiki/%ED%9B%84', 'https://a.b.example.co.kr/~x/?q=1&r=(2)', 'https://medium.com/@author/post'])('%s is an address', (address) => {
    expect(wrongAddress(address)).toBeUndefined();
  });
});

describe('a character that does not belong', () => {
  test('is found with its place, after emoji that hold the like', () => {
    expect(stranger('👩‍🔬 a\u200Db')).toEqual({ at: 7, length: 1, called: 'U+200D ZERO WIDTH JOINER' });
    expect(stranger('a\u{E0041}')).toEqual({ at: 1, length: 2, called: 'U+E0041 TAG CHARACTER' });
  });

  test('is shown by its number in a message, and a text without any is shown as it is', () => {
    expect(visible('a\u202Eb 👩‍🔬 ŷ')).toBe('a\\u{202E}b 👩‍🔬 ŷ');
    expect(visible('a\u202Eb', '\uFFFD')).toBe('a\uFFFDb');
  });

  test('is looked for in time that grows with the text, not faster', () => {
    const time = (length: number) => {
      const text = `${'👩‍🔬가a\u0302'.repeat(length)}\u200B`;
      const started = performance.now();
      expect(stranger(text)?.called).toBe('U+200B ZERO WIDTH SPACE');
      return performance.now() - started;
    };
    time(2_000);
    expect(time(40_000)).toBeLessThan(20 * Math.max(20, time(4_000)));
  });

  test.each([['https://doi.org@evil.example/x', 'name no user'], ['https://doi.org\\@evil.example', 'be written in ASCII'], ['https://dоi.org/x', 'be written in ASCII'], ['https://localhost/', 'name a host of the open web']])('%s is refused in prose too', (address, must) => {
    expect(errorsOf({ [huber]: saying(`[가](<${address.replace(/\\/g, '\\\\')}>)`) })).toEqual([expect.stringMatching(new RegExp(`56:1 an address must (?:${must}|begin with https)`))]);
  });
});
