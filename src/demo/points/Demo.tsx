import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { x, y } from './drawing.ts';
import { grid, reach, which, type Clouds, type Spot } from './clouds.ts';
import { asFields, cloudsOf, evaluated, fieldsOf, pointAsFields, slopesOf } from './geometry.ts';
import { none, type Drawing } from './kind.ts';
import { drawings } from './losses.ts';
import type { PointLoss } from './names.ts';
import { PointsPlot } from './PointsPlot.tsx';
import { presetNames, presets, type Preset } from './presets.ts';
import type { PointsWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: PointLoss;
  readonly name: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: PointsWords;
}

const across = { field: { min: -reach.x, max: reach.x, step: grid, default: 0 }, scale: x };
const up = { field: { min: -reach.y, max: reach.y, step: grid, default: 0 }, scale: y };

/** The parameters that are lengths, to be drawn as such. */
const lengths = ['blur', 'bandwidth'];

/** The component for a loss, once that loss is there. */
export async function demoFor({ loss }: DemoProps) {
  const { drawing } = await drawings[loss]();
  return (props: DemoProps) => <Demo {...props} drawing={drawing} />;
}

/** Two clouds of points to drag, the pairs that the loss makes of them, and where it moves the predicted ones. */
function Demo({ id, name, parameters, shared, words, drawing }: DemoProps & { readonly drawing: Drawing }) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const clouds = cloudsOf(state);
  const evaluate = evaluated(drawing.loss, parameters, state);
  const { value, grad } = slopesOf(evaluate, clouds);
  const { pairs, said, numbers: read } = drawing.read(evaluate, clouds, state);
  const numbers: typeof read = { ...read, v: { text: decimal(value, 3), role: 'loss' } };
  const still = grad.every((slope) => Math.hypot(...slope) < none);
  const caption = [...said, still ? 'still' as const : 'arrows' as const].map((sentence) => words[sentence]).join(' ');
  const length = lengths.find((key) => key in parameters);
  const whereIs = ([left, top]: Spot) => fill(words.at, { x: decimal(left, 2), y: decimal(top, 2) });
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={{
        head: [
          words.point, 'x', 'y', `${shared.gradient} x`, `${shared.gradient} y`,
          ...clouds.target.map((spot, j) => `${j + 1}: ${whereIs(spot)}`),
        ],
        rows: clouds.prediction.map((spot, i) => [
          String(i + 1), ...spot.map((at) => decimal(at, 2)), ...grad[i]!.map((slope) => decimal(slope, 4)),
          ...pairs[i]!.map((pair) => decimal(pair, 4)),
        ]),
      }}
      controls={
        <>
          {Object.entries(parameters).map(([key, { symbol, label }]) => fields[key] && (
            <Slider
              key={key} name={key} field={fields[key]} value={state[key]!} symbol={symbol} label={label}
              onInput={(next) => demo.set({ [key]: next })}
            />
          ))}
          <Chips
            label={words.presets}
            chips={presetNames.map((preset) => ({ name: preset, label: words[preset], on: same(clouds, presets[preset]) }))}
            onToggle={(preset) => demo.set(asFields(presets[preset as Preset]))}
          />
        </>
      }
    >
      <PointsPlot
        figure={id} clouds={clouds} grad={grad} arrowScale={drawing.arrowScale} words={words}
        ruler={length === undefined ? undefined : { length: state[length]!, symbol: parameters[length]!.symbol }}
        handles={[...which].reverse().flatMap((cloud) => clouds[cloud].map((spot, at) => (
          <DraggablePoint
            key={`${cloud}${at}`} class={`bare s-${cloud}`} label={fill(words[cloud], { i: String(at + 1) })} valueText={whereIs(spot)}
            across={{ ...across, value: spot[0] }} up={{ ...up, value: spot[1] }}
            onMove={(next) => demo.set(pointAsFields(cloud, at, [next.across!, next.up!]))}
          />
        )))}
      >
        <drawing.Layer evaluate={evaluate} clouds={clouds} pairs={pairs} />
      </PointsPlot>
    </Figure>
  );
}

const same = (one: Clouds, other: Clouds): boolean => which.every((cloud) => one[cloud].length === other[cloud].length &&
  one[cloud].every((spot, at) => spot.every((number, axis) => number === other[cloud][at]![axis])));
