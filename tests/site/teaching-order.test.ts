import { expect, test } from 'vitest';
import { families } from '#core/card/kinds';
import { cards } from '#cards/index';
import { teachingOrder } from '#site/navigation/teaching-order';

test('every loss of a family with several has one place in the order of teaching, in its own family', () => {
  for (const family of families) {
    const ids = cards.filter((card) => card.family === family).map(({ id }) => id);
    if (ids.length > 2) expect([...teachingOrder[family]!].sort(), family).toEqual(ids.sort());
  }
});
