import { h, hydrate } from 'preact';
import { componentOf } from '#demo/component';

/** Takes over a figure that the build has drawn. From here on it is alive. */
export async function wake(island: HTMLElement): Promise<void> {
  const View = await componentOf(island.dataset['view']!);
  const [data, drawn] = island.children as unknown as [HTMLElement, HTMLElement];
  hydrate(h(View, JSON.parse(data.textContent!) as object), drawn);
  island.removeAttribute('asleep');
}
