import { h, hydrate, type ComponentType } from 'preact';

/** Each view is a file of its own: a page loads the one it shows. */
const views: Readonly<Record<string, () => Promise<ComponentType<never>>>> = {
  residual: async () => (await import('./ResidualDemo.tsx')).ResidualDemo,
  outlier: async () => (await import('./OutlierDemo.tsx')).OutlierDemo,
  binary: async () => (await import('./BinaryDemo.tsx')).BinaryDemo,
  classes: async () => (await import('./ClassesDemo.tsx')).ClassesDemo,
  overlap: async () => (await import('./OverlapDemo.tsx')).OverlapDemo,
  embeddings: async () => (await import('./EmbeddingsDemo.tsx')).EmbeddingsDemo,
};

/** Takes over a figure that the build has drawn. From here on it is alive. */
export async function wake(island: HTMLElement): Promise<void> {
  const View = await views[island.dataset['view']!]!();
  const [data, drawn] = island.children as unknown as [HTMLElement, HTMLElement];
  hydrate(h(View, JSON.parse(data.textContent!) as never), drawn);
  island.removeAttribute('asleep');
}
