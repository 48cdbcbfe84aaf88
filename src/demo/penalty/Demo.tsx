import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { linear } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { draw, fieldsOf, lowestOf, x, y, zeros } from './geometry.ts';
import { penalties } from './losses.ts';
import { PathPlot } from './PathPlot.tsx';
import { PlanePlot } from './PlanePlot.tsx';
import type { PenaltyWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: keyof typeof penalties;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: PenaltyWords;
}

/** A quadratic loss to move, a penalty on its two coefficients, and where their sum is smallest. */
export function Demo({ id, loss, name, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { strength } = state;
  const { symbol, label } = parameters.strength!;
  const lowest = lowestOf(state);
  const view = draw(penalties[loss], state, fields.strength.max);
  const numbers = {
    lambda: { text: decimal(strength, 2), role: 'parameter' }, w1: { text: decimal(view.w[0], 2), role: 'prediction' },
    w2: { text: decimal(view.w[1], 2), role: 'prediction' }, v: { text: decimal(view.penalty, 2), role: 'loss' },
  } as const;
  const plain = spoken(words.caption, numbers);
  const across = linear([0, fields.strength.max], [0, 100]);
  const setStrength = (to: number) => demo.set({ strength: to });
  const said = [
    words.caption, ...(strength === 0 ? [words.off] : []), words[zeros(view.w)], ...(view.ball ? [words.tint] : []), words.lines,
  ];
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo} summary={plain}
      caption={<Sentence text={said.join(' ')} values={numbers} />}
      table={{
        head: [label, 'w₁', 'w₂'],
        rows: view.trail.filter((_, i) => i % 5 === 0).map(({ strength: at, w }) => [decimal(at, 2), decimal(w[0], 4), decimal(w[1], 4)]),
      }}
      controls={<Slider name="strength" field={fields.strength} value={strength} symbol={symbol} label={label} onInput={setStrength} />}
    >
      <div class="demo-pair">
        <PlanePlot
          figure={id} view={view} lowest={lowest} words={words}
          handle={
            <DraggablePoint
              class="s-target" label={words.lowest} valueText={fill(words.at, { w1: decimal(lowest[0], 2), w2: decimal(lowest[1], 2) })}
              across={{ field: fields.m1, value: lowest[0], scale: x }} up={{ field: fields.m2, value: lowest[1], scale: y }}
              onMove={(to) => demo.set({ m1: to.across!, m2: to.up! })}
            />
          }
        />
        <PathPlot
          figure={id} view={view} strength={strength} across={across} symbol={symbol} words={words}
          handle={
            <DraggablePoint
              class="s-parameter" label={label} valueText={plain}
              across={{ field: fields.strength, value: strength, scale: across }} y={100} onMove={(to) => setStrength(to.across!)}
            />
          }
        />
      </div>
    </Figure>
  );
}
