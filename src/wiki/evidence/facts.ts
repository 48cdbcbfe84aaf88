import type { Card } from '#core/card/kinds';
import type { Computed, Convention } from '../conventions/convention.ts';
import { ownOracle, type Facts, type Mutants } from './evidence.ts';

/** What of the reference values of a loss counts as evidence. */
interface Reference {
  readonly oracle: string;
  /** module -> version of what ran */
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly Asked[];
  readonly peers: readonly { readonly oracle: string; readonly cases: readonly Asked[] }[];
}

interface Asked {
  readonly options: Readonly<Record<string, unknown>>;
}

/** The files that prove something of a loss without a test being run. */
export interface Proofs {
  readonly card: Pick<Card, 'parameters' | 'options' | 'frameworks' | 'formulaCheck'>;
  readonly reference?: Reference;
  readonly conventions: readonly { readonly record: Convention; readonly computed?: Computed | undefined }[];
  readonly mutants?: Mutants;
}

/** Modules that make values, by the name that readers know and what Python imports. */
const frameworks: Readonly<Record<string, string>> = {
  torch: 'PyTorch', torchvision: 'torchvision', keras: 'Keras', optax: 'optax', jax: 'JAX', scipy: 'SciPy', sklearn: 'scikit-learn', skimage: 'scikit-image', ot: 'POT',
  geomloss: 'geomloss', pytorch_metric_learning: 'pytorch-metric-learning', kornia: 'kornia', monai: 'MONAI',
};

/** What calls write for short. */
const short: Readonly<Record<string, string>> = { F: 'torch', jnp: 'jax', losses: 'pytorch_metric_learning' };

/** A function of a framework, alone or scaled by a factor: `torch.nn.functional.huber_loss`, `1 - keras.utils.compute_ciou`. */
const made = new RegExp(`^(?:-|torch\\.sqrt\\(|\\S+ (?:[*-] )?)?((?:torch\\.(?:nn|distributions)|${Object.keys(frameworks).filter((name) => name !== 'torch').join('|')})(?:\\.\\w+)+)`);

/**
 * The function of a framework that made reference values; nothing where they come from a definition that was written out
 * beside the tests, be it on top of a framework.
 */
export function frameworkOf(oracle: string): { readonly module: string; readonly name: string } | undefined {
  const path = made.exec(oracle)?.[1];
  return path === undefined ? undefined : named(path);
}

function named(path: string): { readonly module: string; readonly name: string } {
  const [module, ...rest] = path.split('.') as [string, ...string[]];
  return { module: short[module] ?? module, name: rest.at(-1) ?? module };
}

/** What the files of a loss prove. */
export function factsOf({ card, reference, conventions, mutants }: Proofs): Facts {
  const asked = reference ? [{ oracle: reference.oracle, cases: reference.cases }, ...reference.peers] : [];
  const byFramework = asked.filter(({ oracle }) => frameworkOf(oracle)).flatMap(({ cases }) => cases);
  const set = (name: string) => byFramework.some(({ options }) => (name === 'call' ? true : name in options));
  const names = ['call', ...Object.keys(card.parameters), ...Object.keys(card.options ?? {})];
  const values: Record<string, number> = {};
  for (const { oracle, cases } of asked) {
    const who = whoMade(oracle, reference!.versions);
    values[who] = (values[who] ?? 0) + cases.length;
  }
  const calls = Object.entries(card.frameworks);
  const ran = new Set([...asked.flatMap(({ oracle }) => frameworkOf(oracle) ?? []), ...conventions.flatMap(callsRun)].map(printCall));
  const isRun = ([, call]: [string, string]) => lossIn(call).some((made) => ran.has(printCall(made)));
  return {
    values, compared: names.filter(set), uncompared: names.filter((name) => !set(name)), formula: !card.formulaCheck,
    run: calls.filter(isRun).map(([library]) => library), unrun: calls.filter((call) => !isRun(call)).map(([library]) => library),
    ...(mutants && { mutants }),
  };
}

/** `PyTorch 2.13`: the part of a version that a reader tells apart. */
function whoMade(oracle: string, versions: Readonly<Record<string, string>>): string {
  const module = frameworkOf(oracle)?.module;
  if (module === undefined) return ownOracle;
  const version = /^\d+\.\d+/.exec(versions[module] ?? '')?.[0];
  return [frameworks[module], version].filter(Boolean).join(' ');
}

type Called = ReturnType<typeof named>;
/** Keras has a class and a function of each loss: `MeanSquaredError`, `mean_squared_error`. */
const printCall = ({ module, name }: Called): string => `${module} ${name.replaceAll('_', '').toLowerCase()}`;

/** Functions of libraries that an expression calls, by their paths: `keras.losses.Huber(delta=1.0)(target, prediction)` calls `keras.losses.Huber`. */
const pathsIn = (call: string): string[] => [...call.matchAll(/(?<![\w.)\]])([A-Za-z_]\w*(?:\.\w+)+)\(/g)].map((match) => match[1]!).filter((path) => named(path).module in frameworks);

/** The function of the loss itself: the first that is no arithmetic around it, such as `torch.sqrt`. */
function lossIn(call: string): Called[] {
  const paths = pathsIn(call);
  const own = paths.filter((path) => !/^(?:torch\.\w+$|jnp\.|keras\.ops\.)/.test(path));
  return (own.length > 0 ? own : paths).slice(0, 1).map(named);
}

/** Functions that the reference run really called for a convention: those with a version, which a formula has not. */
function callsRun({ record, computed }: Proofs['conventions'][number]): Called[] {
  return record.theirs.flatMap(({ call }, index) => (call !== undefined && computed?.theirs[index]?.version !== undefined ? pathsIn(call).map(named) : []));
}
