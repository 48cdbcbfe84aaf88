import fc from 'fast-check';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { componentOf } from '#demo/component';
import { fullRow, nothing, object, packRow, presets, rowsOf, side, unpackRow } from '#demo/overlap/mask';
import { asRows, fieldsOf, measure, movedTo, outline, painted, pixelAt, predictionOf, stroke, wedge } from '#demo/overlap/geometry';
import { initial, read, write, type State } from '#demo/kit/state/state';
import { view } from '#demo/overlap/view';
import { cardOf } from '#cards/index';
import { dice } from '#losses/dice';
import { shownParameters } from '#demo/kit/figure/names';

const fields = fieldsOf(shownParameters(cardOf('dice'), 'ko'));

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
      const mask = predictionOf(read(fields, new URLSearchParams({ r0: written, blank: written, brush: written })));
      expect(mask).toHaveLength(side * side);
      expect(mask.every((p) => p >= 0 && p <= 1)).toBe(true);
    });

  test('loss and gradient are those of the library, and the counts are the parts of its fraction', () => {
    fc.assert(fc.property(masks, smooth, (mask, s) => {
      const { value, grad } = dice(mask, object, { smooth: s });
      const sums = measure(mask, object, s);
      expect(sums.value).toBe(value);
      expect(sums.grad).toEqual([...grad]);
      const both = 2 * sums.hit + sums.extra + sums.missed;
      expect(1 - (2 * sums.hit + s) / (both + s)).toBeCloseTo(value, 12);
    }));
  });

  test('the edges give what the captions say', () => {
    expect(measure(nothing, nothing, 1e-5).value).toBe(0);
    expect(measure(nothing, nothing, 0).value).toBeNaN();
    expect(measure(painted(nothing, [0], 0.1), nothing, 1e-5).value).toBeGreaterThan(0.999);
    expect(measure(nothing, object, 1e-5).grad.every((slope, at) => (object[at] ? slope < 0 : slope > 0))).toBe(true);
    expect(measure(presets.perfect, object, 1e-5).value).toBe(0);
    expect(measure(presets.everything, object, 1e-5)).toMatchObject({ missed: 0 });
    expect(measure(presets.everything, object, 1e-5).value).toBeGreaterThan(0.4);
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
    const Demo = await componentOf('overlap');
    const draw = () => render(h(Demo, view.props(cardOf('dice'), 'ko', () => true)));
    expect(draw()).toBe(draw());
    expect(draw().match(/role="gridcell"/g)).toHaveLength(side * side);
    expect(draw().match(/role="gridcell" tabindex="0"/g)).toHaveLength(1);
    expect(draw()).toContain(measure(presets.shifted, object, 1e-5).value.toFixed(3));
    expect(draw()).not.toMatch(/NaN|undefined|\{\w+\}/);
    expect(rowsOf(presets.shifted).map((row, at) => row === fields[`r${at}` as 'r0'].default)).not.toContain(false);
  });
});
