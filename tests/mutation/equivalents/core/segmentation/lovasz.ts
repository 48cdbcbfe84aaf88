import type { Equivalent } from '../../../equivalent.ts';

const outside = 'outside of a typed array there is no error';

export default [
  { rule: '< becomes <=', line: 'while (a < i &&', reason: outside },
  { rule: '< becomes <=', line: 'while (b < j &&', reason: outside },
  { rule: '< becomes <=', line: 'for (let i = 0; i < error.length; i++) {', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '< becomes <=', line: 'errors[count++] = error[i]!', reason: outside },
  { rule: '> becomes >=', line: 'errors[count++] = error[i]!', reason: 'an error of 0 comes last, and contributes 0' },
  { rule: '- becomes +', line: 'let [low, high] = [0, ascending.length - 1]', reason: 'behind the end nothing is below the number' },
] satisfies readonly Equivalent[];
