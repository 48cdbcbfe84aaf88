import { parentPort } from 'node:worker_threads';
import { firstFailure } from './judge.ts';
import type { Mutant } from './mutant.ts';
import type { Target } from './targets.ts';

parentPort!.on('message', async ({ mutant, target }: { mutant: Mutant; target: Target }) => parentPort!.postMessage(await firstFailure(mutant, target)));
parentPort!.postMessage('ready');
