import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectOf, separators } from '#data/csv/dialect';
import { readNumber } from '#data/csv/number';
import { recordReader, type Marks } from '#data/csv/records';

type Told = { readonly cells: readonly string[] | undefined; readonly line: number };

/** All records of a text, given in pieces cut at these places. */
function records(text: string, marks: Marks, cuts: readonly number[] = []): Told[] {
  const told: Told[] = [];
  const reader = recordReader(marks, (cells, line) => told.push({ cells, line }));
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  for (const [i, from] of places.slice(0, -1).entries()) reader.push(text.slice(from, places[i + 1]));
  reader.end();
  return told;
}

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r\n', ' ', '가'), maxLength: 8 });
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('records', () => {
  test('what is written by RFC 4180 is read as it was, on its lines, wherever the text is cut', () => {
    fc.assert(fc.property(rows, fc.constantFrom(...separators), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.array(fc.nat()), (table, separator, end, isEnded, cuts) => {
      const lines = table.map((cells) => cells.map((text) => (/["\r\n]/.test(text) || text.includes(separator) ? quoted(text) : text)).join(separator));
      const told = records(lines.join(end) + (isEnded ? end : ''), { separator, newline: '\n' }, cuts);
      expect(told.map(({ cells }) => cells)).toEqual(table);
      const began = lines.map((_, i) => 1 + lines.slice(0, i).join(end).split('\n').length - (i === 0 ? 1 : 0));
      expect(told.map(({ line }) => line)).toEqual(began);
    }));
  });

  test('any text at all gives the same records whole and cut, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), fc.array(fc.nat()), (text, cuts) => {
      const marks = { separator: ',', newline: '\n' } as const;
      expect(records(text, marks, cuts)).toEqual(records(text, marks));
    }));
  });

  test('a quote that never closes, or is followed by text, spoils its own line alone', () => {
    expect(records('1,2\n"3,4\n5,6\n"7"x,8\n9,0', { separator: ',', newline: '\n' })).toEqual([
      { cells: ['1', '2'], line: 1 }, { cells: undefined, line: 2 }, { cells: ['5', '6'], line: 3 }, { cells: undefined, line: 4 }, { cells: ['9', '0'], line: 5 },
    ]);
  });

  test('lines of carriage returns alone, and blank lines', () => {
    expect(records('1,2\r\r3,4', { separator: ',', newline: '\r' })).toEqual([{ cells: ['1', '2'], line: 1 }, { cells: ['3', '4'], line: 3 }]);
  });
});

describe('numbers', () => {
  test('every number is read to the last bit, with a point and with a comma', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(readNumber(String(number), '.')).toBe(number + 0);
      expect(readNumber(` ${String(number).replace('.', ',')} `, ',')).toBe(number + 0);
    }));
  });

  test.each([['1,234.5', '.', 1234.5], ['1.234,5', ',', 1234.5], ['−2', '.', -2], ['.5', '.', 0.5], ['', '.', NaN], ['0x1F', '.', NaN], ['1,2', '.', NaN], ['12%', '.', NaN], ['Infinity', '.', NaN], ['1e999', '.', Infinity]] as const)('%s with decimal sign %s', (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });
});

describe('how a file is written', () => {
  test.each([
    ['y_pred,y_true\n1.5,2\n3,4\n', { separator: ',', decimal: '.', header: true, newline: '\n' }],
    ['1,5;2\n3;4,25\n', { separator: ';', decimal: ',', header: false, newline: '\n' }],
    ['a\tb\r\n1,5\t2,5\r\n', { separator: '\t', decimal: ',', header: true, newline: '\n' }],
    ['name,p,y\n"a, b; c",1,2\n"d; e; f",3,4\n', { separator: ',', decimal: '.', header: true, newline: '\n' }],
    ['1,2\r3,4', { separator: ',', decimal: '.', header: false, newline: '\r' }],
    ['id,1.0,2\n7,3,4', { separator: ',', decimal: '.', header: false, newline: '\n' }],
  ])('%j', (text, dialect) => {
    expect(dialectOf(text)).toEqual(dialect);
  });

  test('what the reader has said is not guessed', () => {
    expect(dialectOf('a,b;1\n', { separator: ';', decimal: '.', header: false })).toEqual({ separator: ';', decimal: '.', header: false, newline: '\n' });
  });
});
