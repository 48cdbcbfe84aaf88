import type { Equivalent } from '../equivalent.ts';

const half = 'at logit 0 both sides have probability 1/2';

const divided = 'what is divided by it is multiplied by a weight of 0';

export default [
  { rule: '< becomes <=', line: 'const p = zi < 0', reason: half },
  { rule: '< becomes <=', line: 'const q = zi < 0', reason: half },
  { rule: '< becomes <=', line: 'const p = z[i]! < 0', reason: half },
  { rule: '< becomes <=', line: 'const q = z[i]! < 0', reason: half },
  { rule: '< becomes <=', line: 'for (let i = from; i < end; i++) {', below: 'const smaller', reason: 'one number too far is written over by the next image, or falls off the end' },
  { rule: 'a number grows by one', line: 'diceWeight === 0 ? 1 :', becomes: '? 2 :', reason: divided },
  { rule: 'a number is doubled', line: 'diceWeight === 0 ? 1 :', reason: divided },
] satisfies readonly Equivalent[];
