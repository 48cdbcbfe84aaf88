import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { asRows, fieldsOf, measure, predictionOf, targetOf, type Overlap } from './geometry.ts';
import { presetNames, presets, side, type Mask, type Preset } from './mask.ts';
import { MaskGrid } from './MaskGrid.tsx';
import { OverlapSums } from './OverlapSums.tsx';
import type { OverlapWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: OverlapWords;
}

/** A mask to paint over a given target, and the loss of their overlap. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { smooth, brush, slopes, blank } = state;
  const mask = predictionOf(state);
  const target = targetOf(state);
  const sums = measure(mask, target, smooth);
  const numbers = {
    hit: { text: decimal(sums.hit, 1) }, extra: { text: decimal(sums.extra, 1), role: 'prediction' },
    missed: { text: decimal(sums.missed, 1), role: 'target' }, v: { text: decimal(sums.value, 3), role: 'loss' },
    s: { text: smooth === fields.smooth.default ? '0.00001' : decimal(smooth, 2), role: 'parameter' },
  } as const;
  const summary = fill(words.caption, Object.fromEntries(Object.entries(numbers).map(([key, { text }]) => [key, text])));
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo} summary={summary}
      caption={
        <>
          <Sentence text={[words.caption, note(sums, smooth, words), slopes === 1 && words.wedges].filter(Boolean).join(' ')} values={numbers} /> <span id={`${id}-how`}>{words.how}</span>
        </>
      }
      table={{
        head: [words.row, ...Array.from({ length: side }, (_, column) => String(column + 1))],
        rows: Array.from({ length: side }, (_, row) => [String(row + 1), ...mask.slice(row * side, (row + 1) * side).map((p, column) =>
          `${decimal(p, 1)}${target[row * side + column]! > 0 ? ' ●' : ''}`)]),
      }}
      controls={
        <>
          <Chips
            label={words.presets} chips={presetNames.map((name) => ({ name, label: words[name], on: same(mask, presets[name]) }))}
            onToggle={(name) => demo.set(asRows(presets[name as Preset]))}
          />
          <Chips
            label={words.show} onToggle={(name, on) => demo.set({ [name]: on ? 1 : 0 })}
            chips={[{ name: 'slopes', label: words.slopes, on: slopes === 1 }, { name: 'blank', label: words.blank, on: blank === 1 }]}
          />
          <Slider name="brush" field={fields.brush} value={brush} symbol="p" label={words.brush} role="prediction" onInput={(next) => demo.set({ brush: next })} />
          <Slider
            name="smooth" field={fields.smooth} value={smooth} symbol={parameters.smooth!.symbol} label={parameters.smooth!.label}
            onInput={(next) => demo.set({ smooth: next })}
          />
        </>
      }
    >
      <div class="demo-pair">
        <MaskGrid
          figure={id} mask={mask} target={target} grad={slopes === 1 ? sums.grad : undefined} brush={brush} words={words}
          onPaint={(next) => demo.set(asRows(next))}
        />
        <OverlapSums figure={id} sums={sums} smooth={smooth} words={words} />
      </div>
    </Figure>
  );
}

const same = (a: Mask, b: Mask): boolean => a.every((p, at) => p === b[at]);

/** What the edge that is reached has to say; nothing in between. */
function note({ hit, extra, missed }: Overlap, smooth: number, words: OverlapWords): string {
  const painted = hit + extra > 0;
  if (hit + missed === 0) return painted ? words.noTarget : smooth > 0 ? words.bothEmpty : words.undefinedLoss;
  if (!painted) return words.noPrediction;
  return missed === 0 && extra > 0 ? words.missesNothing : '';
}
