import type { Plugin } from 'vite';

/** Shows a page anew when its content is saved: content is read as data, so no module of the site changes with it. */
export function reloadOnContent(): Plugin {
  return {
    name: 'reload-on-content',
    configureServer({ watcher, ws }) {
      watcher.add('content');
      watcher.on('all', (_event, file) => {
        if (/[\\/]content[\\/]/.test(file)) ws.send({ type: 'full-reload' });
      });
    },
  };
}
