import { describe, expect, test } from 'vitest';
import { cardOf } from '#cards/index';
import { locales } from '#core/locale';
import type { Fields, State } from '#demo/kit/state/state';
import { initial } from '#demo/kit/state/state';
import { asRows } from '#demo/overlap/geometry';
import { overlapLosses } from '#demo/overlap/losses';
import { nothing, presetsOf, targetNames, targets } from '#demo/overlap/mask';
import { drawn, fault } from '../drawn.ts';
import truth from './truth.ts';

/** Every parameter at its least, its default or its largest value, in every combination. */
function corners(fields: Fields, names: readonly string[]): State[] {
  return names.reduce<State[]>((states, name) => states.flatMap((state) =>
    [fields[name]!.min, fields[name]!.default, fields[name]!.max].map((value) => ({ ...state, [name]: value }))), [{}]);
}

/** Random states seldom reach an empty mask, a perfect one or a weight of 0; captions change there. */
describe.each(Object.keys(overlapLosses))('at its edges, the figure of %s', (id) => {
  test.each(locales)('says what is true of it, in %s', async (locale) => {
    const card = cardOf(id);
    const { fields } = await drawn(card, locale, 'overlap', initial);
    for (const [target, name] of targetNames.entries()) {
      const masks = [...Object.values(presetsOf(targets[name])), nothing.with(0, 0.1), nothing.with(0, 1).with(1, 1)];
      for (const [at, mask] of masks.entries()) {
        for (const corner of corners(fields, Object.keys(card.parameters).filter((parameter) => parameter in fields))) {
          const state: State = { ...initial(fields), target, slopes: at % 2, ...asRows(mask), ...corner };
          const said = truth(await drawn(card, locale, 'overlap', () => state));
          expect(said.map(fault).filter((text) => text !== undefined), JSON.stringify(state)).toEqual([]);
        }
      }
    }
  });
});
