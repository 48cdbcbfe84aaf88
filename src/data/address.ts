import { meanings, roles } from './columns.ts';
import { separators } from './csv/dialect.ts';
import { isExample, type Example } from './examples.ts';
import type { Choices } from './protocol.ts';

/** What an address keeps: choices, columns by their number, and which example was opened. Never a cell, nor the name of a column. */
export interface Kept {
  readonly choices: Choices;
  readonly example?: Example;
}

const separatorNames = ['tab', 'semicolon', 'comma'] as const;
const decimals = { point: '.', comma: ',' } as const;

/** The choices of an address that anyone may have written: what is none is left out. */
export function readKept(query: URLSearchParams): Kept {
  const separator = separators[separatorNames.findIndex((name) => name === query.get('separator'))];
  const decimal = Object.entries(decimals).find(([name]) => name === query.get('decimal'))?.[1];
  const header = query.get('header');
  const meaning = meanings.find((name) => name === query.get('meaning'));
  const example = query.get('example') ?? '';
  const places = Object.fromEntries(roles.flatMap((role) => (/^[1-9]\d{0,3}$/.test(query.get(role) ?? '') ? [[role, Number(query.get(role)) - 1]] : [])));
  return {
    choices: { ...places, ...(separator && { separator }), ...(decimal && { decimal }), ...((header === '0' || header === '1') && { header: header === '1' }), ...(meaning && { meaning }) },
    ...(isExample(example) && { example }),
  };
}

export function writeKept({ choices, example }: Kept): URLSearchParams {
  const { separator, decimal, header, meaning } = choices;
  const query = new URLSearchParams();
  if (example) query.set('example', example);
  for (const role of roles) if (choices[role] !== undefined) query.set(role, String(choices[role] + 1));
  if (separator) query.set('separator', separatorNames[separators.indexOf(separator)]!);
  if (decimal) query.set('decimal', decimal === '.' ? 'point' : 'comma');
  if (header !== undefined) query.set('header', header ? '1' : '0');
  if (meaning) query.set('meaning', meaning);
  return query;
}
