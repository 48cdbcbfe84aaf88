import { h, hydrate } from 'preact';
import { componentOf } from '#demo/component';

/** Takes over a figure that the build has drawn. From here on it is alive. */
export async function wake(island: HTMLElement): Promise<void> {
  const [data, drawn] = island.children as unknown as [HTMLElement, HTMLElement];
  const props = JSON.parse(data.textContent!) as object;
  hydrate(h(await componentOf(island.dataset['view']!, props), props), drawn);
  island.removeAttribute('asleep');
}
