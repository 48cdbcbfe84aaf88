import { authoredDigest, fixture } from '../reference/fixture.ts';

/** One call of a training function, and what an independent implementation gave for it. */
export interface Recorded<Input, Options, Given> {
  readonly name: string;
  readonly input: Input;
  readonly options: Options;
  readonly given: Given;
}

/** The reference values of a training module, which must be of its authored file as it is now. */
export function recorded<Input, Options, Given>(module: string) {
  const id = `training/${module}`;
  const { cases, peers, oracle, authored } = fixture(id);
  if (authored !== authoredDigest(id)) throw new Error(`tests/reference/${id}.json is out of date. fix: npm run reference -- ${id}`);
  const read = <Kind>({ name, input, options, ...given }: (typeof cases)[number] | (typeof peers)[number]['cases'][number]): Recorded<Input, Options, Kind> =>
    ({ name, input: input as Input, options: options as Options, given: given as unknown as Kind });
  return {
    oracle,
    cases: cases.map((one) => read<Given>(one)),
    peers: peers.map(({ oracle: peer, relative, cases: asked }) => ({ peer, relative, cases: asked.map((one) => read<{ readonly value: number }>(one)) })),
  };
}
