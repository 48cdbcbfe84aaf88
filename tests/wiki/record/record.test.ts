import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { PageRecord } from '#wiki/record/rules';
import { merge, pageJsonSchema, PageFields, Translation } from '#wiki/record/schema';
import { english, lines, page, problemsOf, library, texts } from '../small-wiki.ts';

/** One wrong field, and what is said about it. */
const wrong: readonly (readonly [what: string, fields: Record<string, string | undefined>, fault: string])[] = [
  ['a typo in a key', { last_reinforce: '2026-11-22' }, '13:1 a field of the record must be one it has, got "last_reinforce" (fm/unknown-field)'],
  ['a capital', { status: 'Verified' }, '4:9 status must be one of draft, review, verified, deprecated, redirect, got "Verified" (fm/status)'],
  ['a missing field', { title: undefined }, '1:1 title must be present, got nothing (fm/title)'],
  ['a word where a list belongs', { tags: 'loss' }, '6:7 tags must be a list, got "loss" (fm/tags)'],
  ['false precision', { confidence_score: '0.905' }, '13:19 confidence_score must be a multiple of 0.01, got 0.905 (fm/confidence-score)'],
  ['a day that is none', { last_reinforced: '2026-02-30' }, '8:18 last_reinforced must be a day of the calendar, got "2026-02-30" (fm/last-reinforced)'],
  ['an id of another form', { id: 'huber' }, '2:5 id must look like wiki-2026-1122-huber, got "huber" (fm/id)'],
  ['an unknown field inside', { tech_stack: '{ language: TypeScript, framework: none, version: 1 }' }, '13:54 a field of tech_stack must be one it has, got "version" (fm/unknown-field)'],
  ['a duplicate of a page that is itself', { duplicate_of: 'wiki-2026-0508-mse' }, '13:15 duplicate_of must be none while canonical_id is self, got "wiki-2026-0508-mse" (fm/duplicate-of)'],
  ['its own id as canonical', { canonical_id: 'wiki-2026-1122-huber' }, "13:15 canonical_id must be self, not the page's own id, got \"wiki-2026-1122-huber\" (fm/canonical-id)"],
  ['verified without proof', { status: 'verified' }, '4:9 status must be lower, because verification_status is unverified and verified needs at least applied, got "verified" (fm/status)'],
  ['proof without a source', { raw_sources: '[]', verification_status: 'sourced' }, '7:14 raw_sources must name at least one source, because verification_status is sourced, got a list (fm/raw-sources)'],
  ['a changelog newest first', { changelog: '\n  - { date: 2026-11-23, change: b }\n  - { date: 2026-11-22, change: a }', last_reinforced: '2026-11-23' }, '13:13 changelog[1].date must not come before 2026-11-23 (oldest first), got "2026-11-22" (fm/changelog)'],
  ['reinforced on another day', { last_reinforced: '2026-11-21' }, '8:18 last_reinforced must equal the newest date of changelog (2026-11-22), got "2026-11-21" (fm/last-reinforced)'],
  ['an id of another day', { id: 'wiki-2026-1121-huber' }, '2:5 id must begin with wiki-2026-1122-, the first date of changelog, got "wiki-2026-1121-huber" (fm/id)'],
  ['one alias in two spellings', { aliases: '[Smooth L1, smooth-l1]' }, '5:22 aliases[1] must differ from "Smooth L1" by more than case, spaces and hyphens, got "smooth-l1" (fm/aliases)'],
  ['a tag twice', { tags: '[loss, loss]' }, '6:14 tags[1] must appear once, got "loss" (fm/tags)'],
  ['a seed that is no line', { raw_sources: '["seed:000"]' }, '7:15 raw_sources[0] must be a key of content/sources.yaml or lines of a seed, as seed:000#L29-35, got "seed:000" (fm/raw-sources)'],
  ['a tag nobody knows', { tags: '[los]' }, '6:8 a tag must be a word of content/tags.yaml, got "los" (fm/tags)'],
  ['a source nobody knows', { raw_sources: '[huber1965]' }, '7:15 a source must be a key of content/sources.yaml, got "huber1965" (site/source-unknown)'],
  ['a function nobody wrote', { implements: '[huber, hubber]' }, '10:21 implements must name functions of the library, got hubber (site/function-unknown)'],
];

describe('the record', () => {
  test('a sound page has no problem', () => {
    expect(lines(problemsOf(page()))).toEqual([]);
  });

  test.each(wrong)('%s is said at its place', (_what, fields, fault) => {
    expect(lines(problemsOf(page(fields)))).toContain(fault);
  });

  test('all is said at once: fields, rules between the sound ones, and prose', () => {
    const found = lines(problemsOf(page({ status: 'Verified', last_reinforced: '2026-11-21' }, 'import x from "y"\n')));
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.map((line) => line.replace(/.*\((.*)\)$/, '$1'))).toEqual(expect.arrayContaining(['fm/status', 'fm/last-reinforced', 'mdx/no-code', 'content/outline']));
  });

  test('the fix of a typo names the field that was meant', () => {
    expect(problemsOf(page({ last_reinforce: '2026-11-22' }))[0]!.fix).toBe('did you mean last_reinforced?');
    expect(problemsOf(page({ status: 'Verified' })).find(({ rule }) => rule === 'fm/status')!.fix).toBe('use verified');
  });

  test('a translation may not contradict the page it follows', () => {
    const found = check(texts({ 'content/en/losses/huber.mdx': english({ confidence_score: '0.5' }) }), library).filter(({ severity }) => severity === 'error');
    expect(lines(found)).toEqual(['7:1 a translation must inherit confidence_score from the Korean page, got its own (fm/inherited)']);
  });

  test('the English record has its own words and inherits the rest', () => {
    const korean = PageFields.parse({ id: 'wiki-2026-1122-huber', title: '후버 손실', description: '가', tags: ['loss'], last_reinforced: '2026-11-22', changelog: [{ date: '2026-11-22', change: '가' }], aliases: ['허버'], confidence_score: 0.9 });
    const merged = merge(korean, Translation.parse({ title: 'Huber loss', description: 'b', translation_of: korean.id, source_hash: '0123456789ab' }));
    expect(merged).toMatchObject({ id: korean.id, title: 'Huber loss', aliases: [], confidence_score: 0.9, translation_of: korean.id });
  });

  test('the schema of the site holds the rules between fields', () => {
    const record = { id: 'wiki-2026-1122-huber', title: '가', description: '가', tags: ['loss'], last_reinforced: '2026-11-21', changelog: [{ date: '2026-11-22', change: '가' }] };
    expect(PageRecord.safeParse(record).error!.issues.map(({ path, message }) => [path, message])).toEqual([[['last_reinforced'], 'equal the newest date of changelog (2026-11-22)']]);
  });

  test('the JSON Schema knows every field, requires the authored ones and refuses others', () => {
    const schema = pageJsonSchema() as { properties: object; required: string[]; additionalProperties: boolean };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(PageFields.shape).sort());
    expect(schema.required).toEqual(['id', 'title', 'last_reinforced', 'changelog', 'description', 'tags']);
    expect(schema.additionalProperties).toBe(false);
  });

  test('the record keeps all fifteen fields of the old wiki', () => {
    const old = ['id', 'title', 'category', 'status', 'canonical_id', 'aliases', 'duplicate_of', 'source_trust_level', 'confidence_score', 'verification_status', 'tags', 'raw_sources', 'last_reinforced', 'github_commit', 'tech_stack'];
    expect(Object.keys(PageFields.shape)).toEqual(expect.arrayContaining([...old, 'changelog']));
  });
});
