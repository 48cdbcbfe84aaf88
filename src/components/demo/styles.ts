import { viewFor } from '#demo/index';
import { cardOf } from '#cards/index';
import type { ProseTag } from '#site/prose';

/** A figure as a page asks for it. */
export interface Asked {
  readonly loss: string;
  readonly view?: string;
}

/** The figures among the tags of a page. */
export function figuresIn(tags: readonly ProseTag[]): Asked[] {
  return tags.filter(({ name }) => name === 'Demo').map(({ attributes }) => attributes as unknown as Asked);
}

/** Addresses of the style sheets of the kit and of the views that have one. */
const sheets = import.meta.glob<string>('../../demo/*/style.css', { query: '?url', import: 'default', eager: true });

/** The style sheets that figures need: the kit's, then that of each view among them. */
export function stylesOf(figures: readonly Asked[]): string[] {
  const views = new Set(figures.map(({ loss, view }) => viewFor(cardOf(loss), view)));
  const folders = views.size > 0 ? ['kit', ...views] : [];
  return folders.flatMap((folder) => sheets[`../../demo/${folder}/style.css`] ?? []);
}
