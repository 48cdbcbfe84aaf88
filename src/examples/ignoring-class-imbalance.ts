import { binaryCrossEntropyWithLogits } from 'lossary';

// 3 of 12 are positive. The model ranks them well but is never above one half.
const logit = [-0.4, -0.9, -1.4, -1.2, -2, -2.2, -2.4, -2.6, -2.8, -3, -3.2, -3.4];
const target = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const share = (of: number[], where: number) => {
  const chosen = logit.filter((_, i) => target[i] === where);
  return chosen.filter((z) => of.includes(z)).length / chosen.length;
};
const report = (recall: number, alarms: number) => `recall ${recall.toFixed(2)}, false alarms ${alarms.toFixed(2)}`;
const above = (threshold: number) => logit.filter((z) => z > threshold);

// Wrong: read accuracy at the threshold 0.5, which is logit 0. Nothing is found.
console.log(binaryCrossEntropyWithLogits(logit, target).value.toFixed(4)) // => 0.3841
console.log(report(share(above(0), 1), share(above(0), 0))) // => recall 0.00, false alarms 0.00
// Right: choose the threshold for the task. The model was good all along.
console.log(report(share(above(-1.5), 1), share(above(-1.5), 0))) // => recall 1.00, false alarms 0.11
