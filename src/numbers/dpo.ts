import { bradleyTerry, dpo, sparseCategoricalCrossEntropy } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** A pair whose log-ratios to the reference are these two numbers. */
const lead = (chosen: number, rejected: number, options = {}) => dpo([chosen], [rejected], [0], [0], options);
const slope = (difference: number, beta: number) => lead(difference, 0, { beta }).grad.policyChosen[0]!;
const bothFall = dpo([-130], [-160], [-120], [-130], { beta: 0.1 });

/** Three answers with similar embeddings for the chosen and the rejected one; a policy that learns one vector. */
const embeddings = [[1, 1], [1, 0.8], [0, 5]] as const;
const logits = (h: readonly number[]) => embeddings.map(([x, y]) => x * h[0]! + y * h[1]!);
const logProbability = (h: readonly number[], answer: number) => -sparseCategoricalCrossEntropy([logits(h)], [answer]).value;
const start = [1, 0];
const learned = gradientDescent((parameters) => {
  const h = [...parameters];
  const at = [0, 1].map((answer) => [logProbability(h, answer), logProbability(start, answer)] as const);
  const { value, grad } = dpo([at[0]![0]], [at[1]![0]], [at[0]![1]], [at[1]![1]], { beta: 1 });
  const pull = [grad.policyChosen[0]!, grad.policyRejected[0]!];
  // the gradient of a log-probability is its embedding minus the mean embedding; the mean cancels between the two
  return { value, grad: [0, 1].map((axis) => pull[0]! * embeddings[0][axis]! + pull[1]! * embeddings[1][axis]!) };
}, start, { steps: 50, rate: 0.5 });
const probability = (step: number, answer: number) => Math.exp(logProbability([...learned[step]!.parameters], answer));

/** The numbers that the page on the DPO loss prints, and how each comes about. */
export const numbers = {
  'example': () => dpo([-10], [-14], [-11], [-12], { beta: 0.5 }).value,
  'as-bradley-terry': () => bradleyTerry([0.5], [-1]).value,
  'swapped': () => dpo([-14], [-10], [-12], [-11], { beta: 0.5 }).value,
  'start': () => lead(0, 0).value,
  'start-slope': () => lead(0, 0).grad.policyChosen[0]!,
  'both-fall': () => bothFall.value,
  'chosen-reward': () => 0.1 * (-130 - -120),
  'rejected-reward': () => 0.1 * (-160 - -130),
  'toy-start': () => learned[0]!.value,
  'toy-end': () => learned[50]!.value,
  'toy-chosen-start': () => probability(0, 0),
  'toy-chosen-end': () => probability(50, 0),
  'toy-third-start': () => probability(0, 2),
  'toy-third-end': () => probability(50, 2),
  'ten-001': () => lead(10, 0, { beta: 0.01 }).value,
  'ten-01': () => lead(10, 0, { beta: 0.1 }).value,
  'ten-05': () => lead(10, 0, { beta: 0.5 }).value,
  'ten-slope-001': () => slope(10, 0.01),
  'ten-slope-01': () => slope(10, 0.1),
  'ten-slope-05': () => slope(10, 0.5),
  'sum-of-tokens': () => lead(2, -1).value,
  'mean-of-tokens': () => lead(0.2, -0.1).value,
  'longer-chosen': () => lead(200 * -0.01, 100 * -0.01).value,
  'smooth-floor': () => lead(Math.log(9) / 0.1, 0, { labelSmoothing: 0.1 }).value,
  'smooth-far': () => lead(30, 0, { labelSmoothing: 0.1 }).value,
  'smooth-lead': () => Math.log(9),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'chosen-likelier': () => [true, false].indexOf(bothFall.value < Math.LN2 && -130 > -120),
};
