/** The worker that takes the types out of a reader's code: it reads the code and runs none of it. */
import { strip } from './strip.ts';

addEventListener('message', ({ data }: MessageEvent<string>) => {
  postMessage('start');
  postMessage(strip(data));
});
