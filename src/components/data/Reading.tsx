import { fill } from '#demo/kit/figure/format';
import { meanings, roles } from '#data/columns';
import { separators } from '#data/csv/dialect';
import type { Choices, Reading as Read } from '#data/protocol';
import type { DataWords } from './words.ts';

interface ReadingProps {
  readonly reading: Read;
  readonly words: DataWords;
  readonly onChoose: (change: Partial<Choices>) => void;
}

/** How the file was read, to be changed where it was guessed wrong. */
export function Reading({ reading: { dialect, columns, places, meaning }, words, onChoose }: ReadingProps) {
  const names = columns.map((name, at) => name || fill(words.column, { n: String(at + 1) }));
  const separatorNames = [words.tab, words.semicolon, words.comma];
  return (
    <fieldset class="data-choices">
      <legend>{words.choices}</legend>
      {roles.map((role) => (
        <Select key={role} label={words.roles[role]} options={names} chosen={places[role]} onChoose={(at) => onChoose({ [role]: at })} />
      ))}
      <Select label={words.meaning} options={meanings.map((one) => words.meanings[one])} chosen={meanings.indexOf(meaning)} onChoose={(at) => onChoose({ meaning: meanings[at]! })} />
      <Select label={words.separator} options={separatorNames} chosen={separators.findIndex((one) => one === dialect.separator)} onChoose={(at) => onChoose({ separator: separators[at]! })} />
      <Select label={words.decimal} options={[words.point, words.comma]} chosen={dialect.decimal === '.' ? 0 : 1} onChoose={(at) => onChoose({ decimal: at === 0 ? '.' : ',' })} />
      <label class="data-header"><input type="checkbox" checked={dialect.header} onChange={({ currentTarget }) => onChoose({ header: currentTarget.checked })} /> {words.header}</label>
    </fieldset>
  );
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

function Select({ label, options, chosen, onChoose }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} autocomplete="off" onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {options.map((option, at) => <option key={at} value={at}>{option}</option>)}
      </select>
    </label>
  );
}
