import { parentPort } from 'node:worker_threads';
import { firstFailure } from './judge.ts';

parentPort!.on('message', async (source: string) => parentPort!.postMessage(await firstFailure(source)));
