import { decimal } from '../kit/figure/format.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import type { Fields } from '../kit/state/state.ts';
import type { Demo } from '../kit/state/use-demo.ts';
import { barMiddle, barScale } from './Bars.tsx';
import { asFields, barField, directions, logitFor, logitsAt, mixAt } from './geometry.ts';
import { distributionOf, type Problem, type Setting } from './measure/problem.ts';
import { shares, type Three } from './measure/three.ts';
import type { ClassesWords } from './words.ts';

interface HandleProps {
  readonly demo: Demo<Fields>;
  readonly problem: Problem;
  readonly setting: Setting;
  readonly logits: Three;
  readonly names: readonly string[];
  readonly words: ClassesWords;
}

interface OfPrediction extends HandleProps {
  readonly p: Three;
}

const temperatureOf = ({ options }: Setting) => options.temperature as number | undefined;
const spoken = (names: readonly string[], mix: Three) => names.map((name, k) => `${name} ${decimal(mix[k]!, 2)}`).join(', ');

/** The prediction in the triangle. */
export function PointHandle({ demo, setting, logits, names, words, p }: OfPrediction) {
  return (
    <DraggablePoint
      class="s-prediction" label={words.prediction} valueText={spoken(names, p)}
      across={{ ...directions.across, value: p[2] - p[1] }} up={{ ...directions.up, value: p[0] }}
      onMove={({ across, up }) => demo.set(asFields('z', logitsAt(mixAt(across!, up!), logits, temperatureOf(setting))))}
    />
  );
}

/** The target in the triangle: a distribution, or that of the teacher's logits. */
export function AimHandle({ demo, problem, setting, names, words }: HandleProps) {
  const isTeacher = problem.target === 'teacher';
  const q = isTeacher ? distributionOf(setting.given, setting) : shares(setting.given);
  return (
    <DraggablePoint
      class="s-target" label={isTeacher ? words.teacher : words.target} valueText={spoken(names, q)}
      across={{ ...directions.across, value: q[2] - q[1] }} up={{ ...directions.up, value: q[0] }}
      onMove={({ across, up }) => {
        const mix = mixAt(across!, up!);
        demo.set(isTeacher ? asFields('v', logitsAt(mix, setting.given, temperatureOf(setting))) : asFields('t', mix));
      }}
    />
  );
}

/** The end of each bar: the logit of one class alone. */
export function BarHandles({ demo, setting, logits, names, p, words }: OfPrediction) {
  return (
    <>
      {names.map((name, k) => (
        <DraggablePoint
          key={name} class="s-prediction" label={`${name}: ${words.probability}`} valueText={`${name} ${decimal(p[k]!, 2)}`}
          across={{ field: barField, value: p[k]!, scale: barScale }} y={barMiddle(k)}
          onMove={({ across }) => demo.set({ [`z${k + 1}`]: logitFor(k, across!, logits, temperatureOf(setting)) })}
        />
      ))}
    </>
  );
}
