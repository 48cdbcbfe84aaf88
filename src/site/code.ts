import { highlightText, languages } from 'prism-code-editor/prism';
import 'prism-code-editor/prism/languages/bash';
import 'prism-code-editor/prism/languages/python';
import 'prism-code-editor/prism/languages/typescript';

/** Code as HTML with token classes and no inline style; an unknown language comes back escaped and plain. */
export function highlight(code: string, language: string): string {
  return language in languages ? highlightText(code, language) : escape(code);
}

const escape = (code: string): string => code.replace(/&/g, '&amp;').replace(/</g, '&lt;');
