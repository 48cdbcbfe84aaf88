import type { ComponentType } from 'preact';

const components = import.meta.glob<{ Demo: ComponentType<object>; demoFor?: (props: object) => Promise<ComponentType<object>> }>('./*/Demo.tsx');

/**
 * The component of a view, found by name, so that a browser loads the one it shows and no other: `Demo` in the `Demo.tsx`
 * of its folder. Where the losses of a view are large it is what `demoFor` there makes of the props, so that the one that
 * is shown is loaded and no other.
 */
export async function componentOf(view: string, props: object = {}): Promise<ComponentType<object>> {
  const { Demo, demoFor } = await components[`./${view}/Demo.tsx`]!();
  return demoFor ? demoFor(props) : Demo;
}
