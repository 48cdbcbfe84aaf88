import type { Equivalent } from '../../../equivalent.ts';

const scaled = 'measured in units of the largest difference it has the same digits: it only takes longer';
const anew = 'a sum that is not above 0 is measured anew, in units of the largest';
const form = 'the form for every order comes to the same: it only takes longer';
const size = 'only its size is used';

export default [
  { rule: 'a number is doubled', line: 'const tiny = 1e-280', reason: scaled },
  { rule: 'a number grows by one', line: 'const tiny = 1e-280', reason: scaled },
  { rule: 'a number is doubled', line: 'const huge = 1e280', reason: scaled },
  { rule: 'a number grows by one', line: 'const huge = 1e280', reason: '1e280 and its neighbor are the same number' },
  { rule: 'a condition is always false', line: 'if (p === 2) return rootOf(', reason: form },
  { rule: '< becomes >', line: 'sum += Math.abs(x[i]! - y[i]!) ** p', reason: anew },
  { rule: '+ becomes -', line: 'sum += Math.abs(x[i]! - y[i]!) ** p', reason: anew },
  { rule: 'a statement is left out', line: 'sum += Math.abs(x[i]! - y[i]!) ** p', reason: anew },
  { rule: '+= becomes -=', line: 'sum += Math.abs(x[i]! - y[i]!) ** p', reason: anew },
  { rule: 'sides of - change places', line: 'sum += Math.abs(x[i]! - y[i]!) ** p', reason: size },
  { rule: 'always the second branch', line: 'sum ** (1 / p) : scaledDistance', reason: scaled },
  { rule: '> becomes >=', line: 'sum ** (1 / p) : scaledDistance', reason: scaled },
  { rule: '< becomes <=', line: 'sum ** (1 / p) : scaledDistance', reason: scaled },
  { rule: 'sides of - change places', line: 'const difference = x[i]!', reason: 'only its square is used' },
  { rule: 'always the second branch', line: 'Math.sqrt(squared) : scaledDistance', reason: scaled },
  { rule: '> becomes >=', line: 'Math.sqrt(squared) : scaledDistance', reason: scaled },
  { rule: '< becomes <=', line: 'Math.sqrt(squared) : scaledDistance', reason: scaled },
  { rule: '+ becomes -', line: 'sum += x[i]! * x[i]!', reason: anew },
  { rule: '< becomes >', line: 'sum += x[i]! * x[i]!', reason: anew },
  { rule: '+= becomes -=', line: 'sum += x[i]! * x[i]!', reason: anew },
  { rule: 'a statement is left out', line: 'sum += x[i]! * x[i]!', reason: anew },
  { rule: 'a condition is always false', line: 'if (sum > tiny && sum < huge) return', reason: scaled },
  { rule: '> becomes >=', line: 'if (sum > tiny && sum < huge) return', reason: scaled },
  { rule: '< becomes <=', line: 'if (sum > tiny && sum < huge) return', reason: scaled },
  { rule: 'sides of - change places', line: 'unit = Math.max(unit, Math.abs(x[i]! - y[i]!))', reason: size },
  { rule: 'sides of - change places', line: 'sum += (Math.abs(x[i]! - y[i]!) / unit) ** p', reason: size },
  { rule: 'a condition is always false', line: 'if (p === 2 && distance > tiny', reason: form },
  { rule: '> becomes >=', line: 'if (p === 2 && distance > tiny', reason: form },
  { rule: '> becomes <', line: 'if (p === 2 && distance > tiny', reason: form },
  { rule: '< becomes <=', line: 'if (p === 2 && distance > tiny', reason: form },
  { rule: '< becomes >', line: 'if (p === 2 && distance > tiny', reason: form },
] satisfies readonly Equivalent[];
