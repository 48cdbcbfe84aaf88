/** What a literal attribute may hold; `attributes.ts` looks it up. */
export type AttributeType = 'loss' | 'losses' | 'demo' | 'view' | 'example' | 'value' | 'claim' | 'seed' | 'source' | 'words' | 'note' | 'figure' | 'number' | 'check';

/** One tag that prose may use. */
export interface TagRule {
  readonly required: Readonly<Record<string, AttributeType>>;
  readonly optional?: Readonly<Record<string, AttributeType>>;
  /** alone on its lines, inside a sentence, around other prose, or around words of a sentence */
  readonly stands: 'block' | 'inline' | 'around' | 'words';
}

/** Every tag that prose may use. Anything else is refused before it is compiled. */
export const tagRules: Readonly<Record<string, TagRule>> = {
  Formula: { required: { of: 'loss' }, stands: 'block' },
  Demo: { required: { loss: 'demo' }, optional: { view: 'view' }, stands: 'block' },
  Cell: { required: { src: 'example' }, stands: 'block' },
  Source: { required: { of: 'loss' }, stands: 'block' },
  Frameworks: { required: { of: 'loss' }, stands: 'block' },
  Parameters: { required: { of: 'loss' }, stands: 'block' },
  Value: { required: { of: 'value' }, stands: 'inline' },
  N: { required: { of: 'number' }, stands: 'words' },
  Conventions: { required: { of: 'loss' }, stands: 'block' },
  Edges: { required: { of: 'loss' }, stands: 'block' },
  Compare: { required: { losses: 'losses' }, stands: 'block' },
  Evidence: { required: {}, stands: 'block' },
  Changelog: { required: {}, stands: 'block' },
  Claim: { required: { id: 'claim' }, optional: { from: 'seed' }, stands: 'around' },
  Cite: { required: { src: 'source' }, optional: { at: 'words' }, stands: 'inline' },
  Note: { required: { kind: 'note' }, stands: 'around' },
  Figure: { required: { name: 'figure' }, stands: 'block' },
  Check: { required: { of: 'check' }, stands: 'around' },
};

/** Does a tag show the prose inside it? */
export const holdsProse = (name: string): boolean => ['around', 'words'].includes(tagRules[name]?.stands ?? '');

export const noteKinds: readonly string[] = ['caution', 'tip', 'convention'];
export const figureNames: readonly string[] = ['training-loop'];
