export interface Chip {
  readonly name: string;
  readonly label: string;
  readonly on: boolean;
}

interface ChipsProps {
  /** what the chips choose, for those who do not see them side by side */
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly onToggle: (name: string, on: boolean) => void;
}

/** Switches in a row: what else the drawing shows. */
export function Chips({ label, chips, onToggle }: ChipsProps) {
  return (
    <div class="demo-chips" role="group" aria-label={label}>
      {chips.map(({ name, label: word, on }) => (
        <button type="button" key={name} aria-pressed={on} onClick={() => onToggle(name, !on)}>{word}</button>
      ))}
    </div>
  );
}
