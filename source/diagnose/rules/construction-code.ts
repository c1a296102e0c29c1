import { edited, freshName, replace, rewrite, shownRoot, template } from '../code/edit.ts';
import { freeNames } from '../facts/free-names.ts';
import { bindingOf } from '../facts/names.ts';
import {
  contains,
  descend,
  endLineOf,
  isCall,
  isFunction,
  lineOf,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { shortened } from '../rule.ts';
import { isReceiver, kept, varying } from './kept.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

// Code that makes a thing once: a constant of the module, a cache by what varies, a field.

/** An expression as a constant before the function, where nothing in it comes from within the function. */
export function hoisted(unit: SourcedUnit, node: Node, constant: string): CodeChange | null {
  const { file } = unit;
  if (!isFunction(unit.node) || stateful(file, node)) return null;
  const root = shownRoot(file, unit.node);
  if (file.parents.get(root)?.type !== 'Program') return null;
  for (const [name, binding] of freeNames(file, node)) {
    if (!binding) {
      if (/^(this|arguments)$/.test(name)) return null;
      continue;
    }
    if (contains(root, binding.node) || !binding.constant) return null;
    // A constant further down the file is not there yet when this one is made.
    if (binding.node.start! > root.start!) return null;
  }
  if (OWN.test(textOf(file, node)) || callsBefore(file, root)) return null;
  const name = freshName(file, constant);
  return rewrite(file, unit.node, [replace(node, name)], `const ${name} = ${textOf(file, node)};\n\n`);
}

const OWN = /\bthis\b|\bawait\b|\byield\b|\bsuper\b/;

/** A global or sticky RegExp carries `lastIndex` from one use to the next: as a constant it would behave otherwise. */
function stateful(file: SourceFile, node: Node): boolean {
  return (
    node.type === 'NewExpression' &&
    /^new RegExp/.test(textOf(file, node)) &&
    node.arguments.length > 1 &&
    !/^['"][imsu]*['"]$/.test(textOf(file, node.arguments[1]))
  );
}

/** Whether the module calls a function of its own before a statement: what stands there as a constant is not made by then. */
function callsBefore(file: SourceFile, root: Node): boolean {
  const own = (node: Node): boolean => {
    if (!isCall(node) && node.type !== 'NewExpression') return false;
    const binding = bindingOf(file, node.callee);
    return binding !== null && !binding.node.type.startsWith('Import') && binding.scope === file.program;
  };
  return file.program.body.some(
    (statement) =>
      statement.start! < root.start! && descend(statement, (node) => !isFunction(node)).some(own),
  );
}

/** Before the user's own function or class where that is short enough to be shown; `exact` where nothing else can change. */
export function withKept(unit: SourcedUnit, node: Node, text: string, declaration: string, exact: boolean) {
  const { file } = unit;
  const root = topStatement(file, node);
  const there =
    root !== null &&
    !callsBefore(file, root) &&
    [...freeNames(file, node).values()].every(
      (binding) => binding?.scope !== file.program || binding.node.start! <= root.end!,
    );
  if (exact && there && isFunction(unit.node) && endLineOf(root) - lineOf(root) < LONG)
    return rewrite(file, root, [replace(node, text)], `${declaration}\n\n`);
  const statement = statementOf(file, node);
  const changed = edited(file, statement, [replace(node, text)]);
  const shown = statement.loc!.end.line - statement.loc!.start.line < 6 ? changed : `${text};`;
  return (
    template(file, statement, `${declaration}\n\n// Here:\n${shown}`) ??
    template(
      file,
      statement,
      `${declaration}\n\n// Instead of ${shortened(textOf(file, node), 60)}:\n${text};`,
    )
  );
}

/** Longer than this nobody reads a rewrite. */
const LONG = 60;

/** The statement of the module that holds a node, where what it mentions from before it is there. */
function topStatement(file: SourceFile, node: Node): Node | null {
  for (let at = node, up = file.parents.get(at); up; at = up, up = file.parents.get(at))
    if (up.type === 'Program') return at.type === 'ImportDeclaration' ? null : at;
  return null;
}

/** What is kept where it cannot be a constant of the module: by what varies, or as a field. */
export function cached(unit: SourcedUnit, node: Node, constant: string): CodeChange | null {
  const { file } = unit;
  const text = textOf(file, node);
  if (/\b(await|yield|super)\b/.test(text)) return null;
  const leaves = varying(file, node);
  if (!leaves) return null;
  if (leaves.some((leaf) => /^this\b/.test(textOf(file, leaf)))) {
    // Of the object, and with nothing else in it that varies: a field of the object.
    if (!leaves.every((leaf) => isReceiver(file, leaf) || leaf.type === 'ThisExpression')) return null;
    return template(
      file,
      statementOf(file, node),
      `// Created on the first call, kept in a field:\n(this.${constant} ??= ${text});`,
    );
  }
  if (leaves.length === 0) {
    const name = freshName(file, constant);
    return template(
      file,
      statementOf(file, node),
      `// Once, when the module loads:\nconst ${name} = ${text};\n\n// Here, instead of ${shortened(text, 60)}:\n${name};`,
    );
  }
  const one = kept(file, node, constant);
  return one
    ? withKept(
        unit,
        node,
        one.call,
        `// Once per key; limit its size where keys come from users.\n${one.declaration}`,
        false,
      )
    : null;
}
