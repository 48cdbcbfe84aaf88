import { classes, labelsOf, longestWord, spelled, withLetter, withoutLast } from './word.ts';
import type { SequenceWords } from './words.ts';

interface WordEditorProps {
  readonly word: number;
  readonly words: SequenceWords;
  readonly onWord: (word: number) => void;
}

/** The target, letter by letter: buttons add one or take the last away. */
export function WordEditor({ word, words, onWord }: WordEditorProps) {
  const full = withLetter(word, 1) > longestWord;
  return (
    <div class="demo-chips word-editor" role="group" aria-label={words.target}>
      <span>{words.target} <b class="s-target">{spelled(labelsOf(word)) || words.none}</b></span>
      {classes.slice(1).map((letter, at) => (
        <button type="button" key={letter} disabled={full} onClick={() => onWord(withLetter(word, at + 1))}>+ {letter}</button>
      ))}
      <button type="button" disabled={word === 0} onClick={() => onWord(withoutLast(word))}>{words.remove}</button>
    </div>
  );
}
