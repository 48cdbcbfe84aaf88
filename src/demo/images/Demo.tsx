import { useMemo } from 'preact/hooks';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { initial } from '../kit/state/state.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { FourLosses } from './FourLosses.tsx';
import { amount, curvesOf, distortionsAt, fieldsOf, imagesTable, optionsIn } from './geometry.ts';
import { likelihoods } from './losses.ts';
import { LossCurves } from './LossCurves.tsx';
import { kinds } from './picture.ts';
import { Pictures } from './Pictures.tsx';
import { sentencesOf } from './sentences.ts';
import type { ImagesWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: ImagesWords;
}

/** Four distortions of a small picture at equal squared error, and what a loss makes of each. */
export function Demo({ id, loss, name, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(loss, parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const options = optionsIn(state, parameters);
  const curves = useMemo(() => {
    const still = { ...options, dataRange: optionsIn(initial(fields), parameters).dataRange };
    return curvesOf(loss, options, still);
  }, [options.likelihood, options.dataRange]);
  const table = useMemo(
    () => imagesTable(loss, options, [words.squared, ...kinds.map((kind) => words[kind])]), [options.likelihood, options.dataRange]);
  const distortions = distortionsAt(state['amount']!, loss, options);
  const chosen = distortions[state['kind']!]!;
  const { text, values } = sentencesOf({ loss, name, options, distortions, chosen }, words);
  const setAmount = (e: number) => demo.set({ amount: e }, false);
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo} summary={spoken(words.caption, values)}
      caption={<Sentence text={text} values={values} />}
      table={table}
      controls={
        <>
          <Choice
            name={`${id}-kind`} label={words.distortion} options={kinds.map((kind) => words[kind])} chosen={state['kind']!}
            onChoose={(kind) => demo.set({ kind }, false)}
          />
          {fields['likelihood'] && (
            <Choice
              name={`${id}-likelihood`} label={words.likelihood} options={likelihoods} chosen={state['likelihood']!}
              onChoose={(likelihood) => demo.set({ likelihood }, false)}
            />
          )}
          <Slider name="amount" field={amount} value={state['amount']!} label={words.amount} role="residual" onInput={setAmount} />
          {Object.entries(parameters).filter(([key]) => fields[key]).map(([key, { symbol, label }]) => (
            <Slider
              key={key} name={key} field={fields[key]!} value={state[key]!} symbol={symbol} label={label}
              onInput={(next) => demo.set({ [key]: next }, false)}
            />
          ))}
        </>
      }
    >
      <Pictures figure={id} distortion={chosen} words={words} />
      <div class="amounts-pair">
        <LossCurves
          figure={id} curves={curves} distortion={chosen} e={state['amount']!} loss={name} spoken={spoken(words.caption, values)}
          words={words} onAmount={setAmount}
        />
        <FourLosses distortions={distortions} chosen={chosen.kind} loss={name} words={words} />
      </div>
    </Figure>
  );
}
