import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < sequenceGrad.length; i++) sequenceGrad[i]', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '< becomes <=', line: 'for (let at = 0; at < logAlpha.length; at++)', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '- becomes +', line: 'if (path.filter((id, frame) => id !== path[frame - 1]', reason: 'of equal neighbors the last may stand for all as well as the first' },
] satisfies readonly Equivalent[];
