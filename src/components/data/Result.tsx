import { fill } from '#demo/kit/figure/format';
import type { Analysis, Constant } from '#data/analysis';
import { figures, percentOf } from './figures.ts';
import { Histogram } from './Histogram.tsx';
import type { DataWords } from './words.ts';

/** What the page knows of a loss besides its numbers. */
export interface Named {
  readonly name: string;
  readonly address?: string;
  /** its parameters at their defaults: "δ = 1" */
  readonly parameters: string;
}

interface ResultProps {
  readonly analysis: Analysis;
  readonly constant: Constant | undefined;
  readonly named: Named;
  readonly words: DataWords;
}

/** What one loss says of the data. */
export function Result({ analysis, constant, named, words }: ResultProps) {
  const { value, gradient, rows } = analysis;
  const sentence = constant && fill(words.constant, { at: figures(constant.at), value: figures(constant.value) });
  return (
    <section class="data-loss" aria-labelledby={`data-${analysis.id}`}>
      <h3 id={`data-${analysis.id}`}>
        {named.address ? <a href={named.address}>{named.name}</a> : named.name}
        {named.parameters && <small> {named.parameters}</small>}
      </h3>
      <p class="data-value"><span class="visually-hidden">{words.value} </span><b class="s-loss">{figures(value)}</b></p>
      <p class="data-constant">{sentence ?? '…'}</p>
      <Histogram counts={gradient} words={words} />
      {rows.length > 0 ? <Rows rows={rows} words={words} /> : <p class="data-joint">{words.joint}</p>}
    </section>
  );
}

function Rows({ rows, words }: { readonly rows: Analysis['rows']; readonly words: DataWords }) {
  const hasShares = rows[0]!.share !== undefined;
  return (
    <div class="data-rows" tabIndex={0} role="group" aria-label={words.rows}>
      <table>
        <caption>{words.rows}</caption>
        <thead>
          <tr><td /><th scope="col">{words.roles.prediction}</th><th scope="col">{words.roles.target}</th><th scope="col">{words.loss}</th>{hasShares && <th scope="col">{words.share}</th>}</tr>
        </thead>
        <tbody>
          {rows.map(({ line, prediction, target, value, share }) => (
            <tr key={line}>
              <th scope="row">{fill(words.line, { line: String(line) })}</th>
              <td class="s-prediction">{figures(prediction)}</td><td class="s-target">{figures(target)}</td><td>{figures(value)}</td>
              {hasShares && <td>{percentOf(share!)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
