import { gzipSync } from 'node:zlib';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { viewFor, viewsOf } from '#demo/index';
import { cardOf, cards } from '#cards/index';
import { scripts } from '#site/live-scripts';
import { readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';
import { checkedTree } from '#wiki/prose/tree';

const budget = 25 * 1024;
/** Views with the whole of a training in them. A page of their own shows them; with another budget, tests/browser/budget.test.ts. */
const playgrounds: ReadonlySet<string> = new Set(['descent', 'classifier']);

interface Figure { readonly loss: string; readonly view: string }

const { chunks } = await scripts();
const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, { ...chunk, bytes: gzipSync(chunk.code, { level: 9 }).length }]));

/** The one file among them that was cut for a source. */
function cutFor(source: RegExp, among: readonly string[]): string {
  const found = among.filter((file) => source.test(chunkOf.get(file)!.facadeModuleId ?? ''));
  if (found.length !== 1) throw new Error(`scripts: one file must be cut for ${source}, got ${found.join(', ') || 'none'}`);
  return found[0]!;
}

const loader = cutFor(/\/src\/components\/demo\/wake\.ts$/, [...chunkOf.keys()]);

/** What the loader imports for a figure: the component of its view and, where that imports the losses one by one, its own. */
function imported({ loss, view }: Figure): readonly string[] {
  const component = cutFor(new RegExp(`/src/demo/${view}/Demo\\.tsx$`), chunkOf.get(loader)!.dynamicImports);
  const { dynamicImports } = chunkOf.get(component)!;
  return [component, ...(dynamicImports.length > 0 ? [cutFor(new RegExp(`/${loss}\\.tsx?(?:\\?|$)`), dynamicImports)] : [])];
}

/** Adds a file, and all that comes with it. */
function fetched(file: string, files: Set<string>): Set<string> {
  if (!files.has(file)) chunkOf.get(file)!.imports.reduce((all, next) => fetched(next, all), files.add(file));
  return files;
}

/** Bytes over the wire when these figures wake on one page, each file compressed by itself. */
function weight(figures: readonly Figure[]): number {
  const files = [loader, ...figures.flatMap(imported)].reduce((all, file) => fetched(file, all), new Set<string>());
  return [...files].reduce((sum, file) => sum + chunkOf.get(file)!.bytes, 0);
}

/** Compares the heaviest with the budget, and names those that come next. */
function expectWithinBudget(weighed: readonly { readonly name: string; readonly bytes: number }[]): void {
  const heaviest = weighed.toSorted((a, b) => b.bytes - a.bytes).slice(0, 12);
  expect(heaviest[0]!.bytes, heaviest.map(({ name, bytes }) => `${bytes} B ${name}`).join('\n')).toBeLessThanOrEqual(budget);
}

test('a figure of any loss in any view that fits it, those of a playground apart, wakes with at most 25 KB of script', () => {
  const figures = cards.flatMap((card) => viewsOf(card).filter((view) => !playgrounds.has(view)).map((view) => ({ loss: card.id, view })));
  expectWithinBudget(figures.map((figure) => ({ name: `${figure.view} of ${figure.loss}`, bytes: weight([figure]) })));
});

/** The figures that a page asks for. */
function figuresOf(entry: Entry): Figure[] {
  const figures: Figure[] = [];
  visit(checkedTree(entry), 'mdxJsxFlowElement', ({ name, attributes }) => {
    if (name !== 'Demo') return;
    const said = Object.fromEntries(attributes.flatMap((attribute) => attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : []));
    const { loss, view } = said as { loss: string; view?: string };
    figures.push({ loss, view: viewFor(cardOf(loss), view) });
  });
  return figures;
}

test('the figures of any page wake with at most 25 KB of script together', () => {
  const pages = readWiki().entries.map((entry) => ({ name: entry.url, figures: figuresOf(entry) })).filter(({ figures }) => figures.length > 0);
  expectWithinBudget(pages.map(({ name, figures }) => ({ name, bytes: weight(figures) })));
});
