import { useMemo } from 'preact/hooks';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { FormatPlot } from './FormatPlot.tsx';
import { formats } from './format.ts';
import { subjects } from './forms.ts';
import { handleAt, precisionFields, precisionView, resultAt, sideOf } from './geometry.ts';
import { captionOf, errorText, short, valueText } from './sentences.ts';
import type { PrecisionWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  readonly shared: SharedWords;
  readonly words: PrecisionWords;
}

/** The error of a formula computed as it is written, beside that of the stable form, in two formats. */
export function Demo({ id, loss, shared, words }: DemoProps) {
  const subject = subjects[loss]!;
  const demo = useDemo(id, useMemo(() => precisionFields(subject), []));
  const state = demo.state.value;
  const side = sideOf(subject, state);
  const view = useMemo(() => precisionView(side), [side.form, side.sign]);
  const e = state['e']!;
  const results = formats.map((format) => resultAt(side, format, e));
  const { text, numbers } = captionOf(results, view.panels, side, words);
  const input = fill(words.input, { input: subject.input });
  const form = subject.naive[side.form]!.code;
  const at = view.x(e);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])))}
      caption={<Sentence text={text} values={numbers} />}
      table={{
        head: [words.computed, words.at, words.value, words.error],
        rows: (['naive', 'stable'] as const).flatMap((which) => results.map(({ input: x, [which]: { value, error } }, i) =>
          [`${which === 'naive' ? form : words.stable}, ${formats[i]!.name}`, short(x), valueText(value), errorText(error, value)])),
      }}
      controls={
        <>
          {demo.fields['form'] && (
            <Choice
              name={`${id}-form`} label={words.form} options={subject.naive.map(({ code }) => code)} chosen={side.form}
              onChoose={(next) => demo.set({ form: next }, false)}
            />
          )}
          {demo.fields['negative'] && (
            <Choice
              name={`${id}-sign`} label={words.sign} options={[words.positive, words.negative]} chosen={state['negative']!}
              onChoose={(next) => demo.set({ negative: next }, false)}
            />
          )}
        </>
      }
    >
      <Plot
        figure={id} shape="errors" onPick={(x) => demo.set({ e: view.x.invert(x) }, false)}
        handles={
          <DraggablePoint
            label={input} valueText={short(results[0]!.input)} class="s-prediction" y={handleAt}
            across={{ field: demo.fields['e']!, value: e, scale: view.x }}
            onMove={({ across }) => across !== undefined && demo.set({ e: across }, false)}
          />
        }
      >
        {view.panels.map((panel, i) => (
          <FormatPlot key={panel.format.name} panel={panel} x={view.x} ticks={view.ticks} result={results[i]!} at={at} words={words} />
        ))}
        <line class="crosshair s-prediction" x1={percent(at)} x2={percent(at)} y1="0%" y2="100%" />
        <Label x={50} y={100} dy={38} anchor="middle" class="quiet">{input}</Label>
      </Plot>
    </Figure>
  );
}
