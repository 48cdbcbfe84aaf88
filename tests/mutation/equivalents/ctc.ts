import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < sequenceGrad.length; i++) sequenceGrad[i]', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '< becomes <=', line: 'for (let at = 0; at < logAlpha.length; at++)', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '- becomes +', line: 'if (path.filter((id, frame) => id !== path[frame - 1]', reason: 'of equal neighbors the last may stand for all as well as the first' },
  { rule: '< becomes <=', line: 'for (let i = from; i < end; i++) {', reason: 'what is written behind the end of a typed array is lost, and the next frame writes its own' },
  { rule: '< becomes <=', line: 'for (let frame = 0, from = 0; frame < tops.length; frame++, from += classes) {', below: 'let topGradient', reason: 'what is written behind the end of a typed array is lost' },
] satisfies readonly Equivalent[];
