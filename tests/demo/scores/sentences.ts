import { holds } from '../axes.ts';
import type { Drawn, Said } from '../drawn.ts';

/** Three numbers, one a class. */
export type Row = readonly number[];
export const sum = (numbers: Row): number => numbers.reduce((total, number) => total + number, 0);

type Sentence = readonly [pattern: RegExp, said: (...printed: string[]) => Said[]];

interface Known {
  readonly p: Row | undefined;
  readonly logSumExp: number;
  readonly own: readonly boolean[];
  readonly value: number;
  readonly grad: Row;
  readonly counted: number;
  readonly violations: readonly Row[];
}

/** The sentences of the caption: each number, and each only where it is true. */
export function sentences({ caption, state, card, locale }: Drawn, { p, logSumExp, own, value, grad, counted, violations }: Known): Said[] {
  const names = locale === 'ko' ? ['고양이', '개', '새'] : ['cat', 'dog', 'bird'];
  const rivals = names.filter((_, k) => sum(violations[k] ?? []) > 1e-9).join(', ');
  const pairs = violations.flat().filter((size) => size > 1e-9).length;
  const isMargin = p === undefined;
  const loss = (counted / 3) * (own[0] ? state['w'] ?? 1 : 1);
  const patterns: readonly Sentence[] = [
    [/기울기가 0이에요|loss and gradient are 0/, () => [holds('nothing is left', value === 0 && grad.every((slope) => slope === 0))]],
    [
      /위반한 클래스는 (.+?)이에요|margin is violated by (.+?)\. The/,
      (found) => [holds('who violates the margin', found === rivals && state['largest'] !== 1)],
    ],
    [/제곱해서 더하고|are squared, added/, () => [holds('squared', state['squared'] === 1)]],
    [/위반을 모두 더해|violations are added and divided/, () => [holds('the sum', Math.abs(value - loss) < 1e-9)]],
    [/가장 큰 위반은 (\S+)이고|largest violation is (\S+);/, (size) => [{ what: 'largest', printed: size, value: Number(counted.toFixed(6)) }]],
    [/위반한 쌍은 (\S+)개예요|violate the margin of 1: (\S+)\./, (n) => [{ what: 'pairs', printed: n, value: pairs }]],
    [/다 있어야|only if some classes/, () => [holds('no pair', value === 0 && (own.every(Boolean) || !own.some(Boolean)))]],
    [/확률의 합\((\S+)\)|their sum, (\S+), need not/, (total) => [{ what: 'sum of probabilities', printed: total, value: sum(p!) }]],
    [/모든 로짓이 내려가요|all logits go down/, () => [holds('down', grad.every((slope) => slope > 0))]],
    [/모든 로짓이 올라가요|all logits go up/, () => [holds('up', grad.every((slope) => slope < 0))]],
    [/가중치\((\S+)\)를 곱|weight(?: of cat)?, (\S+)\.(?: |$)/, (w) => [{ what: 'weight', printed: w, value: state['w']! }]],
    [/가중치는 쓰이지 않아요|weight of cat is not used/, () => [holds('not the weighted class', !own[0])]],
    [
      /로그-합-지수 (\S+), 계수 (\S+):|logits is (\S+), and the coefficient is (\S+):/,
      (l, c) => [{ what: 'log-sum-exp told', printed: l, value: logSumExp }, { what: 'c', printed: c, value: state['coefficient']! }],
    ],
    [/마진 (\S+): 손실|the margin is (\S+): the loss/, (m) => [{ what: 'margin', printed: m, value: state['margin']! }]],
  ];
  const said = patterns.flatMap(([pattern, check]) => {
    const match = pattern.exec(caption);
    return match ? check(...match.slice(1).filter((part) => part !== undefined)) : [];
  });
  return [...said, holds('a loss of margins says what violates them', !isMargin || said.length > (card.id === 'multiclass-hinge' ? 1 : 0))];
}
