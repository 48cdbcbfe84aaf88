import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

interface Step { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
interface Workflow { readonly on: Readonly<Record<string, unknown>>; readonly permissions: unknown; readonly jobs: Readonly<Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes': number; readonly steps: readonly Step[] }>> }

describe.each(workflows)('%s', (file) => {
  const source = read(file);
  const { on, permissions, jobs } = parse(source) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('takes every action by the hash of a commit, and says which version that is', () => {
    const lines = source.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may read, and nothing else; no secret comes near the code of a stranger', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job.permissions).filter((own) => own !== undefined)).toEqual([]);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(source).not.toMatch(/secrets\.|GITHUB_TOKEN/);
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')).map((step) => step.with?.['persist-credentials'])).not.toContain(undefined);
  });

  test('ends by itself, and puts no text of a pull request into a command', () => {
    expect(Object.values(jobs).filter((job) => !(job['timeout-minutes'] <= 30))).toEqual([]);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

test('a pull request from outside is judged by the branch it wants to join', () => {
  const { jobs } = parse(read('.github/workflows/pull-request.yml')) as { jobs: Record<string, { if?: string; steps: Step[] }> };
  expect(jobs['rules']!.if).toContain('github.event.pull_request.head.repo.full_name != github.repository');
  expect(jobs['rules']!.steps[0]!.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'rules' });
  expect(jobs['rules']!.steps.at(-1)!.run).toBe('bash rules/.ci/rules theirs');
});

test('every file with an owner is there, and the owner is that of the repository', () => {
  const { repository } = JSON.parse(read('package.json')) as { repository: { url: string } };
  const account = /github\.com\/([^/]+)\//.exec(repository.url)![1];
  const owned = read('.github/CODEOWNERS').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\s+/));
  expect(owned.filter(([path]) => !existsSync(join(root, path!))).map(([path]) => path)).toEqual([]);
  expect(new Set(owned.map(([, owner]) => owner))).toEqual(new Set([`@${account}`]));
});

describe('the rules of the base branch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-rules-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const kept = ['src/wiki/check.ts', 'scripts/wiki.ts', 'package.json', 'package-lock.json', '.npmrc', 'tests/evidence/stale.ts'];
  const taken = ['content/ko/losses/huber.mdx', 'src/losses/huber.ts', 'src/cards/huber.ts', 'src/examples/huber.ts', 'src/demo/view.ts', 'tests/reference/huber.json', 'tests/mutation/killed.json'];

  test('judge what the pull request changes, not what it deletes, and are not changed by it', () => {
    for (const side of ['rules', 'theirs']) for (const file of [...kept, ...taken]) put(`${side}/${file}`, side);
    put('rules/content/ko/losses/deleted.mdx', 'rules');
    put('theirs/src/wiki/evil.ts', 'theirs');
    cpSync(join(root, '.ci/rules'), join(folder, 'rules/.ci/rules'));
    put('bin/npm', '#!/bin/sh\necho "npm $*"\n');
    chmodSync(join(folder, 'bin/npm'), 0o755);
    const { stdout, status } = spawnSync('bash', ['rules/.ci/rules', 'theirs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` } });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'npm ci --ignore-scripts\nnpm run --silent wiki -- check --format=github\n' });
    expect(kept.filter((file) => readFileSync(join(folder, 'rules', file), 'utf8') !== 'rules')).toEqual([]);
    expect(taken.filter((file) => readFileSync(join(folder, 'rules', file), 'utf8') !== 'theirs')).toEqual([]);
    expect(['content/ko/losses/deleted.mdx', 'src/wiki/evil.ts'].filter((file) => existsSync(join(folder, 'rules', file)))).toEqual([]);
  });
});
