import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#core/locale';
import { componentOf } from '#demo/component';
import { viewFor, views, viewsOf } from '#demo/index';
import { words as shared } from '#demo/kit/figure/words';
import { cards } from '#cards/index';
import { check } from '#wiki/check';
import { libraryOf } from '#wiki/library';
import { initial } from '#demo/kit/state/state';
import { anywhere, drawn, fault, type Truth } from './demo/drawn.ts';
import { seeded, seedOf } from './sample/random.ts';
import { page, texts, withProse } from './wiki/small-wiki.ts';

const root = resolve(import.meta.dirname, '../src/demo');
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'kit').map(({ name }) => name);
const names = Object.keys(views);
const pairs = cards.flatMap((card) => names.map((name) => ({ card, name, fits: views[name]!.fits(card) })));
const propsOf = (loss: string, name: string, locale: Locale) => views[name]!.props(cards.find(({ id }) => id === loss)!, locale, () => true);

describe('the list of views', () => {
  test('names every folder once', () => {
    expect([...names].sort()).toEqual(folders);
    const list = readFileSync(resolve(root, 'index.ts'), 'utf8');
    for (const name of folders) expect(list.match(new RegExp(`'\\./${name}/view\\.ts'`, 'g'))).toHaveLength(1);
  });

  test('gives a loss the first view that fits it, and refuses one that does not', () => {
    for (const card of cards) {
      const fitting = names.filter((name) => views[name]!.fits(card));
      expect(viewsOf(card)).toEqual(fitting);
      if (fitting.length > 0) expect(viewFor(card)).toBe(fitting[0]);
      else expect(() => viewFor(card)).toThrow(`Demo: view must be one that fits ${card.id} (there is none), got none`);
      for (const name of [...names, 'toString']) {
        if (fitting.includes(name)) expect(viewFor(card, name)).toBe(name);
        else expect(() => viewFor(card, name)).toThrow(`got ${name}`);
      }
    }
  });
});

describe.each(folders)('the view %s', (name) => {
  test.each(['view.ts', 'geometry.ts', 'Demo.tsx', 'words.ts'])('has its %s', (file) => expect(existsSync(resolve(root, name, file))).toBe(true));

  test('fits a loss', () => expect(pairs.some((pair) => pair.name === name && pair.fits)).toBe(true));

  test('says everything in both languages', async () => {
    const { words } = (await import(`../src/demo/${name}/words.ts`)) as { words: Readonly<Record<Locale, Readonly<Record<string, string>>>> };
    for (const { ko, en } of [words, shared]) {
      expect(Object.keys(ko)).toEqual(Object.keys(en));
      for (const [key, sentence] of Object.entries(ko)) {
        const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
        expect(places(en[key as keyof typeof en])).toEqual(places(sentence));
        expect(en[key as keyof typeof en]).toMatch(/^[^가-힣]+$/);
      }
      expect(Object.values(ko).join()).toMatch(/[가-힣]/);
    }
  });
});

const figures = await Promise.all(pairs.filter(({ fits }) => fits).flatMap(({ card, name }) => locales.map(async (locale) => {
  const Demo = await componentOf(name, propsOf(card.id, name, locale));
  return [`${name} of ${card.id} in ${locale}`, { id: card.id, name, locale, draw: () => renderToString(h(Demo, propsOf(card.id, name, locale))) }] as const;
})));

describe.each(figures)('figure: %s', (_, { id, name, locale, draw }) => {
  const html = draw();
  test('is the same text at every rendering, with no NaN in it and no place left unfilled', () => {
    expect(draw()).toBe(html);
    expect(html).not.toMatch(/NaN|undefined|\[object|\{\w+\}/);
  });
  test('is sent plain data in one language', () => {
    const props = propsOf(id, name, locale);
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
    if (locale === 'en') expect(JSON.stringify(props)).not.toMatch(/[가-힣]/);
  });
  test('its drawing is an image with a name and a description', () => {
    const [, label, description] = /<svg class="drawing" role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${label}"`);
    expect(html).toContain(`<figcaption id="${description}"`);
  });
  test('everything to drag is a slider with a name, bounds, a value and its words', () => {
    expect(html).toMatch(/role="(?:slider|grid)"/);
    for (const [tag] of html.matchAll(/<g [^>]*role="slider"[^>]*>/g)) {
      expect(tag).toMatch(/tabindex="0".*aria-label="[^"]+".*aria-valuetext="[^"]+".*aria-valuemin="[^"]+".*aria-valuemax="[^"]+".*aria-valuenow="[^"]+"/);
    }
  });
  test('has no inline style, which the policy of the pages refuses', () => expect(html).not.toMatch(/ style=/));
});

const drawings = pairs.filter(({ fits }) => fits).flatMap(({ card, name }) => locales.map((locale) => [`${name} of ${card.id} in ${locale}`, { card, name, locale }] as const));

test.each(drawings)('%s says what the function of its loss gives, in every state', async (_, { card, name, locale }) => {
  const { default: truth } = (await import(`./demo/${name}/truth.ts`)) as { default: Truth };
  const random = seeded(seedOf(`${name} ${card.id}`));
  for (const start of [initial, ...Array.from({ length: 24 }, () => anywhere(random))]) {
    const figure = await drawn(card, locale, name, start);
    const said = truth(figure);
    expect(said.length).toBeGreaterThan(2);
    expect(said.map(fault).filter((text) => text !== undefined), JSON.stringify(figure.state)).toEqual([]);
    expect(figure.html).not.toMatch(/undefined|\[object|\{\w+\}/);
  }
});

describe('the check of the content', () => {
  const file = 'content/ko/losses/huber.mdx';
  const said = (tags: readonly string[]) => check(texts({ [file]: page({}, withProse(tags.join('\n\n'))) }), libraryOf(cards, [], viewsOf))
    .filter((problem) => problem.file === file && /^ref\/(?:demo|view)$/.test(problem.rule));

  test('refuses a figure of a loss that no view fits, and no other', () => {
    const refused = said(cards.map(({ id }) => `<Demo loss="${id}" />`)).map(({ message, fix }) => [message, fix]);
    expect(refused).toEqual(cards.filter((card) => viewsOf(card).length === 0).map(({ id }) =>
      [`loss of <Demo> must be a loss that a view fits, got "${id}"`, 'there is none for it yet: leave <Demo> out']));
  });

  // a page for each view: one of all would be longer than a page may be
  test.each(names)('refuses the view %s where it does not fit, and names those that do', (name) => {
    const drawn = pairs.filter((pair) => pair.name === name && viewsOf(pair.card).length > 0);
    const refused = said(drawn.map(({ card }) => `<Demo loss="${card.id}" view="${name}" />`));
    expect(refused.map(({ message }) => message)).toEqual(drawn.filter(({ fits }) => !fits).map(({ card }) =>
      `view of <Demo> must be a view that fits ${card.id} (${viewsOf(card).join(', ')}), got "${name}"`));
  });
});
