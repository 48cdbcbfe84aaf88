import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '#cards/index';
import { readKept, writeKept } from '#data/address';
import { analyses, constants, largest, type Analysis } from '#data/analysis';
import { factsOf, meaningOf, meanings, placesOf } from '#data/columns';
import { histogramOf } from '#data/histogram';
import { columnLosses } from '#data/losses';
import { readPieces } from '#data/read';
import type { Choices } from '#data/protocol';
import { seeded } from '../sample/random.ts';

async function* whole(text: string) {
  yield { text };
}

/** A text as it is read. */
async function readText(text: string, choices: Choices = {}) {
  const read = await readPieces(whole(text), choices);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

const given = (prediction: readonly number[], target: readonly number[], meaning?: (typeof meanings)[number]) => {
  const table = { prediction: Float64Array.from(prediction), target: Float64Array.from(target), lines: Uint32Array.from(prediction, (_, i) => i + 2), bad: { count: 0, first: [] } };
  const facts = factsOf(table.prediction, table.target);
  return { table, facts, meaning: meaning ?? meaningOf(facts, '') };
};
const ids = (results: Iterable<{ readonly id: string }>) => [...results].map(({ id }) => id);
const best = (losses: readonly string[], ...columns: Parameters<typeof given>) =>
  Object.fromEntries([...constants(columnLosses.filter(({ id }) => losses.includes(id)), given(...columns))].map(({ id, at }) => [id, at]));

describe('which losses apply', () => {
  test('every loss of the card kinds residual and binary that takes two columns, and no other', () => {
    expect(columnLosses.map(({ id }) => id)).not.toContain('gaussian-nll');
    expect(columnLosses.map(({ id }) => cardOf(id).kind)).toEqual(columnLosses.map(({ kind }) => kind));
    expect(ids(analyses(columnLosses, given([1, 2], [1, 3])))).toEqual(columnLosses.filter(({ kind }) => kind === 'residual').map(({ id }) => id));
    expect(ids(analyses(columnLosses, given([0.5, 0.2], [1, 0])))).toContain('binary-cross-entropy');
    expect(ids(analyses(columnLosses, given([3, -2], [1, 0])))).toEqual(['binary-cross-entropy-with-logits', 'focal', 'hinge', 'soft-margin', 'squared-hinge']);
  });

  test('labels 0 and 1 serve a loss of signs, and signs a loss of probabilities', () => {
    const [zeroOne, signs] = [given([3, -2], [1, 0]), given([3, -2], [1, -1])].map((one) => [...analyses(columnLosses, one)]);
    expect(zeroOne!.map((one) => (one as Analysis).value)).toEqual(signs!.map((one) => (one as Analysis).value));
  });

  test('a loss that does not take the numbers says so, and of which line', () => {
    const refusal = [...analyses(columnLosses, given([1, -2], [1, 3]))].find(({ id }) => id === 'mean-squared-logarithmic-error');
    expect(refusal).toEqual({ id: 'mean-squared-logarithmic-error', refusal: 'meanSquaredLogarithmicError: prediction[1] must be at least 0, got -2', line: 3 });
  });
});

test('values, rows and gradients are those of the library', () => {
  const random = seeded(7);
  const [prediction, target] = [0, 0].map(() => Array.from({ length: 200 }, () => Number((5 * random.between(0.1, 1)).toFixed(2))));
  for (const result of analyses(columnLosses, given(prediction!, target!))) {
    const { joint, signed, options, loss } = columnLosses.find(({ id }) => id === result.id)!;
    const analysis = result as Analysis;
    const [columns, all] = [[Float64Array.from(prediction!), Float64Array.from(target!)] as const, (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)];
    expect(analysis.value).toBe(loss(...columns, options).value);
    expect(all(analysis.gradient.counts)).toBe(200);
    if (joint) continue;
    const elements = [...loss(...columns, { ...options, reduction: 'none' }).elements!];
    expect(analysis.rows.map(({ value }) => value)).toEqual(elements.toSorted((a, b) => b - a).slice(0, 5));
    for (const { line, value, share } of analysis.rows) {
      expect(elements[line - 2]).toBe(value);
      if (signed) expect(share).toBeUndefined();
      else expect(share).toBeCloseTo(value / all(elements), 12);
    }
  }
});

describe('the constant that a loss would predict', () => {
  test('is the mean, the median, the rate and the log odds', () => {
    expect(best(['mean-squared-error', 'mean-absolute-error', 'poisson-nll', 'root-mean-squared-error'], [0, 0, 0, 0], [1, 2, 10, 3]))
      .toEqual({ 'mean-squared-error': expect.closeTo(4, 9), 'mean-absolute-error': expect.closeTo(2.5, 9), 'poisson-nll': expect.closeTo(4, 7), 'root-mean-squared-error': expect.closeTo(4, 9) });
    expect(best(['binary-cross-entropy'], [0.1, 0.1, 0.1, 0.1], [1, 1, 1, 0])['binary-cross-entropy']).toBeCloseTo(0.75, 9);
    expect(best(['binary-cross-entropy-with-logits', 'hinge'], [1, 2, 3, 4], [1, 1, 1, 0])).toEqual({ 'binary-cross-entropy-with-logits': expect.closeTo(Math.log(3), 9), hinge: expect.closeTo(1, 9) });
  });

  test('of one class a logit grows without end, a margin is reached', () => {
    expect(best(['binary-cross-entropy-with-logits', 'hinge'], [1, 2], [1, 1], 'logit')).toEqual({ 'binary-cross-entropy-with-logits': Infinity, hinge: expect.closeTo(1, 9) });
  });

  const thousandths = fc.integer({ min: 0, max: 100_000 }).map((count) => count / 1000);

  test('no other constant is better, of any sample', () => {
    fc.assert(fc.property(fc.array(thousandths, { minLength: 1, maxLength: 30 }), thousandths, (target, other) => {
      const columns = given(target, target, 'value');
      for (const { id, at, value } of constants(columnLosses.filter((one) => cardOf(one.id).properties.convex), columns)) {
        const { loss, options } = columnLosses.find((one) => one.id === id)!;
        const there = loss(new Float64Array(target.length).fill(other), columns.table.target, options).value;
        expect(value, `${id} at ${at}`).toBeLessThanOrEqual(there + 1e-9 * (1 + Math.abs(there)));
      }
    }), { numRuns: 60 });
  });

  test('of more targets than are looked at first, it is that of all', () => {
    const random = seeded(3);
    const target = Array.from({ length: 20_001 }, () => random.between(0, 1) ** 3);
    const sorted = target.toSorted((a, b) => a - b);
    const found = best(['mean-squared-error', 'mean-absolute-error'], target, target, 'value');
    expect(found['mean-squared-error']).toBeCloseTo(target.reduce((a, b) => a + b, 0) / target.length, 7);
    expect(found['mean-absolute-error']).toBeCloseTo(sorted[10_000]!, 6);
  });
});

describe('reading', () => {
  test.each([
    [['id', 'y_pred', 'y_true'], 1, 2], [['Target', 'Prediction'], 1, 0], [['정답', '예측값'], 1, 0], [['label', 'prob'], 1, 0], [['', ''], 0, 1], [['x', 'y', 'yhat'], 2, 1],
  ])('of %j the prediction is %i and the target %i', (columns, prediction, target) => {
    expect(placesOf(columns)).toEqual({ prediction, target });
  });

  test('no row is lost: each is in the table or counted as bad', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('1', '2.5', 'x', '', '1e999'), fc.constantFrom('3', '-', '4')), { minLength: 1 }), async (rows) => {
      const read = await readPieces(whole(`prediction,target\n${rows.map((row) => row.join(',')).join('\n')}`), {});
      expect(read.reading!.rows + read.reading!.bad.count).toBe(rows.length);
    }));
  });

  test('a byte order mark, a column chosen by the reader, and a problem instead of numbers', async () => {
    expect((await readText('a,b,c\n1,2,3\n', { prediction: 2 })).reading.places).toEqual({ prediction: 2, target: 1 });
    expect(await readPieces(whole('1\n2\n'), {})).toMatchObject({ problem: 'column' });
    expect(await readPieces(whole('a,b\nx,y\n'), {})).toMatchObject({ problem: 'rows', reading: { bad: { count: 1 } } });
    expect(await readPieces(whole(''), {})).toEqual({ problem: 'empty' });
  });
});

test('an address keeps the choices and nothing that is none', () => {
  const kept = { choices: { prediction: 1, target: 0, separator: ';', decimal: ',', header: false, meaning: 'logit' }, example: 'spam' } as const;
  expect(readKept(writeKept(kept))).toEqual(kept);
  expect(readKept(new URLSearchParams('prediction=0&target=-1&separator=x&decimal=constructor&header=__proto__&meaning=1&example=toString'))).toEqual({ choices: {} });
});

test('the largest numbers in their order, and bins that hold every finite one', () => {
  fc.assert(fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (numbers) => {
    expect(largest(Float64Array.from(numbers)).map((place) => numbers[place])).toEqual(numbers.map((n) => n + 0).toSorted((a, b) => b - a).slice(0, 5).map((n) => expect.closeTo(n)));
    const { counts, beyond } = histogramOf(Float64Array.from(numbers));
    expect(counts.reduce((a, b) => a + b, beyond)).toBe(numbers.length);
  }));
});
