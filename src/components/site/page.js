// Runs inline in the head of every page, so that nothing flashes and nothing is fetched before it is wanted.
(() => {
  const root = document.documentElement;
  const order = ['system', 'light', 'dark'];
  const show = (theme) => (theme === 'light' || theme === 'dark' ? (root.dataset.theme = theme) : delete root.dataset.theme);
  try { show(localStorage.getItem('theme')); } catch {}

  const search = () => import(SEARCH).then(({ open }) => open(root.lang));
  const turnTheme = () => {
    const next = order[(order.indexOf(root.dataset.theme ?? 'system') + 1) % 3];
    show(next);
    try { localStorage.setItem('theme', next); } catch {}
  };
  // Copies what stands before the button, and says so in its place for a moment.
  const copy = (button) => navigator.clipboard?.writeText(button.previousElementSibling.textContent).then(() => {
    button.dataset.said = '';
    setTimeout(() => delete button.dataset.said, 1500);
  });
  addEventListener('click', ({ target }) => {
    const action = target.closest?.('[data-action]')?.dataset.action;
    if (action === 'search') search();
    if (action === 'theme') turnTheme();
    if (action === 'copy') copy(target.closest('[data-action]'));
    const twin = target.closest?.('.lang a'); // the state of a figure goes along into the other language
    if (twin && /[?=]/.test(location.hash)) twin.hash = location.hash;
    if (target.closest?.('.menu a')) document.querySelector('.menu:popover-open')?.hidePopover();
  });
  addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]');
    const command = event.ctrlKey || event.metaKey;
    // With a Korean layout the key of K is ㅏ.
    const wanted = (event.key === '/' && !command) || (/^[kㅏ]$/i.test(event.key) && command && !event.shiftKey);
    if (!wanted || typing || event.isComposing) return;
    event.preventDefault();
    search();
  });

  addEventListener('DOMContentLoaded', () => {
    // A link into a figure's state (#huber-curve?delta=2) scrolls to the figure, which reads the rest itself. Ids of figures are ASCII.
    const scroll = () => {
      const figure = location.hash.includes('?') && document.getElementById(location.hash.slice(1).split('?')[0]);
      if (figure) figure.scrollIntoView();
      const fold = document.querySelector(':target')?.closest('.fold');
      if (fold) fold.open = true;
    };
    addEventListener('hashchange', scroll);
    scroll();

    // On a phone the sheet begins with the contents of the page, which the page holds once.
    const menu = document.getElementById('menu');
    const contents = document.querySelector('.contents ol');
    menu?.addEventListener('beforetoggle', () => {
      menu.querySelector('.places').before(...menu.querySelectorAll('[data-before]')); // on a phone one looks for a loss first
      if (!contents || menu.querySelector('.in-page')) return;
      const copy = contents.cloneNode(true);
      copy.className = 'in-page';
      menu.querySelector('.sheet-head').after(copy);
    });

    const links = new Map([...document.querySelectorAll('.contents a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const seen = new IntersectionObserver((entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (!entry) return;
      for (const link of links.values()) link.removeAttribute('aria-current');
      links.get(entry.target.id)?.setAttribute('aria-current', 'true');
    }, { rootMargin: '-64px 0px -70% 0px' });
    for (const id of links.keys()) { const heading = document.getElementById(id); if (heading) seen.observe(heading); }
  });
})();
