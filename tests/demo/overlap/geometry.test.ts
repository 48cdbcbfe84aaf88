import fc from 'fast-check';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { componentOf } from '#demo/component';
import { areasOf } from '#demo/overlap/beside/areas';
import { distancesOf } from '#demo/overlap/beside/distances';
import { diceFraction, tverskyFraction, type Fraction } from '#demo/overlap/beside/fraction';
import { asRows, fieldsOf, measure, predictionOf, slidersOf } from '#demo/overlap/geometry';
import { logitOf } from '#demo/overlap/given';
import type { Overlap, OverlapLoss } from '#demo/overlap/kind';
import { overlapLosses } from '#demo/overlap/losses';
import { classWeights, fractionOf as generalizedFraction } from '#demo/overlap/losses/generalized-dice';
import { fractionOf as jaccardFraction } from '#demo/overlap/losses/jaccard';
import { error as hingeError } from '#demo/overlap/losses/lovasz-hinge';
import { error as softmaxError } from '#demo/overlap/losses/lovasz-softmax';
import { carriedOver, distinctPresets, fullRow, nothing, object, packRow, presetsOf, rowsOf, side, targetNames, targets, unpackRow } from '#demo/overlap/mask';
import { movedTo, outline, painted, pixelAt, stroke, wedge } from '#demo/overlap/painting';
import { initial, read, write, type State } from '#demo/kit/state/state';
import { view } from '#demo/overlap/view';
import { cardOf, cards } from '#cards/index';
import { defaults } from '#core/parameter';
import { dice } from '#losses/dice';
import { shownParameters } from '#demo/kit/figure/names';

const names = Object.keys(overlapLosses);
const kinds: Readonly<Record<string, OverlapLoss>> = Object.fromEntries(await Promise.all(names.map(async (id) => [id, (await overlapLosses[id]!()).kind])));
const fields = fieldsOf(shownParameters(cardOf('dice'), 'ko'), 'shifted');
const presets = presetsOf(object);
const diceOf = (mask: readonly number[], target: readonly number[], s: number) => measure(kinds['dice']!, mask, target, { smooth: s });

const tenths = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const masks = fc.array(tenths, { minLength: side * side, maxLength: side * side });
const smooth = fc.constantFrom(1e-5, 0.05, 1, 2);
const pixel = fc.integer({ min: 0, max: side * side - 1 });

