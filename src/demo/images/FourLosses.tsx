import { decimal } from '../kit/figure/format.ts';
import type { Distortion } from './geometry.ts';
import type { Kind } from './picture.ts';
import type { ImagesWords } from './words.ts';

interface FourLossesProps {
  readonly distortions: readonly Distortion[];
  readonly chosen: Kind;
  readonly loss: string;
  readonly words: ImagesWords;
}

/** Squared error and loss of each distortion, side by side. */
export function FourLosses({ distortions, chosen, loss, words }: FourLossesProps) {
  return (
    <table class="four-losses">
      <thead>
        <tr><th scope="col">{words.distortion}</th><th scope="col" class="s-residual">{words.squared}</th><th scope="col">{loss}</th></tr>
      </thead>
      <tbody>
        {distortions.map(({ kind, squaredError, value }) => (
          <tr key={kind} class={kind === chosen ? 'chosen' : undefined}>
            <th scope="row">{words[kind]}</th><td class="s-residual">{decimal(squaredError, 2)}</td><td>{decimal(value, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
