import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { computeConventions, conventionFiles } from '../tests/conventions/compute.ts';
import { runSnippets, snippetIds } from '../tests/snippets/compute.ts';

/**
 * Writes tests/reference/<id>.json from <id>.py: `npm run reference`, or `npm run reference -- huber training/plateau` for some.
 * `npm run reference -- conventions/huber` writes content/conventions/huber.json: the same input, here and elsewhere.
 * `npm run reference -- snippets/huber` runs src/snippets/huber/*.py and writes what they print beside them.
 * Needs Python 3 with the packages of tests/reference/requirements.txt; the tests do not, they read what is written here.
 */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'tests/reference');
const python = process.env['PYTHON'] ?? 'python3';
const version = '2.13.0';
const fix = `fix: ${python} -m pip install -r tests/reference/requirements.txt`;

const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py') && file !== 'run.py').map((file) => file.slice(0, -3)).sort();
const scripts = new Map(fixtures.map((id) => [id, join(folder, `${id}.py`)]));
const wanted = process.argv.slice(2);
const conventions = conventionFiles(root);
const snippets = snippetIds(root);
const unknown = wanted.filter((id) => !scripts.has(id) && ![...conventions, ...snippets].includes(id));
if (unknown.length > 0) fail(`reference: id must be one of ${[...scripts.keys(), ...conventions, ...snippets].join(', ')}, got ${unknown.join(', ')}`);

const probe = spawnSync(python, ['-c', 'import torch; print(torch.__version__)'], { encoding: 'utf8' });
if (probe.status !== 0) fail(`reference: ${python} must have the packages of tests/reference/requirements.txt. ${fix}`);
if (!probe.stdout.startsWith(version)) fail(`reference: torch must be ${version}, got ${probe.stdout.trim()}. ${fix}`);

for (const id of wanted.length > 0 ? wanted.filter((one) => scripts.has(one)) : scripts.keys()) {
  const run = spawnSync(python, ['-B', '-W', 'ignore', scripts.get(id)!], { stdio: 'inherit', env: { ...process.env, PYTHONPATH: folder } });
  if (run.status !== 0) fail(`reference: ${scripts.get(id)!} failed, see above`);
}

try {
  const among = (ids: readonly string[]) => (wanted.length > 0 ? ids.filter((id) => wanted.includes(id)) : ids);
  await computeConventions(root, among(conventions), python);
  runSnippets(root, among(snippets), python);
} catch (error) {
  fail((error as Error).message);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
