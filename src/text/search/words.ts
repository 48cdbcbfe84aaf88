/** What the search palette says. */
export interface SearchWords {
  readonly title: string;
  readonly placeholder: string;
  readonly results: string;
  readonly nothing: string;
  /** said to those who cannot see the list grow and shrink */
  readonly count: string;
  readonly hint: string;
  readonly close: string;
}