describe('the view of masks', () => {
  test('a row survives packing, and every number is a row', () => {
    fc.assert(fc.property(fc.array(tenths, { minLength: side, maxLength: side }), (row) => {
      expect(unpackRow(packRow(row))).toEqual(row);
    }));
    fc.assert(fc.property(fc.integer({ min: 0, max: fullRow }), (number) => {
      expect(packRow(unpackRow(number))).toBe(number);
    }));
    expect(unpackRow(fullRow)).toEqual(Array(side).fill(1));
  });

  test('a painted mask survives the address', () => {
    fc.assert(fc.property(masks, (mask) => {
      const state: State<typeof fields> = { ...initial(fields), ...asRows(mask) };
      expect(predictionOf(read(fields, new URLSearchParams(write(fields, state).toString())))).toEqual(mask);
    }));
  });

  test.each(['-1', '1e999', 'NaN', '0x10', '9'.repeat(20), '1.5', '%00', '{"a":1}', '', 'Infinity', '٣', ' 7'])(
    'whatever an address says of a row (%s), it is eight probabilities', (written) => {
      const mask = predictionOf(read(fields, new URLSearchParams({ r0: written, target: written, brush: written })));
      expect(mask).toHaveLength(side * side);
      expect(mask.every((p) => p >= 0 && p <= 1)).toBe(true);
    });

  test('loss and gradient are those of the library, and the counts are the parts of its fraction', () => {
    fc.assert(fc.property(masks, smooth, (mask, s) => {
      const { value, grad } = dice(mask, object, { smooth: s });
      const sums = diceOf(mask, object, s);
      expect(sums.value).toBe(value);
      expect(sums.grad).toEqual([...grad]);
      const both = 2 * sums.hit + sums.extra + sums.missed;
      expect(1 - (2 * sums.hit + s) / (both + s)).toBeCloseTo(value, 12);
    }));
  });

  test('the edges give what the captions say', () => {
    expect(diceOf(nothing, nothing, 1e-5).value).toBe(0);
    expect(diceOf(nothing, nothing, 0).value).toBeNaN();
    expect(diceOf(painted(nothing, [0], 0.1), nothing, 1e-5).value).toBeGreaterThan(0.999);
    expect(diceOf(nothing, object, 1e-5).grad.every((slope, at) => (object[at] ? slope < 0 : slope > 0))).toBe(true);
    expect(diceOf(presets.perfect, object, 1e-5).value).toBe(0);
    expect(diceOf(presets.everything, object, 1e-5)).toMatchObject({ missed: 0 });
    expect(diceOf(presets.everything, object, 1e-5).value).toBeGreaterThan(0.4);
  });

  test('the shifted preset is the object, one pixel right and down', () => {
    expect(presets.shifted.reduce((a, b) => a + b)).toBe(object.reduce<number>((a, b) => a + b, 0));
    object.forEach((p, at) => p && expect(presets.shifted[at + side + 1]).toBe(1));
  });

  test('a stroke has no gaps and ends where it should', () => {
    fc.assert(fc.property(pixel, pixel, (from, to) => {
      const pixels = stroke(from, to);
      expect([pixels[0], pixels.at(-1)]).toEqual([from, to]);
      pixels.slice(1).forEach((at, i) => {
        const last = pixels[i]!;
        expect(Math.abs((at % side) - (last % side))).toBeLessThanOrEqual(1);
        expect(Math.abs(Math.floor(at / side) - Math.floor(last / side))).toBeLessThanOrEqual(1);
      });
    }));
  });

  test('keys stay on the grid, and only the keys of a grid move', () => {
    expect([movedTo(0, 'ArrowLeft'), movedTo(0, 'ArrowRight'), movedTo(9, 'ArrowUp'), movedTo(63, 'ArrowDown')]).toEqual([0, 1, 1, 63]);
    expect([movedTo(12, 'Home'), movedTo(12, 'End'), movedTo(12, 'PageUp'), movedTo(12, 'PageDown')]).toEqual([8, 15, 4, 60]);
    expect([movedTo(3, ' '), movedTo(3, 'Tab'), movedTo(3, 'toString')]).toEqual([undefined, undefined, undefined]);
  });

  test('a place outside the picture is no pixel', () => {
    expect([pixelAt(0, 0), pixelAt(0.999, 0.999), pixelAt(1, 0), pixelAt(-0.01, 0.5)]).toEqual([0, 63, undefined, undefined]);
  });

  test('the outline of one pixel is its four sides, and nothing has none', () => {
    expect(outline(painted(nothing, [9], 1)).match(/M/g)).toHaveLength(4);
    expect(outline(nothing)).toBe('');
  });

  test('a wedge points where descent goes, and no gradient has none', () => {
    expect(wedge(-1, 1)).toMatch(/^M0 -11/);
    expect(wedge(1, 1)).toMatch(/^M0 11/);
    expect([wedge(0, 1), wedge(NaN, NaN), wedge(0, 0)]).toEqual(['', '', '']);
  });

  test('the build draws the same figure every time, one pixel of it in the order of Tab', async () => {
    const props = view.props(cardOf('dice'), 'ko', () => true);
    const Demo = await componentOf('overlap', props);
    const draw = () => render(h(Demo, props));
    expect(draw()).toBe(draw());
    expect(draw().match(/role="gridcell"/g)).toHaveLength(side * side);
    expect(draw().match(/role="gridcell" tabindex="0"/g)).toHaveLength(1);
    expect(draw()).toContain(diceOf(presets.shifted, object, 1e-5).value.toFixed(3));
    expect(draw()).not.toMatch(/NaN|undefined|\{\w+\}/);
    expect(rowsOf(presets.shifted).map((row, at) => row === fields[`r${at}`]!.default)).not.toContain(false);
  });
});

describe('the targets and their presets', () => {
  test('half of an object is half of its pixels, and soft edges are whole tenths between 0 and 1', () => {
    for (const name of ['object', 'small'] as const) {
      const sizeOf = (mask: readonly number[]) => mask.filter((p) => p > 0).length;
      const { half, soft } = presetsOf(targets[name]);
      expect(sizeOf(half)).toBe(Math.ceil(sizeOf(targets[name]) / 2));
      expect(half.every((p, at) => p <= targets[name][at]!)).toBe(true);
      expect(soft.every((p) => p >= 0 && p <= 1 && Number.isInteger(Math.round(p * 1e9) / 1e8))).toBe(true);
      expect(new Set(soft).size).toBeGreaterThan(3);
    }
  });

  test('each mask has one chip: of an empty target only that nothing or everything is painted', () => {
    expect(distinctPresets(object)).toEqual(['shifted', 'half', 'soft', 'perfect', 'empty', 'everything']);
    expect(distinctPresets(nothing)).toEqual(['empty', 'everything']);
  });

  test('a preset follows the object, what was painted by hand stays', () => {
    expect(carriedOver(presets.half, object, targets.small)).toEqual(presetsOf(targets.small).half);
    expect(carriedOver(presets.half, object, nothing)).toEqual(presets.half);
    const byHand = painted(presets.half, [0], 0.3);
    expect(carriedOver(byHand, object, targets.small)).toEqual(byHand);
  });
});

