/** What a page says about a loss in other libraries. */
export interface FrameworkWords {
  readonly copy: string;
  readonly copied: string;
  readonly copyCall: string;
  /** none of the libraries has the loss, and no recipe was run */
  readonly noLibrary: string;
  /** `{version}` */
  readonly ranWith: string;
  readonly printed: string;
  readonly sameHere: string;
}
