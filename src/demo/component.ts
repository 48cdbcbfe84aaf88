import type { ComponentType } from 'preact';

/** The component of a view: `Demo` in the `Demo.tsx` of its folder. Found by name, so that a browser loads the one it shows and no other. */
export async function componentOf(view: string): Promise<ComponentType<object>> {
  const { Demo } = (await import(`./${view}/Demo.tsx`)) as { Demo: ComponentType<object> };
  return Demo;
}
