const loaded = new Map<string, Promise<void>>();

/** Loads a style sheet of a live part once; it comes with the part, not with the page. */
export function loadStyle(name: 'editor' | 'search'): Promise<void> {
  const known = loaded.get(name);
  if (known) return known;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/live/${name}.css` });
  const done = new Promise<void>((resolve) => {
    // Without its style a part is plain but works.
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  loaded.set(name, done);
  return done;
}
