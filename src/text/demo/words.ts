/** The words of the figures. An island is sent `shared` and the section of its own view, nothing else. */
export interface DemoWords {
  readonly shared: {
    readonly reset: string;
    readonly copy: string;
    readonly copied: string;
    /** copying was refused, but the address bar holds the link */
    readonly inAddress: string;
    readonly table: string;
    readonly loss: string;
    readonly gradient: string;
    readonly residual: string;
    readonly compare: string;
  };
  readonly residual: {
    readonly name: string;
    readonly caption: string;
    /** where there are joints set by a parameter: what the tint means */
    readonly joints: string;
    readonly bounded: string;
    readonly unbounded: string;
    readonly crosshair: string;
  };
  readonly outlier: {
    readonly name: string;
    readonly caption: string;
    /** `{list}` is "MSE 0.13 · MAE 0.55" */
    readonly slopes: string;
    readonly band: string;
    readonly point: string;
    readonly line: string;
    readonly slope: string;
    readonly intercept: string;
  };
  readonly binary: {
    readonly name: string;
    readonly caption: string;
    readonly crosshair: string;
    readonly target: string;
    readonly probability: string;
    /** the chip that lays the formula, computed as it is written, over the stable loss */
    readonly naive: string;
    /** where the naive formula stops in each precision */
    readonly naiveEnds: string;
  };
  readonly classes: {
    readonly name: string;
    readonly caption: string;
    /** added without label smoothing: what the arrows mean */
    readonly arrows: string;
    /** added with label smoothing: what it changes */
    readonly smoothed: string;
    readonly first: string;
    readonly second: string;
    readonly third: string;
    readonly class: string;
    readonly target: string;
    readonly logit: string;
    readonly probability: string;
    /** the probability the loss pulls towards */
    readonly aim: string;
    readonly point: string;
    readonly gradient: string;
  };
  readonly overlap: {
    readonly name: string;
    readonly caption: string;
    /** added where it explains an edge: both masks empty, the same without smoothing, one of them empty, all of it covered */
    readonly bothEmpty: string;
    readonly undefinedLoss: string;
    readonly noTarget: string;
    readonly noPrediction: string;
    readonly missesNothing: string;
    /** added while the gradient is shown: what the wedges mean */
    readonly wedges: string;
    readonly grid: string;
    /** how to paint, for keyboard and pointer */
    readonly how: string;
    readonly pixel: string;
    readonly inTarget: string;
    readonly presets: string;
    readonly shifted: string;
    readonly perfect: string;
    readonly empty: string;
    readonly everything: string;
    readonly show: string;
    readonly blank: string;
    readonly slopes: string;
    readonly brush: string;
    readonly prediction: string;
    readonly target: string;
    readonly hit: string;
    readonly extra: string;
    readonly missed: string;
    readonly row: string;
  };
  readonly embeddings: {
    readonly name: string;
    readonly active: string;
    readonly resting: string;
    readonly anchor: string;
    readonly positive: string;
    readonly negative: string;
    /** spoken with a point: where it is */
    readonly at: string;
    readonly step: string;
    readonly options: string;
    readonly swap: string;
    /** of the negative, as the axis names it */
    readonly distance: string;
    readonly point: string;
    readonly gradient: string;
  };
}
