import { binaryCrossEntropy, focal, meanAbsoluteError, meanSquaredError } from 'lossary';

/** The numbers that the page on proper scoring rules prints, and how each comes about. */

/** The loss of stating a probability, when the outcome is 0 or 1. */
type Score = (stated: number, outcome: number) => number;

const log: Score = (stated, outcome) => binaryCrossEntropy([stated], [outcome]).value;
const brier: Score = (stated, outcome) => meanSquaredError([stated], [outcome]).value;
const absolute: Score = (stated, outcome) => meanAbsoluteError([stated], [outcome]).value;
const focalOf = (gamma: number): Score => (stated, outcome) =>
  focal([Math.log(stated / (1 - stated))], [outcome], { gamma, alpha: 'none' }).value;

const expected = (score: Score, truth: number, stated: number) => truth * score(stated, 1) + (1 - truth) * score(stated, 0);
const reports = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
/** The report with the smallest expected loss. */
const best = (score: Score, truth = 0.7) =>
  reports.reduce((least, stated) => (expected(score, truth, stated) < expected(score, truth, least) ? stated : least));

export const numbers = {
  log: () => best(log),
  brier: () => best(brier),
  absolute: () => best(absolute),
  'focal-1': () => best(focalOf(1)),
  'focal-2': () => best(focalOf(2)),
  'focal-5': () => best(focalOf(5)),
  'log-honest': () => expected(log, 0.7, 0.7),
  'log-half': () => expected(log, 0.7, 0.5),
  'log-sure': () => expected(log, 0.7, 0.99),
  'brier-honest': () => expected(brier, 0.7, 0.7),
  'brier-half': () => expected(brier, 0.7, 0.5),
  'brier-sure': () => expected(brier, 0.7, 0.99),
  'base-rate': () => expected(log, 0.3, 0.3),
};

const absoluteOf = [0.7, 1, 0.5].map((stated) => expected(absolute, 0.7, stated));

export const checks = {
  absolute: () => absoluteOf.indexOf(Math.min(...absoluteOf)),
};
