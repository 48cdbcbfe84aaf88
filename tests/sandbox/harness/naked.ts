/**
 * A worker that takes nothing away from the code it runs: whatever is stopped now is stopped by the frame's policy
 * alone. It stands in for the day when a new global slips past the real one.
 */
addEventListener('message', ({ data: code, ports }: MessageEvent<string>) => {
  const port = ports[0]!;
  const say = (message: object) => port.postMessage({ v: 1, ...message });
  console.log = (...values: unknown[]) => say({ t: 'log', level: 'log', s: values.join(' ') });
  say({ t: 'start' });
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  import(url).catch((error: unknown) => say({ t: 'err', s: String(error) })).then(() => setTimeout(() => say({ t: 'done' }), 100));
}, { once: true });
