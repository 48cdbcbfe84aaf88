import { expect, test } from 'vitest';
import { Potentials } from '#core/transport/potentials';

test('a column without mass violates nothing, however far its potential moves', () => {
  // the second column is met through the second row alone, which lies 2000 above the first: its potential falls by nearly that
  const state = new Potentials(Float64Array.of(0, 2000, 2000, 0), Float64Array.of(0.5, 0.5), Float64Array.of(1, 0));
  state.updateRows();
  expect(state.updateColumns()).toBeCloseTo(0, 14);
});
