import { expect, test } from 'vitest';
import { titleFont } from '#site/fonts';

test('a title font holds the letters asked for and weighs a fraction of the whole', async () => {
  const one = await titleFont('700-korean', '가');
  const many = await titleFont('700-korean', '손실 함수 후버 평균 제곱 오차 삼중항 다이스 교차 엔트로피');
  expect(one.length).toBeGreaterThan(300);
  expect(many.length).toBeGreaterThan(one.length);
  expect(many.length).toBeLessThan(20_000);
});

test('letters of the other script are left to the other file', async () => {
  const none = await titleFont('400-latin', '가나다');
  const some = await titleFont('400-latin', 'Huber');
  expect(some.length).toBeGreaterThan(none.length);
});
