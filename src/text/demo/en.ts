import type { DemoWords } from './words.ts';

export const demo: DemoWords = {
  shared: {
    reset: 'Reset',
    copy: 'Copy link',
    copied: 'Copied',
    inAddress: 'It is in the address bar',
    table: 'As numbers',
    loss: 'loss',
    gradient: 'slope',
    residual: 'error',
    compare: 'Losses to compare',
  },
  residual: {
    name: '{loss}: its curve and its slope',
    caption: 'At error {e} the loss is {v} and the slope {g}.',
    joints: 'Inside the tint the error is within ±{symbol}.',
    bounded: 'However large the error, the slope stops at {bound}.',
    unbounded: 'The slope grows with the error, without end.',
    crosshair: 'error e',
  },
  outlier: {
    name: 'What one outlier does to three fitted lines',
    caption: 'Drag a point. The slopes are {mse} for MSE, {mae} for MAE and {huber} for Huber.',
    point: 'point {n}',
    line: 'line',
    slope: 'slope',
    intercept: 'intercept',
  },
  binary: {
    name: 'Binary cross-entropy over the logit, and its slope',
    caption: 'Logit {z} is probability {p}. With target {y} the loss is {v} and the slope {g}.',
    crosshair: 'logit z',
    logit: 'logit',
    target: 'target',
    probability: 'probability',
    naive: 'computed as defined',
    naiveHolds: 'Computed as defined it is {single} in float32 and {double} in float64.',
    naiveFails: 'Computed as defined it breaks: {single} in float32, {double} in float64.',
  },
};
