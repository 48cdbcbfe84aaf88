import type { Equivalent } from '../../equivalent.ts';

const unit = 'in a unit that is a power of two the digits are the same: it only takes longer';

export default [
  { rule: '> becomes >=', line: 'const intersection = iw > 0', explains: 2, reason: 'an overlap without width or height has no area' },
  { rule: 'a number is doubled', line: 'const tiny = 1e-140', reason: unit },
  { rule: 'a number grows by one', line: 'const huge = 1e140', reason: '1e140 and its neighbor are the same number' },
  { rule: 'a number is doubled', line: 'const huge = 1e140', reason: unit },
  { rule: '< becomes <=', line: 'halfPerimeter < huge', reason: unit },
  { rule: '> becomes >=', line: 'halfPerimeter < huge', becomes: 'halfPerimeter >= tiny', reason: unit },
  { rule: '< becomes <=', line: 'i < result.grad.length', reason: 'what is written behind the end of a typed array is lost' },
] satisfies readonly Equivalent[];
