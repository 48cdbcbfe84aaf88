// Runs inline in the head: imports the cells on the first use of one, or when there is something to restore, that is
// a shared link or a draft. Whoever points at Run finds the sandbox ready.
(() => {
  const load = (use) => import(CELL).then(use);
  const on = (type, what, use) => addEventListener(type, ({ target }) => {
    const part = target.closest?.(what);
    if (part) load((cell) => cell[use](part));
  });
  on('click', '.cell button', 'act');
  on('click', '.number-open', 'openNumber');
  on('pointerover', '.cell-run', 'warm');
  on('focusin', '.cell-run', 'warm');
  const shared = () => location.hash.startsWith('#code=') && load((cell) => cell.openShared());
  addEventListener('hashchange', shared);
  addEventListener('DOMContentLoaded', () => {
    shared();
    try {
      for (const part of document.querySelectorAll('.cell')) sessionStorage['cell:' + part.dataset.cell] && load((cell) => cell.restore(part));
    } catch {}
  });
})();
