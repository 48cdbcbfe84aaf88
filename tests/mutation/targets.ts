import { basename } from 'node:path';
import { filesIn, importsOf } from '../architecture/imports.ts';

/** A file in which mistakes are made, and what must notice them. */
export interface Target {
  /** what it is asked for by, and where its equivalents are kept: `huber` (a loss and its card), `core/rows` */
  readonly name: string;
  /** its path from the root */
  readonly file: string;
  /** the unit tests it is held to: paths from the root */
  readonly tests: readonly string[];
  /** the losses whose contracts it is held to, after that */
  readonly losses: readonly string[];
}

/** How many losses a file of core is held to, of those that use it. */
const held = 3;

const cardFiles = filesIn('src/cards', /(?<!index)\.ts$/);
const testFiles = filesIn('tests/core', /\.test\.ts$/);
const files = [...filesIn('src/core'), ...filesIn('src/losses'), ...cardFiles, ...testFiles];
const imports = new Map(files.map((file) => [file, importsOf(file).flatMap((one) => one.file ?? [])]));

/** A file and all that it imports, directly or not. */
function reach(file: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const next of imports.get(file) ?? []) reach(next, reached);
  return reached;
}

const reached = new Map(files.map((file) => [file, reach(file)]));
const idOf = (file: string): string => basename(file, '.ts');

/** A file and all that import it, directly or not: what must be loaded anew where it is changed. */
export const usersOf = (file: string): string[] => files.filter((user) => reached.get(user)!.has(file));

function targetInCore(file: string): Target {
  // what imports it itself comes first, and of those what imports the least besides: it takes the least time
  const direct = (user: string): boolean => [user, user.replace('src/cards', 'src/losses')].some((one) => imports.get(one)!.includes(file));
  const cost = (user: string): number => reached.get(user)!.size + (direct(user) ? 0 : files.length);
  const users = usersOf(file).sort((one, other) => cost(one) - cost(other));
  return {
    name: file.slice('src/'.length, -'.ts'.length), file,
    tests: users.filter((user) => testFiles.includes(user)),
    losses: users.filter((user) => cardFiles.includes(user)).slice(0, held).map(idOf),
  };
}

/** Everything in which mistakes are made. */
export const targets: readonly Target[] = [
  ...cardFiles.map(idOf).flatMap((id) => ['losses', 'cards'].map((folder) => ({ name: id, file: `src/${folder}/${id}.ts`, tests: [], losses: [id] }))),
  ...filesIn('src/core').map(targetInCore),
];
