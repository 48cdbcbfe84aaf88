import type { Contract } from './clause.ts';
import { documentation } from './documentation.ts';
import { edges } from './edges.ts';
import { extremes } from './extremes.ts';
import { faults } from './faults.ts';
import { gradient } from './gradient.ts';
import { identity } from './identity.ts';
import { inputs } from './inputs.ts';
import { own } from './own.ts';
import { parameters } from './parameters.ts';
import { precision } from './precision.ts';
import { properties } from './properties.ts';
import { reduction } from './reduction.ts';
import { reference } from './reference.ts';
import { smoothness } from './smoothness.ts';
import { formula } from './formula.ts';
import { weights } from './weights.ts';

/** Everything a loss must fulfil, the quickest to fail first. */
export const contracts: readonly Contract[] = [
  reference, precision, edges, extremes, reduction, weights, inputs, faults, parameters, identity, documentation, formula, gradient, properties, smoothness, own,
];
