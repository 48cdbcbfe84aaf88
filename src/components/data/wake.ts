import { h, hydrate } from 'preact';
import { DataPage, type DataProps } from './DataPage.tsx';

/** Takes over the form that the build has drawn. */
export async function wake(island: HTMLElement): Promise<void> {
  const [data, drawn] = island.children as unknown as [HTMLElement, HTMLElement];
  hydrate(h(DataPage, JSON.parse(data.textContent!) as DataProps), drawn);
  island.removeAttribute('asleep');
}
