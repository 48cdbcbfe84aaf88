import fc from 'fast-check';
import { snap, type Fields } from '#demo/kit/state/state';

/** Any state that fields can have. */
export const inFields = (fields: Fields): fc.Arbitrary<Readonly<Record<string, number>>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) =>
    [name, fc.double({ min: field.min, max: field.max, noNaN: true }).map((value) => snap(field, value))])));
