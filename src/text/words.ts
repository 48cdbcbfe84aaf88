/** The interface words of the site, one section per part. A missing word is a compile error in either language. */
export interface Text {
  readonly site: Readonly<Record<string, string>>;
  readonly demo: Readonly<Record<string, string>>;
  readonly cell: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string>>;
}
