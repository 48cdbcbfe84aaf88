import { stringify } from 'yaml';
import type { SeedPage } from './seed.ts';

/** The draft of a Korean page from a page of the old wiki. Prose stays as it was found, quoted, for an author to rewrite. */
export function draftOf({ record, changelog, prose, notes }: SeedPage, seed: string): string {
  const dates = changelog.map(({ date }) => date).sort();
  const id = String(record['id']);
  const [language = 'TypeScript', framework = 'none'] = [record['tech_stack'] ?? []].flat().slice(2);
  const front = {
    id, title: record['title'], category: record['category'], status: 'draft', canonical_id: 'self', aliases: record['aliases'], duplicate_of: 'none',
    source_trust_level: 'D', confidence_score: 0, verification_status: 'unverified', tags: record['tags'], raw_sources: [`seed:${seed}#L1`],
    last_reinforced: dates.at(-1) ?? record['last_reinforced'], github_commit: 'pending', tech_stack: { language, framework },
    description: '⟨무엇을 하고 왜 쓰는지 한 문장⟩', implements: [], changelog: changelog.length ? changelog : [{ date: record['last_reinforced'], change: '옮겨 왔어요' }],
  };
  // Text that MDX would read as a tag or an expression is shielded; the rest is left to the author.
  const quoted = prose.split('\n').map((line) => `> ${line.replace(/[<{]/g, '\\$&')}`.trimEnd()).join('\n');
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n## ⟨옮겨 온 글을 고쳐 쓰세요⟩\n\n${notes.map((note) => `- ${note.replace(/[<{]/g, '\\$&')}`).join('\n')}\n\n${quoted}\n\n## 검증과 출처\n\n<Evidence />\n\n## 변경 이력\n\n<Changelog />\n`;
}
