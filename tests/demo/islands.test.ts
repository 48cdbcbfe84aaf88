import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { locales } from '#core/locale';
import { BinaryDemo } from '#components/demo/BinaryDemo.tsx';
import { OutlierDemo } from '#components/demo/OutlierDemo.tsx';
import { ResidualDemo } from '#components/demo/ResidualDemo.tsx';
import { binaryProps, outlierProps, residualProps } from '#components/demo/props.ts';
import { cardOf, cards } from '#cards/index';
import { binaryKernels, residualKernels } from '#losses/kernels';

const figures = locales.flatMap((locale) => [
  ...cards.filter(({ id }) => id in residualKernels).map((card) => [`${card.id} in ${locale}`, () => renderToString(h(ResidualDemo, residualProps(card, locale)))] as const),
  ...cards.filter(({ id }) => id in residualKernels).map((card) => [`outlier of ${card.id} in ${locale}`, () => renderToString(h(OutlierDemo, outlierProps(card.id, locale)))] as const),
  ...cards.filter(({ id, arguments: [first] }) => id in binaryKernels && first!.numbers === 'real').map((card) => [`${card.id} in ${locale}`, () => renderToString(h(BinaryDemo, binaryProps(card, locale)))] as const),
]);

describe.each(figures)('figure: %s', (_, draw) => {
  const html = draw();
  test('is the same text at every rendering, with no NaN in it and no place left unfilled', () => {
    expect(draw()).toBe(html);
    expect(html).not.toMatch(/NaN|undefined|\[object|\{\w+\}/);
  });
  test('its drawing is an image with a name and a description', () => {
    const [, name, description] = /<svg class="drawing" role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${name}"`);
    expect(html).toContain(`<figcaption id="${description}"`);
  });
  test('everything to drag is a slider with a name, bounds, a value and its words', () => {
    const handles = [...html.matchAll(/<g [^>]*role="slider"[^>]*>/g)].map(([tag]) => tag);
    expect(handles.length).toBeGreaterThan(0);
    for (const tag of handles) expect(tag).toMatch(/tabindex="0".*aria-label="[^"]+".*aria-valuetext="[^"]+".*aria-valuemin="[^"]+".*aria-valuemax="[^"]+".*aria-valuenow="[^"]+"/);
  });
  test('has no inline style, which the policy of the pages refuses', () => expect(html).not.toMatch(/ style=/));
});

describe('what an island is sent', () => {
  test('is plain data in one language', () => {
    const props = residualProps(cardOf('huber'), 'en');
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
    expect(JSON.stringify(props)).not.toMatch(/[가-힣]/);
  });
  test('names the loss itself nowhere among the others, and shows the two yardsticks', () => {
    expect(residualProps(cardOf('huber'), 'ko').shown).toEqual(['mean-squared-error', 'mean-absolute-error']);
    expect(residualProps(cardOf('mean-squared-error'), 'ko').shown).toEqual(['mean-absolute-error']);
  });
  test('a page about another residual loss fits that one too', () => {
    expect(outlierProps('log-cosh', 'ko').lines.map(({ id }) => id)).toEqual(['mean-squared-error', 'mean-absolute-error', 'huber', 'log-cosh']);
    expect(outlierProps('home', 'ko').lines).toHaveLength(3);
  });
});
