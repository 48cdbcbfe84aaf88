import type { Equivalent } from '../../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';
const diagonal = 'the diagonal of the weights is 0, or is not read';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < n; i++) {', reason: end },
  { rule: '< becomes <=', line: 'for (let k = 0; k < n; k++) {', reason: end },
  { rule: '< becomes <=', line: 'for (let k = 0; k < i; k++) {', reason: diagonal },
  { rule: '< becomes <=', line: 'for (let i = 0; i < k; i++) total', reason: diagonal },
  { rule: '< becomes <=', line: 'for (let i = 0; i < k; i++) {', reason: diagonal },
  { rule: '< becomes <=', line: 'for (let j = 0; j < i; j++) weight', reason: diagonal },
  { rule: '< becomes <=', line: 'for (let i = 0; i < k; i++) sum', reason: diagonal },
] satisfies readonly Equivalent[];
