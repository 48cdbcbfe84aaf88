import { createEditor } from 'prism-code-editor';
import { indentSelectedLines, insertLineAndIndent, insertTab } from 'prism-code-editor/commands';
import type { CellWords } from '#text/cell/words';
import { language } from './colors.ts';

export interface CellEditor {
  readonly value: () => string;
  readonly replace: (code: string) => void;
  readonly focus: () => void;
  /** puts the caret at a line and column, both from 1 */
  readonly goTo: (line: number, column: number) => void;
  /** shows which line is at fault */
  readonly mark: (line: number | undefined) => void;
  readonly remove: () => void;
}

export interface EditorSetting {
  readonly code: string;
  readonly name: string;
  readonly words: CellWords;
  /** the editor is put before it */
  readonly place: HTMLElement;
  readonly changed: (code: string) => void;
  readonly run: () => void;
  readonly leave: () => void;
}

/** A real textarea under colored text: input methods, phones and screen readers work as in any form. */
export function createCellEditor({ code, name, words, place, changed, run, leave }: EditorSetting): CellEditor {
  const mount = document.createElement('div');
  mount.className = 'cell-editor';
  mount.translate = false;
  place.before(mount);
  const editor = createEditor(mount, { language, value: code, lineNumbers: false, tabSize: 2 });
  const { textarea } = editor;
  const indents = tabSwitch(words, place);
  textarea.setAttribute('aria-label', words.editor.replace('{name}', name));
  textarea.setAttribute('aria-describedby', indents.hint.id);
  editor.keyCommandMap.Escape = null;
  editor.on('update', (value) => changed(value));
  textarea.addEventListener('keydown', (event) => {
    // A syllable that is being composed belongs to the input method, with every key of it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Tab' && indents.input.checked) {
      const [start, end] = editor.getSelection();
      if (event.shiftKey || start !== end) indentSelectedLines(editor, event.shiftKey);
      else insertTab(editor, start);
    } else if (event.key !== 'Enter' || !insertLineAndIndent(editor)) return;
    event.preventDefault();
  });
  return {
    value: () => textarea.value,
    replace: (value) => editor.setOptions({ value }),
    focus: () => textarea.focus(),
    goTo: (line, column) => {
      const before = textarea.value.split('\n').slice(0, line - 1).join('\n');
      const at = Math.min(before.length + (line > 1 ? 1 : 0) + column - 1, textarea.value.length);
      textarea.focus();
      textarea.setSelectionRange(at, at);
    },
    mark: (line) => {
      for (const one of mount.querySelectorAll('.cell-fault')) one.classList.remove('cell-fault');
      if (line !== undefined) editor.lines[line]?.classList.add('cell-fault');
    },
    remove: () => {
      mount.remove();
      indents.row.remove();
    },
  };
}

/** The choice of what Tab does, off at first: whoever walks through the page by keyboard must come out again. */
function tabSwitch(words: CellWords, place: HTMLElement): { readonly row: HTMLElement; readonly input: HTMLInputElement; readonly hint: HTMLElement } {
  const row = document.createElement('div');
  row.className = 'cell-keys';
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'checkbox' });
  label.append(input, ` ${words.tab}`);
  const hint = Object.assign(document.createElement('span'), { textContent: words.keys, id: `cell-keys-${Math.random().toString(36).slice(2)}` });
  row.append(label, hint);
  place.after(row);
  return { row, input, hint };
}
