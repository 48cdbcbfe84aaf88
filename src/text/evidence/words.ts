/** What is proved of a page, a phrase a fact. A number of one drops the s of an English plural. */
export interface EvidenceWords {
  readonly title: string;
  readonly confidence: string;
  readonly sources: string;
  readonly claims: string;
  readonly numbers: string;
  readonly tests: string;
  readonly compared: string;
  readonly comparedWithMany: string;
  readonly madeBy: string;
  readonly ownOracle: string;
  readonly gradient: string;
  readonly formula: string;
  readonly formulaNot: string;
  readonly mistakes: string;
  readonly mistakesUnrecorded: string;
  readonly calls: string;
  readonly cells: string;
  readonly reviewed: string;
  readonly unreviewed: string;
  readonly uncounted: string;
  readonly capped: string;
}
