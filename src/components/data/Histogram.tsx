import { fill } from '#demo/kit/figure/format';
import type { Histogram as Counts } from '#data/histogram';
import { figures } from './figures.ts';
import type { DataWords } from './words.ts';

const [width, height] = [240, 56];

/** How the gradients of the rows are distributed. A bin with few rows is still seen: the heights are square roots. */
export function Histogram({ counts, words }: { readonly counts: Counts; readonly words: DataWords }) {
  const { from, to, counts: bins, beyond } = counts;
  const most = Math.max(...bins);
  const wide = width / Math.max(1, bins.length);
  const middle = from + ((bins.indexOf(most) + 0.5) * (to - from)) / bins.length;
  const zero = from < 0 && to > 0 ? (-from / (to - from)) * width : undefined;
  return (
    <figure class="data-gradient">
      <figcaption>{words.gradient}</figcaption>
      {bins.length > 0 && (
        <>
          <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={fill(words.bars, { from: figures(from), to: figures(to), mode: figures(middle) })}>
            {bins.map((count, i) => count > 0 && <rect key={i} x={i * wide} width={Math.max(1, wide - 1)} y={height - tall(count, most)} height={tall(count, most)} />)}
            {zero !== undefined && <line x1={zero} x2={zero} y1={0} y2={height} />}
          </svg>
          <p class="data-ends"><span>{figures(from)}</span>{to > from && <span>{figures(to)}</span>}</p>
        </>
      )}
      {beyond > 0 && <p class="data-ends">{fill(words.beyond, { count: figures(beyond) })}</p>}
    </figure>
  );
}

const tall = (count: number, most: number): number => Math.max(3, height * Math.sqrt(count / most));
