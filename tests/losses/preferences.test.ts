import { expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, bradleyTerry, dpo } from '#losses/index';
import { allNear, near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(7);
const draw = (): number[] => random.list(20, () => random.between(-30, 0));
const [chosen, rejected, chosenBefore, rejectedBefore] = [draw(), draw(), draw(), draw()];

test('the Bradley-Terry loss is the binary cross-entropy of the difference of scores, target 1', () => {
  const [pair, binary] = [bradleyTerry(chosen, rejected, { margin: 2 }), binaryCrossEntropyWithLogits(chosen.map((score, i) => score - rejected[i]! - 2), chosen.map(() => 1))];
  near(pair.value, binary.value, 1e-14, 'value');
  allNear([...pair.grad.chosen], [...binary.grad], 1e-13, 'grad');
});

test('adding the same number to all scores does not change the loss', () => {
  near(bradleyTerry(chosen.map((score) => score + 5), rejected.map((score) => score + 5)).value, bradleyTerry(chosen, rejected).value, 1e-14, 'value');
});

test('DPO is the Bradley-Terry loss of the implicit rewards', () => {
  const rewards = (policy: number[], reference: number[]): number[] => policy.map((logProbability, i) => 0.3 * (logProbability - reference[i]!));
  const [direct, pairs] = [dpo(chosen, rejected, chosenBefore, rejectedBefore, { beta: 0.3 }), bradleyTerry(rewards(chosen, chosenBefore), rewards(rejected, rejectedBefore))];
  near(direct.value, pairs.value, 1e-13, 'value');
  allNear([...direct.grad.policyChosen], [...pairs.grad.chosen].map((slope) => 0.3 * slope), 1e-12, 'grad');
});

test('label smoothing is a share of pairs with swapped labels', () => {
  const swapped = dpo(rejected, chosen, rejectedBefore, chosenBefore).value;
  near(dpo(chosen, rejected, chosenBefore, rejectedBefore, { labelSmoothing: 0.2 }).value, 0.8 * dpo(chosen, rejected, chosenBefore, rejectedBefore).value + 0.2 * swapped, 1e-14, 'value');
});

test('with label smoothing the gradient is 0 where the odds are (1 − ε) / ε', () => {
  const { grad } = dpo([Math.log(9)], [0], [0], [0], { beta: 1, labelSmoothing: 0.1 });
  expect(Math.abs(grad.policyChosen[0]!)).toBeLessThan(1e-16);
});
