interface ChoiceProps {
  /** unique on the page: radios of one name choose among themselves */
  readonly name: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (option: number) => void;
}

/** One of a few: native radios in a row, moved by the arrow keys. */
export function Choice({ name, label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="demo-choice">
      <legend>{label}</legend>
      {options.map((option, at) => (
        <label key={option}>
          <input type="radio" name={name} value={at} checked={at === chosen} onChange={() => onChoose(at)} />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  );
}
