import { useMemo } from 'preact/hooks';
import { CurvesPlot } from '../kit/curves/CurvesPlot.tsx';
import { panels } from '../kit/curves/trace.ts';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { Label } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { axisOf, formerOf, shown, targetFields, targetTable, targetView } from './geometry.ts';
import { laws } from './laws.ts';
import { captionOf, rolesOf, stateText } from './sentences.ts';
import { symbols, type TargetWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly shared: SharedWords;
  readonly words: TargetWords;
}

/** Between the two panels: there the target is marked on the axis. */
const middle = (panels.loss[1] + panels.slope[0]) / 2;

/** A loss over what is predicted, with its slope, at a target to move. */
export function Demo({ id, loss, name, shared, words }: DemoProps) {
  const law = laws[loss]!;
  const demo = useDemo(id, useMemo(() => targetFields(law), []));
  const state = demo.state.value;
  const axis = axisOf(law, state);
  const named = words[axis.over];
  const view = targetView({
    law, state, former: formerOf(law, state, demo.before.value),
    words: { loss: shared.loss, slope: shared.gradient, axis: `${named} ${symbols[axis.over]} →`, before: shared.before },
  });
  const { text, numbers } = captionOf(law, state, words);
  const plain = Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text]));
  const chip = law.axes[1]?.chip;
  const target = { field: demo.fields.y!, value: state.y!, scale: view.x };
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name, axis: named })} words={shared} demo={demo}
      summary={fill(text, plain)} caption={<Sentence text={text} values={numbers} />}
      table={targetTable(law, state, [named, shared.loss, shared.gradient])}
      controls={
        <>
          {axis.held.map((key) => (
            <Slider
              key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbols[key]} label={words[key]}
              role={rolesOf[key]} onInput={(next) => demo.set({ [key]: next })}
            />
          ))}
          {chip && (
            <Chips
              label={words.view} chips={[{ name: 'axis', label: words[chip], on: state.axis === 1 }]}
              onToggle={(key, on) => demo.set({ [key]: on ? 1 : 0 }, false)}
            />
          )}
        </>
      }
    >
      <CurvesPlot
        figure={id} view={view} parameters={{}} values={{}} axis={`${named} ${symbols[axis.over]}`} role="prediction"
        onPick={(at) => demo.set({ [axis.over]: view.x.invert(at) }, false)}
        handle={
          <>
            {axis.ofTarget && (
              <DraggablePoint
                label={words.y} valueText={`${words.y} ${shown(demo.fields, 'y', state.y!)}`} class="s-target"
                across={target} y={middle}
                onMove={({ across }) => across !== undefined && demo.set({ y: across })}
              />
            )}
            <DraggablePoint
              label={named} valueText={fill(words.caption, { ...plain, state: stateText(law, state, words, plain) })} class="s-loss"
              across={{ field: demo.fields[axis.over]!, value: state[axis.over]!, scale: view.x }} y={view.cross.yLoss}
              onMove={({ across }) => across !== undefined && demo.set({ [axis.over]: across }, false)}
            />
          </>
        }
      >
        {axis.ofTarget && (
          <g>
            <line class="crosshair s-target" x1={percent(view.x(state.y!))} x2={percent(view.x(state.y!))} y1="0%" y2="100%" />
            <Label x={view.x(state.y!)} y={middle} dx={11} dy={5} class="symbol s-target">{symbols.y}</Label>
          </g>
        )}
      </CurvesPlot>
    </Figure>
  );
}
