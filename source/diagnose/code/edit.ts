import { parseSource } from '../facts/parse.ts';
import { isFunction, type Node, type SourceFile } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';

// A change to source: before, after, and where it is put.

export interface Edit {
  /** Offsets in the file's text. */
  start: number;
  end: number;
  text: string;
}

export const replace = (node: Node, text: string): Edit => ({ start: node.start!, end: node.end!, text });
export const insertBefore = (node: Node, text: string): Edit => ({
  start: node.start!,
  end: node.start!,
  text,
});

/** The text of `root` with edits made, from the last to the first so that offsets hold. */
export function applyEdits(file: SourceFile, root: { start: number; end: number }, edits: Edit[]): string {
  let text = file.text.slice(root.start, root.end);
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end))
    text = text.slice(0, edit.start - root.start) + edit.text + text.slice(edit.end - root.start);
  return text;
}

/** A statement with edits made, without the indentation that `template` takes off the one before it. */
export const edited = (file: SourceFile, statement: Node, edits: Edit[]): string =>
  dedent(file, statement, applyEdits(file, { start: statement.start!, end: statement.end! }, edits));

/** What a reader is shown: the whole statement that holds the function, comments aside. */
export function shownRoot(file: SourceFile, node: Node): Node {
  let at = node;
  for (let up = file.parents.get(at); up; up = file.parents.get(at)) {
    const whole =
      (up.type === 'VariableDeclarator' && isFunction(at)) ||
      (up.type === 'VariableDeclaration' && up.declarations.length === 1) ||
      up.type === 'ExportNamedDeclaration' ||
      up.type === 'ExportDefaultDeclaration';
    if (!whole) break;
    at = up;
  }
  return at;
}

/** The user's own lines, before and after. Null where the result would not parse: nothing broken is ever shown. */
export function rewrite(file: SourceFile, node: Node, edits: Edit[], extraBefore = ''): CodeChange | null {
  const root = shownRoot(file, node);
  const before = file.text.slice(root.start!, root.end!);
  const after = extraBefore + applyEdits(file, { start: root.start!, end: root.end! }, edits);
  const whole =
    file.text.slice(0, root.start!) +
    applyEdits(file, { start: root.start!, end: root.end! }, edits) +
    file.text.slice(root.end!);
  if (!parses(file.path, whole)) return null;
  return {
    before: dedent(file, root, before),
    after: dedent(file, root, after),
    language: languageOf(file.path),
    exact: true,
    edit: { path: file.path, start: root.start!, end: root.end!, from: before, to: after },
  };
}

/** A change that only shows how: labelled as a template wherever it is printed. */
export function template(file: SourceFile, node: Node, after: string): CodeChange | null {
  const before = dedent(file, node, file.text.slice(node.start!, node.end!));
  if (!stands(after)) return null;
  return { before, after, language: languageOf(file.path), exact: false };
}

/** A change that may be exact, told as one that only shows how. */
export function shownOnly(code: CodeChange | null | undefined): CodeChange | null | undefined {
  if (!code?.exact) return code;
  const { edit: _, ...shown } = code;
  return { ...shown, exact: false };
}

/** Whether a piece of code parses as a file, as statements of a function, or as members or statements of a class with private names. */
export function stands(code: string): boolean {
  const fields = [...new Set(code.match(/#[A-Za-z_$][\w$]*/g))].map((name) => `${name};`).join('');
  return [
    `async function* f(){${code}\n}`,
    code,
    `class X { ${fields} async *f(){${code}\n} }`,
    `class X { ${code}\n }`,
  ].some((text) => parses('template.ts', text) || parses('template.tsx', text));
}

export function parses(path: string, text: string): boolean {
  const file = parseSource(path, text);
  return file !== null && !hasErrors(file);
}

/** With error recovery the parser answers even where code is broken, and says so on the side. */
function hasErrors(file: SourceFile): boolean {
  return (file.errors ?? 0) > 0;
}

/** The first line stands where the node begins; the others keep the file's indentation, which is taken off. */
export function dedent(file: SourceFile, node: Node, text: string): string {
  const indent = indentOf(file, node);
  if (indent === '') return text;
  return text
    .split('\n')
    .map((line, i) => (i > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

export function indentOf(file: SourceFile, node: Node): string {
  const start = file.lineStarts[node.loc!.start.line - 1];
  return /^[ \t]*/.exec(file.text.slice(start))![0];
}

export const languageOf = (path: string): string =>
  /\.tsx$/.test(path) ? 'tsx' : /\.[cm]?ts$/.test(path) ? 'ts' : /\.jsx$/.test(path) ? 'jsx' : 'js';

/** The last name in a text, as in `rows` of `this.table.rows`; what it is called otherwise where there is none. */
export const lastName = (text: string, otherwise = 'items'): string =>
  /([A-Za-z_$][\w$]*)[^\w$]*$/.exec(text)?.[1] ?? otherwise;

/** A name that nothing in the file bears. */
export function freshName(file: SourceFile, wanted: string): string {
  let name = wanted;
  for (let i = 2; new RegExp(`\\b${name.replace('$', '\\$')}\\b`).test(file.text); i++)
    name = `${wanted}${i}`;
  return name;
}
