import { exportName } from '../library.ts';
import { lossSections } from '../prose/outline.ts';
import { conventionsText } from './conventions-template.ts';
import { cardText, exampleText, lossText, referenceText, residualSample, type Sample } from './templates.ts';

/** What the author of a new page knows before writing it. */
export interface NewLoss {
  /** `pseudo-huber`: file, page, address and reference carry it */
  readonly id: string;
  /** titles; a gap where they are left out */
  readonly ko?: string;
  readonly en?: string;
  /** today */
  readonly date: string;
  /** whether a view fits it, so that its page has a figure */
  readonly figure: boolean;
  /** a call of it, where its card is there already */
  readonly sample?: Sample;
}

/** A place the author must fill. The check refuses a page that still has one. */
export const gap = (what: string): string => `⟨${what}⟩`;

/** The authored files of a loss, path -> text, with gaps that fail the check until they are filled. */
export function scaffold({ id, ko = gap('한국어 제목'), en = gap('English title'), date, figure, sample = residualSample }: NewLoss): Record<string, string> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new RangeError(`wiki: id must be lower case words joined by hyphens, got ${JSON.stringify(id)}`);
  return {
    [`content/ko/losses/${id}.mdx`]: koreanPage(id, ko, date, figure),
    [`content/en/losses/${id}.mdx`]: englishPage(id, en, date, figure),
    [`content/conventions/${id}.yaml`]: conventionsText(id, sample),
    [`src/losses/${id}.ts`]: lossText(id),
    [`src/cards/${id}.ts`]: cardText(id, ko, en),
    [`src/examples/${id}.ts`]: exampleText(id, sample),
    [`tests/reference/${id}.py`]: referenceText(id, sample),
  };
}

const pageId = (id: string, date: string) => `wiki-${date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1-$2$3')}-${id}`;

function koreanPage(id: string, title: string, date: string, figure: boolean): string {
  return `---
id: ${pageId(id, date)}
title: ${title}
category: 10_Wiki/Topics
status: draft
canonical_id: self
aliases: []
duplicate_of: none
source_trust_level: D
confidence_score: 0
verification_status: unverified
tags: [loss]
raw_sources: []
last_reinforced: ${date}
github_commit: pending
tech_stack: { language: TypeScript, framework: none }
description: ${gap('무엇을 하고 왜 쓰는지 한 문장')}
implements: [${exportName(id)}]
changelog:
  - { date: ${date}, change: 처음 썼어요 }
---

${body(id, lossSections.ko, '무엇을 하고 언제 쓰는지 한두 문장', '써 주세요', figure)}`;
}

function englishPage(id: string, title: string, date: string, figure: boolean): string {
  return `---
title: ${title}
description: ${gap('what it does and why one would want it, in one sentence')}
aliases: []
translation_of: ${pageId(id, date)}
source_hash: "000000000000"
---

${body(id, lossSections.en, 'what it does and when one takes it, in a sentence or two', 'to write', figure)}`;
}

/** The lead, then every section with the tags that belong to it, and a gap where prose belongs. */
function body(id: string, titles: readonly string[], lead: string, words: string, figure: boolean): string {
  const tags: Readonly<Record<number, readonly string[]>> = {
    0: [`<Formula of="${id}" />`, ...(figure ? [`<Demo loss="${id}" />`] : [])],
    3: [`<Cell src="${id}" />`, `<Parameters of="${id}" />`, `<Source of="${id}" />`, `<Frameworks of="${id}" />`],
    5: [`<Conventions of="${id}" />`], 6: [`<Edges of="${id}" />`], 10: ['<Evidence />'], 11: ['<Changelog />'],
  };
  /** sections that their tags fill */
  const told = new Set([5, 10, 11]);
  const sections = titles.map((title, index) => [`## ${title}`, ...(tags[index] ?? []), ...(told.has(index) ? [] : [gap(words)])].join('\n\n'));
  return [gap(lead), ...sections].join('\n\n') + '\n';
}
