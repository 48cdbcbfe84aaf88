import { describe, expect, test } from 'vitest';
import type { Convention } from '#wiki/conventions/convention';
import { factsOf, frameworkOf } from '#wiki/evidence/facts';

const asked = (...names: string[]) => [{ options: {} }, { options: Object.fromEntries(names.map((name) => [name, 1])) }];
const card = {
  parameters: { delta: {} }, options: { weight: {} },
  frameworks: { pytorch: 'F.huber_loss(prediction, target)', keras: 'keras.losses.Huber(delta=1.0)(target, prediction)', optax: 'jnp.sqrt(optax.huber_loss(prediction, target).mean())' },
} as unknown as Parameters<typeof factsOf>[0]['card'];
const versions = { torch: '2.13.0+cpu', keras: '3.15.1' };

describe('who made reference values', () => {
  test.each([
    ['torch.nn.functional.huber_loss', 'huber_loss'], ['1 - keras.utils.bounding_boxes.compute_ciou, with epsilon 0', 'compute_ciou'], ['T² torch.nn.functional.kl_div of softened logits', 'kl_div'],
    ['100 * sklearn.metrics.mean_absolute_percentage_error', 'mean_absolute_percentage_error'], ['-scipy.stats.norm.logpdf', 'logpdf'], ['torch.sqrt(torch.nn.functional.mse_loss)', 'mse_loss'],
  ])('%s: a framework', (oracle, name) => expect(frameworkOf(oracle)?.name).toBe(name));

  test.each([
    'torch autograd of the definition', 'mpmath, 1000 digits', 'torch.relu(1 - target * score)', 'the definition on torch.nn.functional.cosine_similarity', 'brute force over the definition of the Lovász extension',
    "torch autograd of torchvision's formula", 'coefficient * torch.logsumexp(logit, 1).square()', 'L_out of Khosla et al. on torch.log_softmax', 'the formula of torchvision.ops.sigmoid_focal_loss in torch',
  ])('%s: written out beside the tests', (oracle) => expect(frameworkOf(oracle)).toBeUndefined());
});

describe('the facts of a loss', () => {
  const reference = { oracle: 'torch.nn.functional.huber_loss', versions, cases: asked('delta'), peers: [{ oracle: 'keras.losses.huber', cases: asked() }, { oracle: 'mpmath', cases: asked('weight') }] };

  test('what a framework was asked for counts, what only a definition was asked for does not', () => {
    expect(factsOf({ card, reference, conventions: [] })).toMatchObject({ compared: ['call', 'delta'], uncompared: ['weight'], values: { 'PyTorch 2.13': 2, 'Keras 3.15': 2, 'second implementation': 2 } });
  });

  test('a call of the card is run where the reference run made it, by class or by function', () => {
    expect(factsOf({ card, reference, conventions: [] })).toMatchObject({ run: ['pytorch', 'keras'], unrun: ['optax'] });
  });

  test('a call that a convention really ran counts; a formula in its place does not', () => {
    const record = (theirs: Partial<Convention['theirs'][number]>) => ({ theirs: [{ who: 'x', source: 'x', ...theirs }] }) as Convention;
    const facts = (theirs: Partial<Convention['theirs'][number]>, version?: string) =>
      factsOf({ card, conventions: [{ record: record(theirs), computed: { ours: 1, theirs: [{ value: 1, ...(version && { version }) }] } }] }).run;
    expect(facts({ library: 'optax', call: 'optax.huber_loss(prediction, target)' }, '0.2.8')).toEqual(['optax']);
    expect(facts({ formula: 'optax.huber_loss(prediction, target)' })).toEqual([]);
    expect(facts({ library: 'optax', call: 'optax.l2_loss(prediction)' }, '0.2.8')).toEqual([]);
  });

  test('a loss without reference values has compared nothing, and a reason for no formula is no formula', () => {
    expect(factsOf({ card: { ...card, formulaCheck: { ko: '가', en: 'a' } }, conventions: [] })).toMatchObject({ values: {}, compared: [], uncompared: ['call', 'delta', 'weight'], formula: false });
  });

  test('mistakes are told where they are recorded', () => {
    expect(factsOf({ card, conventions: [] })).not.toHaveProperty('mutants');
    expect(factsOf({ card, conventions: [], mutants: { noticed: 3, all: 4 } }).mutants).toEqual({ noticed: 3, all: 4 });
  });
});
