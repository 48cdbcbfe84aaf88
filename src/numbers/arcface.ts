import { arcface, sparseCategoricalCrossEntropy } from 'lossary';

const degrees = (angle: number) => (angle * Math.PI) / 180;
const loss = (cosines: number[], margin: number, scale: number) => arcface(cosines, [0], { margin, scale }).value;

/** How much the margin of 0.5 multiplies the gradient of the true cosine, by the angle to the own center. */
function amplification(angle: number): number {
  const cosine = Math.cos(degrees(angle));
  const logit = Math.cos(degrees(angle) + 0.5);
  const own = arcface([cosine, logit], [0], { scale: 1 }).grad[0]!; // the other class at the margin logit: p = 1/2
  return own / -0.5;
}

/** The angle where the gradient of the true cosine changes its sign, by bisection. */
function turningPoint(): number {
  let [near, far] = [90, 180];
  for (let i = 0; i < 50; i++) {
    const middle = (near + far) / 2;
    if (amplification(middle) > 0) near = middle;
    else far = middle;
  }
  return near;
}

const zeros = (classes: number) => Array.from({ length: classes }, () => 0);
const perfect = (classes: number, scale: number) => loss([1, ...zeros(classes - 1)], 0, scale);

/** CosFace takes the margin off the cosine itself, here 0.35, at scale 64. */
const cosFace = (own: number, other: number) => sparseCategoricalCrossEntropy([[64 * (own - 0.35), 64 * other]], [0]).value;

/** The numbers that the page on ArcFace prints, and how each comes about. */
export const numbers = {
  'margin-logit': () => Math.cos(Math.acos(0.6) + 0.5),
  'nearer-but-wrong': () => loss([0.6, 0.5], 0.5, 30),
  'without-margin': () => loss([0.6, 0.5], 0, 30),
  'start': () => loss(zeros(1000), 0.5, 64),
  'start-without-margin': () => loss(zeros(1000), 0, 64),
  'amplified-10': () => amplification(10),
  'amplified-60': () => amplification(60),
  'amplified-120': () => amplification(120),
  'turning-point': () => turningPoint(),
  'scale-1': () => perfect(1000, 1),
  'scale-8': () => perfect(1000, 8),
  'scale-16': () => perfect(1000, 16),
  'arcface-pair': () => loss([0.5, 0.3], 0.5, 64),
  'cosface-pair': () => cosFace(0.5, 0.3),
  'softmax-pair': () => loss([0.5, 0.3], 0, 64),
  'right-unit': () => loss([0.9, 0.1], 0.5, 64),
  'degrees-as-radians': () => loss([0.9, 0.1], 28.6, 64),
  'margin-in-degrees': () => (0.5 * 180) / Math.PI,
  'reversed': () => arcface([-0.96, -0.96], [0], { scale: 10 }).grad[0]!,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'nearer': () => [true, false].indexOf(Math.cos(Math.acos(0.6) + 0.5) > 0.5),
};
