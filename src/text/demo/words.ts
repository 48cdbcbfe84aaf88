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
    readonly point: string;
    readonly line: string;
    readonly slope: string;
    readonly intercept: string;
  };
  readonly binary: {
    readonly name: string;
    readonly caption: string;
    readonly crosshair: string;
    readonly logit: string;
    readonly target: string;
    readonly probability: string;
    readonly naive: string;
    readonly naiveHolds: string;
    readonly naiveFails: string;
  };
}
