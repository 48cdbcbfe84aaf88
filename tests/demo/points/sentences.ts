import { cellsOf, claimed, distance, nearest, seen, type Drawn, type Said } from './read.ts';

/** What the caption claims, held to the numbers. */
export function sentencesOf(figure: Drawn): Said[] {
  const { slopes } = seen(figure);
  const still = slopes.every((slope) => Math.hypot(...slope) < 1e-9);
  return [
    claimed(figure.caption, /화살표는|Arrows show/, !still), claimed(figure.caption, /기울기가 모두 0이라|The gradient is 0/, still),
    ...readers[figure.card.id]!(figure),
  ];
}

/** The numbers in a sentence, by its words in either language. */
const told = ({ caption, locale }: Drawn, ko: RegExp, en: RegExp): readonly (string | undefined)[] => (locale === 'ko' ? ko : en).exec(caption)?.slice(1) ?? [];
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;

const readers: Readonly<Record<string, (figure: Drawn) => Said[]>> = {
  chamfer(figure) {
    const { x, y } = seen(figure);
    const [ofX, ofY] = [x.map((from) => nearest(from, y)), y.map((from) => nearest(from, x))];
    const chosen = x.map((_, i) => ofY.filter((at) => at === i).length);
    const [most, unchosen] = [Math.max(...chosen), chosen.filter((times) => times === 0).length];
    const [there, back] = told(figure, /예측→정답\(실선\) (\S+) \+ 정답→예측\(점선\) (\S+),/, /to target \(solid\) (\S+) \+ target to prediction \(dashed\) (\S+),/);
    const [point, times] = told(figure, /예측점 (\d+)번 하나가 정답점 (\d+)개의/, /Predicted point (\d+) alone is the nearest of (\d+)/);
    const [none] = told(figure, /예측점 (\d+)개는 어느/, /nearest to no true one: (\d+)\./);
    return [
      { what: 'mean to the target', printed: there, value: mean(x.map((from, i) => distance(from, y[ofX[i]!]!) ** 2)) },
      { what: 'mean to the prediction', printed: back, value: mean(y.map((from, j) => distance(from, x[ofY[j]!]!) ** 2)) },
      claimed(figure.caption, /서로 달라요|of its own/, most === 1), claimed(figure.caption, /번 하나가|alone is the nearest/, most > 1),
      claimed(figure.caption, /개는 어느|to no true one/, unchosen > 0),
      ...(most > 1 ? [{ what: 'the point that many share', printed: point, value: chosen.indexOf(most) + 1 }, { what: 'how many share it', printed: times, value: most }] : []),
      ...(unchosen > 0 ? [{ what: 'points without a share', printed: none, value: unchosen }] : []),
    ];
  },
  'earth-movers-distance'(figure) {
    const { x, y, options } = seen(figure);
    const ways = cellsOf(figure).map((row, i) => row.flatMap((mass, j) => (mass > 0 ? [{ i, j, length: distance(x[i]!, y[j]!) }] : [])));
    const split = ways.filter((row) => row.length > 1).length;
    const farthest = Math.max(...ways.flat().map(({ length }) => length));
    const [points] = told(figure, /질량 1\/(\d+)을/, /mass 1\/(\d+) of/);
    const [power] = told(figure, /거리\^(\d\.\d)의 합/, /distance\^(\d\.\d) over/);
    const [i, j, length] = told(figure, /예측점 (\d+)번에서 정답점 (\d+)번까지 (\S+)예요/, /from predicted point (\d+) to true point (\d+), (\S+)\. /);
    const [many] = told(figure, /예측점 (\d+)개의 질량은/, /among several true ones: (\d+)\./);
    return [
      { what: 'points that share the mass', printed: points, value: x.length }, { what: 'power', printed: power, value: options['p']! },
      { what: 'longest way', printed: length, value: farthest }, { what: 'length of the pair that is named', printed: length, value: distance(x[Number(i) - 1]!, y[Number(j) - 1]!) },
      claimed(figure.caption, /한 정답점으로만|goes to one true point/, split === 0), claimed(figure.caption, /나뉘어요|is split/, split > 0),
      ...(split > 0 ? [{ what: 'points that are split', printed: many, value: split }] : []),
    ];
  },
  'sinkhorn-divergence'(figure) {
    const { x, options } = seen(figure);
    const [blur] = told(figure, /블러 (\S+)\. /, /with blur (\S+)\. /);
    const [share] = told(figure, /평균 (\d+)%예요/, /gets (\d+)% of/);
    const largest = mean(cellsOf(figure).map((row) => Math.max(...row) * x.length));
    return [
      { what: 'blur', printed: blur, value: options['blur']! },
      { what: 'largest share', printed: Math.abs(Number(share) - 100 * largest) < 0.6 ? '1' : '0', value: 1 },
    ];
  },
  'maximum-mean-discrepancy'(figure) {
    const { options, value, slopes } = seen(figure);
    const [bandwidth] = told(figure, /대역폭 (\S+)\. /, /bandwidth (\S+)\. /);
    const steepest = Math.max(...slopes.map((slope) => Math.hypot(...slope)));
    const saturated = value > 0.1 && steepest < 0.02;
    const [again, slope] = told(figure, /값은 (\S+)인데 가장 큰 기울기의 크기는 (\S+)뿐/, /value is (\S+), yet the largest gradient has a length of only (\S+)\. /);
    return [
      { what: 'bandwidth', printed: bandwidth, value: options['bandwidth']! }, claimed(figure.caption, /크기는 \S+뿐|of only/, saturated),
      ...(saturated ? [{ what: 'the value again', printed: again, value }, { what: 'largest slope', printed: slope, value: steepest }] : []),
    ];
  },
};
