import type { Equivalent } from '../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';
const blank = 'labels stand at odd places: the one at 2 is a blank';
const yes = 'whatever is not 0 says yes';
const last = 'behind the last state nothing is skipped to, nor to the last, which is a blank';
const odd = 'the number of states is odd';

export default [
  { rule: '< becomes <=', line: 'states[2 * i + 1] = labels[i]!', reason: end },
  { rule: 'a number grows by one', line: 'const skips = states.map(', becomes: 'state > 2', reason: blank },
  { rule: 'a number is doubled', line: 'const skips = states.map(', becomes: 'state > 2', reason: blank },
  { rule: 'a number grows by one', line: 'const skips = states.map(', becomes: '? 2 : 0', reason: yes },
  { rule: 'a number is doubled', line: 'const skips = states.map(', becomes: '? 2 : 0', reason: yes },
  { rule: '< becomes <=', line: 'for (let frame = 1; frame < frames; frame++)', reason: end },
  { rule: '< becomes <=', line: 'for (let s = 0; s < n; s++) {', below: 'const [advance, skip]', reason: 'one number too far is written over by the next frame, or falls off the end' },
  { rule: '< becomes <=', line: 'logBeta[now + s] = logSumExp(', becomes: 's + 2 <= n', reason: last },
  { rule: '+ becomes -', line: 'logBeta[now + s] = logSumExp(', becomes: 's - 2 < n', reason: last },
  { rule: 'a number grows by one', line: 'logBeta[now + s] = logSumExp(', becomes: 's + 3 < n', reason: last },
  { rule: 'a number grows by one', line: 'logPaths: logSumExp(', becomes: 'n > 2', reason: odd },
  { rule: 'a number is doubled', line: 'logPaths: logSumExp(', becomes: 'n > 2', reason: odd },
] satisfies readonly Equivalent[];
