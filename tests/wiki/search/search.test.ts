import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#core/locale';
import { understand } from '#wiki/content';
import { readTexts, readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';
import { searchDocuments, type Shown } from '#wiki/search/documents';
import { initialsOf, stem } from '#wiki/search/hangul';
import { buildIndex, loadIndex, packIndex, search, type SearchDocument } from '#wiki/search/index';
import { speakFormula } from '#wiki/search/spoken';
import { tellingWords } from '#wiki/search/telling';
import { indexTokens } from '#wiki/search/tokens';
import { syntheticPages } from '../../bench/scale/pages.ts';
import { texts } from '../small-wiki.ts';

const document = (id: string, title: string, names: string, text: string, formulas = ''): SearchDocument =>
  ({ id, title, names: names.replaceAll(', ', '\n'), text, formulas, section: 'losses', description: text.split('. ')[0]!, headings: '정의\n언제 쓰나' });

const documents: readonly SearchDocument[] = [
  document('mse', '평균 제곱 오차', 'MSE, 제곱 오차, mean-squared-error, meanSquaredError, Mean squared error', '잔차를 제곱해서 평균해요. 큰 오차에 아주 큰 벌을 주므로 이상치가 있으면 끌려가요. 조건부 평균을 추정해요.', '\\ell(e) = e^{2}'),
  document('mae', '평균 절대 오차', 'MAE, 절대 오차, mean-absolute-error, meanAbsoluteError, Mean absolute error, L1 회귀 손실', '잔차의 크기를 그대로 평균해요. 이상치를 하나하나 세지 않아 강건해요. 중앙값을 추정해요.', '\\ell(e) = \\left|e\\right|'),
  document('huber', 'Huber 손실', '후버 손실, 허버 손실, huber, Huber loss', '작은 오차는 제곱으로, 큰 오차는 절댓값으로 매겨요. 이상치에 덜 민감하고 경계에서 기울기가 이어져요.', '\\ell_{\\delta}(e) = \\begin{cases} \\frac{1}{2} e^{2} & |e| \\le \\delta \\\\ \\delta (|e| - \\frac{1}{2} \\delta) \\end{cases}'),
  document('log-cosh', 'log-cosh 손실', '로그 코시 손실, log-cosh, logCosh, Log-cosh loss', '어디서나 두 번 이상 미분할 수 있는 매끄러운 손실이에요. 큰 값에서는 넘치지 않게 계산해야 해요.', '\\ln \\cosh e'),
  document('bce', '로짓 이진 교차 엔트로피', 'BCE, 이진 교차 엔트로피, binary-cross-entropy-with-logits, binaryCrossEntropyWithLogits, 로지스틱 손실', '시그모이드와 로그를 한 번에 계산해서 로짓이 커도 안전해요. 다중 레이블에도 써요.', '-\\left[ y \\log p + (1 - y) \\log (1 - p) \\right]'),
  document('scce', '희소 범주형 교차 엔트로피', 'CE, 교차 엔트로피 손실, sparse-categorical-cross-entropy, CrossEntropyLoss, 소프트맥스 손실', '정답을 정수로 받는 다중 클래스 손실이에요. 레이블 스무딩과 클래스 가중치를 쓸 수 있어요.', '-\\sum_{k} y_k \\ln p_k'),
  document('dice', 'Dice 손실', '다이스 손실, 소프트 다이스, dice, Sørensen–Dice, DSC', '두 영역의 겹침을 재요. 배경이 훨씬 넓은 분할 문제에서 클래스 불균형에 강해요.', '1 - \\frac{2 \\sum p g + \\epsilon}{\\sum p + \\sum g + \\epsilon}'),
  document('triplet', '트리플렛 손실', '삼중항 손실, triplet, TripletMarginLoss, Triplet loss, FaceNet 손실', '앵커를 양성에 가깝게, 음성에서 마진만큼 멀게 둬요. 얼굴 인식 임베딩에 써요.', '\\max(0, d(a, p) - d(a, n) + m)'),
  document('loss-function', '손실 함수', 'Loss function, 비용 함수, 목적 함수, Cost Functions', '예측과 정답의 차이를 숫자 하나로 만들어요. 경사 하강법은 이 숫자를 줄이는 쪽으로 가중치를 옮겨요. 결과가 지표와 같지는 않아요.'),
];
const index = buildIndex(documents);
const documentsOf = (locale: Locale, shownBy?: (entry: Entry) => Shown, wiki = understand(texts())) => searchDocuments(wiki, locale, wiki.entries.filter((entry) => entry.locale === locale), shownBy);
const found = (query: string) => search(index, query).map(({ id }) => id);

/** What a reader types, and the page that must come first. */
const firsts: readonly (readonly [query: string, id: string])[] = [
  // particles
  ['경계에서', 'huber'], ['후버손실은', 'huber'], ['마진이', 'triplet'], ['겹침을', 'dice'], ['중앙값의', 'mae'], ['앵커에서', 'triplet'], ['손실 함수란', 'loss-function'], ['Huber는', 'huber'], ['Dice를', 'dice'], ['가중치를', 'scce'], ['시그모이드와', 'bce'],
  // spacing
  ['손실함수', 'loss-function'], ['손실 함수', 'loss-function'], ['평균제곱오차', 'mse'], ['평균 절대오차', 'mae'], ['교차엔트로피손실', 'scce'], ['레이블스무딩', 'scce'], ['경사하강', 'loss-function'], ['로그코시', 'log-cosh'], ['얼굴인식', 'triplet'],
  // names and aliases
  ['후버', 'huber'], ['허버', 'huber'], ['MSE', 'mse'], ['mae', 'mae'], ['BCE', 'bce'], ['비용 함수', 'loss-function'], ['cost function', 'loss-function'], ['다이스', 'dice'], ['삼중항', 'triplet'], ['facenet', 'triplet'], ['CrossEntropyLoss', 'scce'], ['sorensen', 'dice'], ['logcosh', 'log-cosh'], ['log cosh', 'log-cosh'], ['meanSquaredError', 'mse'], ['mean-absolute-error', 'mae'],
  // initial consonants
  ['ㅎㅂ', 'huber'], ['ㅍㄱㅈㄱ', 'mse'], ['ㅍㄱㅈㄷ', 'mae'], ['ㅌㄹㅍㄹ', 'triplet'], ['ㄷㅇㅅ', 'dice'], ['ㅅㅅㅎㅅ', 'loss-function'],
  // typing
  ['hub', 'huber'], ['trip', 'triplet'], ['후', 'huber'],
  // slips in Latin
  ['hubber', 'huber'], ['triplett', 'triplet'], ['cros entropy', 'scce'], ['absolut error', 'mae'], ['functon', 'loss-function'],
  // formulas, Greek letters
  ['δ', 'huber'], ['delta', 'huber'], ['델타', 'huber'], ['델타를', 'huber'], ['\\delta', 'huber'], ['Σ p g', 'dice'], ['엡실론', 'dice'], ['y log p', 'bce'], ['ln cosh', 'log-cosh'], ['max(0, d', 'triplet'], ['e 제곱', 'mse'],
];

describe('search', () => {
  test.each(firsts)('%s finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  test('a particle taken off does not take a word along', () => {
    expect(['결과', '도로', '회의', '정의', '차이'].map(stem)).toEqual(['결과', '도로', '회의', '정의', '차이']);
    expect(['이상치를', '가중치에서는', '결과를', '손실이에요'].map(stem)).toEqual(['이상치', '가중치', '결과', '손실']);
    expect(found('결과')).toEqual(['loss-function']);
  });

  test('이상치 is not found where it says 이상', () => {
    expect(found('이상치를')).toEqual(expect.arrayContaining(['mse', 'mae', 'huber']));
    expect(found('이상치를')).not.toContain('log-cosh');
  });

  test('every word must match, unless no page has them all', () => {
    expect(found('이상치 중앙값')).toEqual(['mae']);
    expect(found('이상치 중앙값 로켓')).toContain('mae');
    expect(found('로켓 발사대')).toEqual([]);
  });

  test('nothing, blanks and signs find nothing', () => {
    for (const query of ['', '  ', '?!', '<>', '\0']) expect(found(query)).toEqual([]);
  });

  test('long and odd input is answered', () => {
    for (const query of ['가'.repeat(5000), 'a'.repeat(5000), '__proto__', 'constructor', '후버'.normalize('NFD'), '👩‍🔬 huber']) expect(Array.isArray(found(query))).toBe(true);
    expect(found('후버'.normalize('NFD'))[0]).toBe('huber');
    expect(found('ＨＵＢＥＲ')[0]).toBe('huber');
  });

  test('the index travels as JSON and answers the same', () => {
    const travelled = loadIndex(JSON.parse(JSON.stringify(packIndex(index))));
    for (const [query] of firsts) expect(search(travelled, query).map(({ id }) => id)).toEqual(found(query));
  });

  test('a name that is the query comes before pages that only say it often', () => {
    expect(found('교차 엔트로피 손실')[0]).toBe('scce');
    expect(found('이진 교차 엔트로피')[0]).toBe('bce');
  });

  test('initial consonants of a whole name come before those of its beginning', () => {
    const longer = document('guide', '손실 고르기', '손실 함수 고르기, 손실 함수 선택, 손실 함수들', '무엇을 쓸지 골라요.');
    expect(search(buildIndex([longer, ...documents]), 'ㅅㅅㅎㅅ')[0]!.id).toBe('loss-function');
  });

  test('formulas are said in words', () => {
    expect(speakFormula('\\frac{1}{2} e^{2}').split(' ')).toEqual(expect.arrayContaining(['1', '2', 'e', 'squared', '제곱']));
    expect(speakFormula('\\hat{y} \\ln |e|').split(' ')).toEqual(expect.arrayContaining(['yhat', 'log', 'abs']));
    expect(indexTokens('δ를 키우면')).toEqual(expect.arrayContaining(['delta', '키우', '우면']));
    expect(initialsOf('쌍곡')).toBe('ㅆㄱ');
  });

  test('a name of several pages leads to the page that lists them', () => {
    const made = documentsOf('en').at(-1)!;
    expect(made).toMatchObject({ id: '/en/names/l1-loss/', title: 'L1 loss', section: 'names', description: 'Huber loss', names: expect.stringContaining('L1 손실') });
  });

  test('documents are made from pages: names of both languages, words without tags', () => {
    const [made] = documentsOf('ko', () => ({ formulas: ['\\ell(e)'], names: ['charbonnier'] }));
    expect(made).toMatchObject({ id: '/losses/huber/', title: '후버 손실', names: expect.stringMatching(/Huber loss[^]*charbonnier|charbonnier[^]*Huber loss/), formulas: '\\ell(e)\n\\delta' });
    expect(made!.text).not.toMatch(/<|Cite|\[\[/);
  });
});

describe('a large wiki', () => {
  test('keeps of each page the words that tell it apart, and of a small one every word', () => {
    const common = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
    const [kept, ...others] = tellingWords([`${common} huber huber`, ...Array.from({ length: 199 }, (_, at) => `${common} page${at}`)]).map((text) => text.split(' '));
    expect([kept![0], kept!.length, others[0]![0]]).toEqual(['huber', 35, 'page0']);
    expect(tellingWords([common])[0]!.split(' ')).toHaveLength(300);
  });

  test.each(['ko', 'en'] as const)('has an index of at most 80 KB in %s at 120 pages, and finds a page by its own words', (locale) => {
    const real = readTexts();
    const added = syntheticPages(120 - readWiki().entries.length / 2, readWiki());
    const made = documentsOf(locale, undefined, understand({ ...real, pages: { ...real.pages, ...added } }));
    const packed = packIndex(buildIndex(made));
    expect(made.filter(({ section }) => section !== 'names')).toHaveLength(120);
    expect(gzipSync(JSON.stringify(packed), { level: 9 }).length / 1024).toBeLessThan(80);
    const large = loadIndex(packed);
    const synthetic = made.filter(({ section }) => section === 'concepts').slice(-20);
    for (const { id, text } of synthetic) expect(search(large, text.split(' ').slice(0, 2).join(' ')).slice(0, 3).map((found) => found.id)).toContain(id);
  }, 120_000);
});
