import type { Equivalent } from '../equivalent.ts';

const bound = 'near this bound both ways keep their digits';
const shift = 'a shift of all logits of a row is taken out again, and where it is wrong the other way keeps the digits';
const lost = 'what is written behind the end of a typed array is lost';

export default [
  { rule: 'sides of - change places', line: 'let rest = max - max', reason: 'both sides are the same' },
  { rule: 'sides of - change places', line: 'let teacherRest = teacherMax - teacherMax', reason: 'both sides are the same' },
  { rule: 'a number grows by one', line: 'const limit = temperature / 16', reason: bound },
  { rule: 'a number is doubled', line: 'const limit = temperature / 16', reason: bound },
  { rule: 'sides of - change places', line: 'const offset = max - teacherMax', reason: shift },
  { rule: '- becomes +', line: 'const difference = Math.abs(', becomes: '+ offset', reason: shift },
  { rule: 'sides of - change places', line: 'const difference = Math.abs(', explains: 2, reason: shift },
  { rule: '<= becomes <', line: 'if (!(difference <= limit))', reason: bound },
  { rule: '< becomes <=', line: 'for (let k = 0; k < classes; k++) p[k]! /=', reason: lost },
  { rule: '< becomes <=', line: 'for (let i = from; i < end; i++) grad[i]! *= scale', reason: 'the first slope of the next row is written anew' },
  { rule: '<= becomes <', line: 'else if (Math.abs(log) <= temperature / 8)', reason: bound },
  { rule: 'a number grows by one', line: 'else if (Math.abs(log) <= temperature / 8)', becomes: 'temperature / 9', reason: bound },
  { rule: 'a number is doubled', line: 'else if (Math.abs(log) <= temperature / 8)', becomes: 'temperature / 16', reason: bound },
  { rule: '< becomes <=', line: 'for (let k = 0, i = from; k < p.length; k++, i++) {', below: 'const log = grad[i]! - loss', reason: 'the first slope of the next row is written anew' },
] satisfies readonly Equivalent[];
