import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCompiler } from '#sandbox/compiler';
import { caps } from '#sandbox/protocol';

/** A worker that does as the test tells it. */
class FakeWorker {
  static readonly made: FakeWorker[] = [];
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  terminated = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(): void {}
  terminate(): void {
    this.terminated = true;
  }
  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

function start() {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.made.length = 0;
  return createCompiler('/strip.js');
}
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a compiler', () => {
  test('asks one worker again and again', async () => {
    const compiler = start();
    compiler.warm();
    for (const code of ['a', 'b']) {
      const compiled = compiler.compile('');
      FakeWorker.made[0]!.say('start');
      FakeWorker.made[0]!.say({ code });
      expect(await compiled).toEqual({ code });
    }
    vi.advanceTimersByTime(10 * caps.start);
    expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([false]);
  });

  test('gives up a code that takes too long, and goes on with another worker', async () => {
    const compiler = start();
    const slow = compiler.compile('');
    FakeWorker.made[0]!.say('start');
    vi.advanceTimersByTime(caps.timeout);
    expect(await slow).toBe('timeout');
    const next = compiler.compile('');
    FakeWorker.made[1]!.say({ code: 'b' });
    expect([await next, FakeWorker.made.map(({ terminated }) => terminated)]).toEqual([{ code: 'b' }, [true, false]]);
  });

  test('says that there is no worker where none starts or it fails', async () => {
    const compiler = start();
    const silent = compiler.compile('');
    vi.advanceTimersByTime(caps.start);
    expect(await silent).toBe('unavailable');
    const failing = compiler.compile('');
    FakeWorker.made[1]!.onerror!();
    expect(await failing).toBe('unavailable');
  });

  test('stops for the reader, and for a newer code', async () => {
    const compiler = start();
    const [first, second] = [compiler.compile(''), compiler.compile('')];
    expect(await first).toBe('stopped');
    compiler.stop();
    expect(await second).toBe('stopped');
  });
});
