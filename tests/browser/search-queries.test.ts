import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { askFor, openPalette } from './palette.ts';
import type { Served } from './server.ts';
import { serveSite } from './site.ts';

const [mse, mae, huber, logCosh, dice, triplet] = ['mean-squared-error', 'mean-absolute-error', 'huber', 'log-cosh', 'dice', 'triplet'].map((id) => `losses/${id}`) as [string, string, string, string, string, string];
const [bce, ce, loss, guide] = ['losses/binary-cross-entropy-with-logits', 'losses/sparse-categorical-cross-entropy', 'concepts/loss-function', 'guides/choosing-a-loss'] as const;

/** What a reader types, and the page that comes first; where several are right, it is among the first three. */
const queries: Readonly<Record<'ko' | 'en', readonly (readonly [query: string, page: string, among?: 3])[]>> = {
  ko: [
    // particles, pairs of syllables, spacing
    ['후버의', huber, 3], ['이상치를', 'concepts/residual-and-outlier'], ['중앙값은', mae], ['겹침을', dice], ['앵커에서', triplet], ['Huber는', huber], ['손실 함수란', loss], ['시그모이드 함수가', 'guides/classification-losses'],
    ['하강', 'concepts/gradient-descent'], ['경사하강', 'concepts/gradient-descent'], ['제곱오차', mse], ['평균제곱오차', mse], ['이진교차엔트로피', 'losses/binary-cross-entropy'], ['레이블스무딩', 'concepts/label-smoothing'], ['얼굴인식', 'losses/arcface', 3], ['클래스불균형', 'pitfalls/ignoring-class-imbalance'],
    // initial consonants, the first syllable
    ['ㅎㅂ', huber], ['ㄷㅇㅅ', dice], ['ㅍㄱㅈㄱ', mse], ['ㅌㄹㅍㄹ', triplet], ['ㅅㅅㅎㅅ', loss], ['ㄹㄱㅋㅅ', logCosh], ['후', huber, 3],
    // other names, and names of several pages
    ['MSE', mse], ['mae', mae], ['BCE', 'losses/binary-cross-entropy'], ['CE', ce], ['DSC', dice], ['삼중항', triplet], ['비용 함수', loss], ['손실 고르기', guide], ['CrossEntropyLoss', ce], ['meanSquaredError', mse],
    ['L1', 'names/l1-loss', 3], ['L2 손실', 'names/l2-loss'], ['로그 손실', 'names/log-loss'], ['교차 엔트로피', 'names/cross-entropy'], ['교차 엔트로피', 'concepts/what-cross-entropy-means', 3],
    // slips and formulas
    ['hubber', huber, 3], ['tripplet', triplet, 3], ['log cosh', logCosh], ['logcosh', logCosh], ['δ', huber, 3], ['델타', huber, 3], ['delta', huber, 3], ['\\delta', huber, 3], ['ln cosh', logCosh, 3], ['max(0', 'losses/hinge'], ['e 제곱', mse, 3],
    // the comparison
    ['MSE vs MAE', 'compare'], ['후버 vs MSE', 'compare'], ['손실 비교', 'compare', 3], ['huber mae 차이', 'compare', 3],
    // the playground
    ['실험실', 'playground'], ['내 데이터', 'your-data'], ['csv', 'your-data'], ['옵티마이저', 'playground', 3], ['로지스틱 회귀', 'playground/classification', 3], ['로지스틱 회귀 실험실', 'playground/classification'], ['결정 경계', 'playground/classification', 3],
    // the chooser, after the guide
    ['어떤 손실', 'choose', 3], ['어떤 손실을 써야 하나요', 'choose', 3],
    // calls of frameworks, and a slip in a short word
    ['F.l1_loss', mae], ['torch.nn.functional.smooth_l1_loss', 'losses/smooth-l1'], ['tf.keras.losses.Huber', huber], ['nn.BCELoss', 'losses/binary-cross-entropy'], ['hubr', huber, 3],
  ],
  en: [
    ['huber', huber], ['outliers', huber, 3], ['gradient descent', 'playground', 3], ['gradient descent', 'concepts/gradient-descent'], ['squared error', mse], ['median', mae], ['overlap', dice], ['margin', 'names/margin-loss', 3], ['label smoothing', 'concepts/label-smoothing'], ['which loss', guide, 3], ['robust', huber, 3],
    ['hub', huber], ['trip', triplet], ['MSE', mse], ['BCE', 'losses/binary-cross-entropy'], ['CE', ce], ['F1', dice], ['sigmoid', 'pitfalls/sigmoid-then-bce'], ['cost function', loss], ['face recognition', 'losses/arcface', 3], ['CrossEntropyLoss', ce], ['Sørensen', dice],
    ['L1 loss', 'names/l1-loss'], ['log loss', 'names/log-loss'], ['cross entropy', 'names/cross-entropy'], ['cross entropy', 'concepts/what-cross-entropy-means', 3], ['cross entropy', ce, 3],
    ['hubber', huber, 3], ['tripplet', triplet, 3], ['absolut error', mae, 3], ['cros entropy', 'concepts/what-cross-entropy-means', 3], ['log cosh', logCosh], ['δ', huber, 3], ['델타', huber, 3], ['delta', huber, 3], ['후버', huber], ['ㅎㅂ', huber],
    ['MSE vs MAE', 'compare'], ['hinge versus cross entropy', 'compare', 3], ['compare losses', 'compare'],
    ['playground', 'playground'], ['my own predictions', 'your-data'], ['csv', 'your-data'], ['adam', 'concepts/optimizers', 3], ['logistic regression playground', 'playground/classification'], ['logistic regression', 'playground/classification', 3], ['decision boundary', 'playground/classification', 3],
    ['choose a loss', 'choose', 3], ['which loss should I use', 'choose', 3],
    ['F.l1_loss', mae], ['optax.huber_loss', huber], ['MSELoss', mse], ['L1Loss', mae, 3], ['hubr', huber, 3],
  ],
};

let browser: Browser;
let site: Served;
const pages = {} as Record<'ko' | 'en', Page>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite()]);
  for (const [locale, path] of [['ko', '/'], ['en', '/en/']] as const) {
    pages[locale] = await browser.newPage();
    await pages[locale].goto(site.address + path);
    await openPalette(pages[locale]);
  }
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(['ko', 'en'] as const)('%s', (locale) => {
  test.each(queries[locale].map(([query, page, among = 1]) => ({ query, page, among })))('$query leads to $page, among the first $among', async ({ query, page, among }) => {
    const url = `${locale === 'ko' ? '' : '/en'}/${page}/`;
    expect((await askFor(pages[locale], query)).slice(0, among)).toContain(url);
  });

  test('an empty field offers every page of the language', async () => {
    const offered = await askFor(pages[locale], '');
    expect(offered.length).toBeGreaterThan(9);
    for (const url of offered) expect(url.startsWith('/en/')).toBe(locale === 'en');
  });
});
