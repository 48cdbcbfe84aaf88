import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lossary from '#losses/index';
import { askedOf, Convention, inputOf, type Computed, type ComputedFile, type Outcome } from '#wiki/conventions/convention';
import { readExpression } from '#wiki/conventions/expression';
import { catalogYaml } from '#wiki/record/catalogs';

/** `conventions/huber` for each file of content/conventions. */
export function conventionFiles(root: string): string[] {
  const folder = join(root, 'content/conventions');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => `conventions/${name.slice(0, -5)}`).sort() : [];
}

/** Computes the numbers of both sides of each convention and writes them beside the record. Throws at a record that is not sound. */
export async function computeConventions(root: string, ids: readonly string[], python: string): Promise<void> {
  const files = ids.map((id) => ({ id, records: soundRecords(root, id) }));
  const answers = askedOthers(root, files.flatMap(({ records }) => Object.values(records)), python);
  for (const { id, records: own } of files) {
    const computed: ComputedFile = {
      asked: askedOf(own),
      records: Object.fromEntries(Object.entries(own).map(([key, record]) => [key, { ours: outcome(record.ours, record), theirs: answers.shift()! }])),
    };
    writeFileSync(join(root, `content/${id}.json`), printed(computed));
    console.log(`${id}: ${Object.keys(own).length} records`);
  }
}

/** What the others make of each record. Where there is none, nobody is asked. */
function askedOthers(root: string, records: readonly Convention[], python: string): Computed['theirs'][] {
  if (records.length === 0) return [];
  const asked = spawnSync(python, ['-B', join(root, 'tests/conventions/run.py')], { input: JSON.stringify(records), encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'], maxBuffer: 2 ** 28 });
  if (asked.status !== 0) throw new Error('reference: the libraries must answer, see above');
  return JSON.parse(asked.stdout.trim().split('\n').at(-1)!) as Computed['theirs'][];
}

function soundRecords(root: string, id: string): Record<string, Convention> {
  const { value, faults } = catalogYaml(readFileSync(join(root, `content/${id}.yaml`), 'utf8'));
  if (faults.length > 0) throw new Error(`content/${id}.yaml:${faults[0]!.place.line}: ${faults[0]!.message}`);
  return Object.fromEntries(Object.entries(value as object).map(([key, data]) => {
    const parsed = Convention.safeParse(data);
    if (!parsed.success) throw new Error(`content/${id}.yaml: ${key}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} must ${message}`).join('; ')}`);
    return [key, parsed.data];
  }));
}

/** What an expression of this library gives, in the form the record keeps. */
export function outcome(expression: string, record: Convention): Outcome {
  try {
    return plain(readExpression(expression).valueIn({ functions: lossary, input: inputOf(record) }));
  } catch (error) {
    if (error instanceof RangeError && !error.message.startsWith('convention:')) return `RangeError: ${error.message}`;
    throw error;
  }
}

/** JSON has no word for what is not finite. */
function plain(value: unknown): Outcome {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, plain);
  throw new RangeError(`convention: ours must give numbers, got ${String(value)}`);
}

/** One record a line, so that a change of numbers is reviewable. */
function printed({ asked, records }: ComputedFile): string {
  const lines = Object.entries(records).map(([key, record]) => `    ${JSON.stringify(key)}: ${JSON.stringify(record)}`);
  return `{\n  "generated": "by npm run reference -- conventions; not to be edited",\n  "asked": ${JSON.stringify(asked)},\n  "records": {\n${lines.join(',\n')}\n  }\n}\n`;
}
