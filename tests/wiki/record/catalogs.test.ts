import { describe, expect, test } from 'vitest';
import { check } from '#wiki/check';
import { catalogs, errors, library, texts } from '../small-wiki.ts';

describe('the catalogs', () => {
  test('a source is well formed, leads where it says, and is told once', () => {
    const sources = (change: (text: string) => string) => errors({}, { 'content/sources.yaml': change(catalogs['content/sources.yaml']!) });
    expect(sources((text) => text.replace('10.1214', 'doi:10.1214'))).toEqual([expect.stringContaining('content/sources.yaml:6:8 huber1964.doi must be a DOI as 10.1214/aoms/1177703732, got "doi:10.1214/')]);
    expect(sources((text) => text.replace(/ {2}doi:.*\n/, ''))).toEqual([expect.stringContaining('content/sources.yaml:1:1 huber1964 must have a doi, an arxiv id or a url, got none')]);
    expect(sources((text) => `${text}  resolved_title: Attention Is All You Need\n`)).toEqual([expect.stringContaining('huber1964 must lead to the paper it names')]);
    expect(sources((text) => `${text}  resolved_title: Robust estimation of a location parameter.\n`)).toEqual([]);
    expect(sources((text) => text + text.replace('huber1964', 'huber'))).toContainEqual(expect.stringContaining('a source must be told once'));
    expect(sources((text) => text.replace('1964\n  kind', 'last year\n  kind'))).toEqual([expect.stringContaining('huber1964.year must be a year, got "last year"')]);
  });

  test('an old and a new arXiv id are both right, others are not', () => {
    const arxiv = (id: string) => errors({}, { 'content/sources.yaml': catalogs['content/sources.yaml']!.replace(/doi: .*/, `arxiv: ${id}`) });
    for (const id of ['1708.02002', '1708.02002v2', 'cs/9901001', 'math.GT/0309136']) expect(arxiv(id)).toEqual([]);
    for (const id of ['arXiv:1708.02002', '1708.2', 'https://arxiv.org/abs/1708.02002']) expect(arxiv(id)).toHaveLength(1);
  });

  test('what nothing cites, links or uses is a warning, and an error only at a release where it hurts', () => {
    const warnings = check(texts({}, { 'content/tags.yaml': `${catalogs['content/tags.yaml']}spare: { ko: 남는, en: spare }\n` }), library).filter(({ severity }) => severity === 'warning').map(({ rule }) => rule);
    expect(warnings).toEqual(['site/orphan', 'tags/unused']);
    expect(check(texts(), library, { release: true }).filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['site/commit', 'site/orphan']);
  });
});
