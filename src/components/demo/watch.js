// Runs inline in the head: imports the demos when a figure comes near the window, and not before; the reader of data likewise.
addEventListener('DOMContentLoaded', () => {
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      (target.localName === 'data-island' ? import(DATA) : import(DEMO)).then(({ wake }) => wake(target));
    }
  }, { rootMargin: '100px' });
  for (const island of document.querySelectorAll('demo-island, data-island')) seen.observe(island);
});
