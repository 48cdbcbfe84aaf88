import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPlace, parsePlace } from '#demo/kit/state/url';
import { readKept, writeKept, type Kept } from '#data/address';
import type { Analysis, Constant, Refusal } from '#data/analysis';
import { examples, type Example } from '#data/examples';
import type { Choices, Order, Problem, Reading, Report } from '#data/protocol';

/** What the page shows: how far the worker is, and all it has said. */
export interface Shown {
  readonly share?: number;
  readonly reading?: Reading;
  readonly problem?: Problem;
  readonly results: readonly (Analysis | Refusal)[];
  readonly constants: Readonly<Record<string, Constant>>;
  readonly done: boolean;
}

const nothing: Shown = { results: [], constants: {}, done: false };

/** What one more message of the worker adds. */
export function heard(shown: Shown, report: Report): Shown {
  switch (report.type) {
    case 'progress': return { ...shown, share: report.share };
    case 'reading': return { ...shown, reading: report.reading };
    case 'result': return { ...shown, results: [...shown.results, report.result] };
    case 'constant': return { ...shown, constants: { ...shown.constants, [report.constant.id]: report.constant } };
    case 'problem': return { ...shown, problem: report.problem, done: true, ...(report.reading && { reading: report.reading }) };
    case 'done': return { ...shown, done: true };
  }
}

/** Sends data to the worker at `address`, and keeps the choices in the address of the page, the data nowhere. */
export function useData(id: string, address: string) {
  const [shown, show] = useState(nothing);
  const [example, showExample] = useState<Example | undefined>(undefined);
  const state = useRef<{ data?: Blob | string; kept: Kept; order: number }>({ kept: { choices: {} }, order: 0 });
  const worker = useMemo(() => (typeof Worker === 'undefined' ? undefined : new Worker(address)), []);
  const ask = () => {
    const { data, kept: { choices } } = state.current;
    if (data === undefined) return;
    const order: Order = { order: ++state.current.order, data, choices };
    show(({ reading }) => ({ ...nothing, ...(reading && { reading }) })); // the choices stay under the hand that changes them
    worker!.postMessage(order);
  };
  const keep = (kept: Kept) => {
    state.current.kept = kept;
    showExample(kept.example);
    history.replaceState(history.state, '', formatPlace(id, writeKept(kept)));
  };
  const open = (data: Blob | string, from?: Example) => {
    keep({ choices: state.current.kept.choices, ...(from && { example: from }) });
    state.current.data = data;
    ask();
  };
  const choose = (change: Partial<Choices>) => {
    keep({ ...state.current.kept, choices: { ...state.current.kept.choices, ...change } });
    ask();
  };
  useEffect(() => {
    worker!.onmessage = ({ data: report }: MessageEvent<Report>) => report.order === state.current.order && show((before) => heard(before, report));
    const place = parsePlace(location.hash);
    if (place?.id !== id) return;
    state.current.kept = readKept(place.query);
    const { example: kept } = state.current.kept;
    if (kept) open(examples[kept], kept);
  }, []);
  const openExample = (name: Example) => {
    state.current.kept = { choices: {} };
    open(examples[name], name);
  };
  return { shown, example, open, openExample, choose };
}