describe('the losses of the view', () => {
  test('are all losses of the kind, each with at most three sliders', () => {
    expect([...names].sort()).toEqual(cards.filter(({ kind }) => kind === 'overlap').map(({ id }) => id).sort());
    for (const id of names) expect(Object.keys(slidersOf(shownParameters(cardOf(id), 'ko'))).length).toBeLessThanOrEqual(3);
  });

  test.each(names)('the gradient of %s is the slope by what is painted', (id) => {
    const values = defaults(cardOf(id).parameters);
    const mask = presets.soft.map((p, at) => (at % 3 ? 0.3 : Math.max(0.1, Math.min(0.8, p))) + at / 1000); // no ties, nothing at its bound
    const { grad } = measure(kinds[id]!, mask, object, values);
    for (const at of [0, 9, 27, 63]) {
      const [up, down] = [1e-6, -1e-6].map((step) => mask.map((p, i) => (i === at ? p + step : p))) as [number[], number[]];
      const across = kinds[id]!.takes === 'logit' ? logitOf(up[at]!) - logitOf(down[at]!) : 2e-6;
      expect((measure(kinds[id]!, up, object, values).value - measure(kinds[id]!, down, object, values).value) / across).toBeCloseTo(grad[at]!, 6);
    }
  });

  test('a logit is bounded, and opposite for p and 1 − p', () => {
    expect([logitOf(0), logitOf(1), logitOf(0.5)]).toEqual([-8, 8, 0]);
    for (let tenth = 1; tenth < 10; tenth++) expect(logitOf(tenth / 10)).toBe(0 - logitOf((10 - tenth) / 10));
  });

  test('the weights of generalized Dice are inverse volumes to its power, the smallest class at 1', () => {
    expect(classWeights(object, 1)).toEqual([21 / 43, 1]);
    expect(classWeights(object, 0)).toEqual([1, 1]);
    expect(classWeights(nothing, 2)).toEqual([1, 1]);
  });

  const fractions: Readonly<Record<string, (overlap: Overlap) => Fraction>> = {
    dice: (overlap) => diceFraction(overlap, overlap.values['smooth']!), tversky: (overlap) => tverskyFraction(overlap, overlap.values),
    jaccard: jaccardFraction, 'generalized-dice': generalizedFraction,
  };
  test('a fraction makes its loss', () => {
    fc.assert(fc.property(masks, fc.constantFrom(...Object.keys(fractions)), fc.constantFrom(...targetNames), (mask, id, name) => {
      const overlap = measure(kinds[id]!, mask, targets[name], defaults(cardOf(id).parameters));
      const { above, below } = fractions[id]!(overlap);
      const [numerator, denominator] = [above, below].map((terms) => terms.reduce((sum, { sum: of, times }) => sum + of * (times?.value ?? 1), 0)) as [number, number];
      expect(1 - numerator / denominator).toBeCloseTo(overlap.value, 9);
    }));
  });

  test('the areas of the sorted errors make the Lovász losses, and errors only become smaller', () => {
    fc.assert(fc.property(masks, fc.constantFrom('lovasz-hinge', 'lovasz-softmax'), fc.constantFrom(...targetNames), (mask, id, name) => {
      const overlap = measure(kinds[id]!, mask, targets[name], defaults(cardOf(id).parameters));
      const areas = areasOf(overlap, id === 'lovasz-hinge' ? hingeError : softmaxError);
      expect(areas.reduce((sum, { from, to, error }) => sum + (to - from) * error, 0)).toBeCloseTo(overlap.value, 9);
      areas.slice(1).forEach(({ from, error }, at) => {
        expect(from).toBe(areas[at]!.to);
        expect(error).toBeLessThanOrEqual(areas[at]!.error);
      });
    }));
  });

  test('distances are 0 at the boundary pixels of the object, and grow from there', () => {
    const distances = distancesOf(measure(kinds['boundary']!, nothing, object, {}));
    const from = (row: number) => Array.from({ length: 4 }, (_, column) => distances[row * side + column]);
    expect(from(3)).toEqual([1, 0, -1, 1 - Math.sqrt(8)]);
    expect(distances[0]).toBeCloseTo(Math.hypot(1, 2), 12);
  });
});
