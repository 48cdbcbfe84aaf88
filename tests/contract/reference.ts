import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';
import { authoredDigest, fixture, type Case } from '../reference/fixture.ts';
import { flat, reduces } from '../sample/samples.ts';
import { allNear, near, type Contract } from './clause.ts';

/** How near values and gradients must come; iterations stop before the last digits. */
export const exact = 1e-12;
const iterated = 1e-9;

/** Values and gradients are those of an independent implementation, recorded with its version. */
export const reference: Contract = ({ card }) => {
  const { cases, peers, oracle, versions, authored, seed } = fixture(card.id);
  return [
    {
      title: `${card.id} agrees with ${oracle} in ${cases.length} cases, value and gradient`,
      prove: () => cases.forEach((one) => compare(card.loss, card.iterated ? iterated : exact, one)),
    },
    ...peers.map(({ oracle: peer, relative, cases: asked }) => ({
      title: `${card.id} has the values of ${peer}, in ${asked.length} cases`,
      prove: () => {
        for (const { name, input, options, value } of asked) near(card.loss(...input, options).value, value, relative, `${name}: value`);
      },
    })),
    {
      title: `${card.id} is compared at its defaults, at two other values of each parameter, and with every option`,
      prove: () => {
        assert.ok(cases.length >= 20, `at least 20 cases are wanted in tests/reference/${card.id}.py, got ${cases.length}`);
        assert.ok(cases.some(({ options }) => Object.keys(options).length === 0), 'no case at the defaults');
        if (reduces(card)) for (const reduction of ['mean', 'sum', 'none']) assert.ok(cases.some(({ options }) => options['reduction'] === reduction), reduction);
        for (const [name, { default: usual }] of Object.entries(card.parameters)) {
          const others = new Set(cases.map(({ options }) => options[name]).filter((value) => value !== undefined && value !== usual));
          assert.ok(others.size >= 2, `${name} must be compared at two values besides its default, got ${[...others].join(', ') || 'none'}`);
        }
        for (const name of Object.keys(card.options ?? {})) assert.ok(cases.some(({ options }) => name in options), `no case sets ${name}`);
      },
    },
    {
      title: `${card.id} has reference values that were made from the inputs as they are now, by known versions`,
      prove: () => {
        assert.equal(authored, authoredDigest(card.id), `fix: npm run reference -- ${card.id}`);
        assert.match(versions['torch'] ?? versions['numpy'] ?? '', /^\d+\.\d+/);
        assert.ok(Number.isInteger(seed));
        assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
      },
    },
  ];
};

/** Fails unless a function gives what was recorded, to a share of it, and an amount where one is allowed. */
export function compare(loss: Card['loss'], tolerance: number, { name, input, options, value, grad, elements }: Case, absolute = 0): void {
  const result = loss(...input, options);
  near(result.value, value, tolerance, `${name}: value`, absolute);
  if (Array.isArray(grad)) allNear(flat(result.grad), grad as number[], tolerance, `${name}: grad`, absolute);
  else for (const [part, expected] of Object.entries(grad as Record<string, number[]>)) allNear(flat((result.grad as Record<string, unknown>)[part]), expected, tolerance, `${name}: grad.${part}`, absolute);
  assert.equal(result.elements !== undefined, elements !== undefined, `${name}: elements`);
  if (elements) allNear(flat(result.elements), elements, tolerance, `${name}: elements`, absolute);
}
