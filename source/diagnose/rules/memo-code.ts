import type * as t from '@babel/types';
import { type Edit, freshName, indentOf, rewrite } from '../code/edit.ts';
import { kindOf } from '../facts/kinds.ts';
import { type Binding, bindingOf, usesOf } from '../facts/names.ts';
import { mayChange } from '../facts/steady.ts';
import {
  bare,
  descend,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import type { SelfCall } from './overlap.ts';

/**
 * The function with a memory that lives as long as the outermost call: what is handed on unchanged is no part of the key, and nothing goes stale. Null where the
 * arguments that make the difference are no plain values, or the function is known by more than its calls.
 */
export function memoized(file: SourceFile, fn: FunctionNode, calls: SelfCall[]): CodeChange | null {
  const ids = fn.params.map((one) => (one.type === 'AssignmentPattern' ? one.left : one));
  const bindings = ids.map((id) => bindingOf(file, id));
  if (bindings.length === 0 || bindings.some((one) => one === null)) return null;
  const key = keyOf(file, bindings as Binding[], calls);
  if (!key || isHandedOut(file, fn) || !calls.every(({ call }) => isLeftAlone(file, call))) return null;
  const memo = freshName(file, 'memo');
  const known = freshName(file, 'known');
  const edits: Edit[] = [];
  const last = fn.params.at(-1)!;
  const open = file.text[fn.params[0].start! - 1] === '(' || fn.params.length > 1;
  const parameter = `${memo} = new Map${typesOf(file, fn, key.type)}()`;
  if (open) edits.push({ start: last.end!, end: last.end!, text: `, ${parameter}` });
  else edits.push({ start: last.start!, end: last.end!, text: `(${textOf(file, last)}, ${parameter})` });
  for (const { call } of calls) {
    const missing = 'undefined, '.repeat(fn.params.length - call.arguments.length);
    const at = call.arguments.at(-1)?.end;
    if (at === undefined || at === null) return null;
    edits.push({ start: at, end: at, text: `, ${missing}${memo}` });
  }
  const remembered = fn.body.type === 'BlockStatement' ? inBlock(file, fn.body, calls) : null;
  const look = (indent: string) =>
    `const ${known} = ${memo}.get(${key.text});\n${indent}if (${known} !== undefined) return ${known};\n${indent}`;
  const keep = (indent: string) => `${memo}.set(${key.text}, ${result});\n${indent}return ${result};`;
  const result = freshName(file, 'result');
  if (fn.body.type !== 'BlockStatement') {
    const inner = `${indentOf(file, fn)}  `;
    // Parentheses around an object belong to the body's text.
    const start = fn.body.extra?.parenthesized ? (fn.body.extra.parenStart as number) : fn.body.start!;
    const end = fn.body.extra?.parenthesized ? file.text.indexOf(')', fn.body.end!) + 1 : fn.body.end!;
    edits.push({ start, end: start, text: `{\n${inner}${look(inner)}const ${result} = ` });
    edits.push({ start: end, end, text: `;\n${inner}${keep(inner)}\n${indentOf(file, fn)}}` });
    return rewrite(file, fn, edits);
  }
  const [first] = fn.body.body;
  if (!first || !remembered) return null;
  edits.push({ start: first.start!, end: first.start!, text: look(indentOf(file, first)) });
  for (const { statement, argument, braces } of remembered) {
    const indent = indentOf(file, statement);
    const inner = braces ? `${indent}  ` : indent;
    edits.push({
      start: statement.start!,
      end: argument.start!,
      text: `${braces ? `{\n${inner}` : ''}const ${result} = `,
    });
    edits.push({
      start: argument.end!,
      end: statement.end!,
      text: `;\n${inner}${keep(inner)}${braces ? `\n${indent}}` : ''}`,
    });
  }
  return rewrite(file, fn, edits);
}

/** Returns from the first call of itself on; those before are answered at once anyway. */
function inBlock(file: SourceFile, body: t.BlockStatement, calls: SelfCall[]) {
  const first = Math.min(...calls.map(({ call }) => call.start!));
  const found: { statement: Node; argument: Node; braces: boolean }[] = [];
  for (const node of descend(body, (one) => !isFunction(one))) {
    if (node.type !== 'ReturnStatement' || node.end! < first) continue;
    if (!node.argument || node.argument.extra?.parenthesized) return null;
    const holder = file.parents.get(node)?.type ?? '';
    if (!/^(BlockStatement|IfStatement)$/.test(holder)) return null;
    found.push({ statement: node, argument: node.argument, braces: holder === 'IfStatement' });
  }
  return found.length > 0 ? found : null;
}

/** A key that tells the arguments apart: of texts at most one, and that the last, or a form that quotes them. */
function keyOf(
  file: SourceFile,
  bindings: Binding[],
  calls: SelfCall[],
): { text: string; type: string } | null {
  const differ = bindings.filter((_, at) =>
    calls.some(({ call, moves }) => at >= call.arguments.length || moves[at] !== 'same'),
  );
  const kinds = differ.map((one) => plainKind(file, one));
  if (differ.length === 0 || kinds.includes(null)) return null;
  if (differ.length === 1) return { text: differ[0].name, type: kinds[0]! };
  const texts = differ.filter((_, i) => kinds[i] === 'string').map((one) => one.name);
  const names = differ.map((one) => one.name);
  if (texts.length > 1) return { text: `JSON.stringify([${names.join(', ')}])`, type: 'string' };
  const ordered = [...names.filter((name) => !texts.includes(name)), ...texts];
  return { text: `\`${ordered.map((name) => `\${${name}}`).join(',')}\``, type: 'string' };
}

/** Number or string, where the function shows it. */
function plainKind(file: SourceFile, binding: Binding): 'number' | 'string' | null {
  const kind = kindOf(file, binding.node);
  const uses = usesOf(file, binding);
  const sided = uses.map((use) => file.parents.get(use));
  const counts = sided.some(
    (parent, i) =>
      (parent?.type === 'BinaryExpression' && /^([<>]=?|[-*/%])$/.test(parent.operator)) ||
      (isMember(parent) && parent.computed && parent.property === uses[i]),
  );
  const texts = sided.some(
    (parent, i) =>
      parent?.type === 'BinaryExpression' &&
      /^[=!]==?$/.test(parent.operator) &&
      bare(parent.left === uses[i] ? parent.right : parent.left).type === 'StringLiteral',
  );
  if (kind === 'string' || (kind === 'unknown' && texts && !counts)) return 'string';
  return kind === 'number' || (kind === 'unknown' && counts) ? 'number' : null;
}

function typesOf(file: SourceFile, fn: FunctionNode, key: string): string {
  if (!file.typescript || !fn.returnType) return '';
  return `<${key}, ${textOf(file, fn.returnType).replace(/^:\s*/, '')}>`;
}

/** Given to others (`rows.map(ways)`), it would get their second argument for its memory. */
function isHandedOut(file: SourceFile, fn: FunctionNode): boolean {
  const name = functionName(file, fn);
  if (name === '') return true;
  return file.nodes.some((node) => {
    if (node.type !== 'Identifier' || node.name !== name) return false;
    const parent = file.parents.get(node);
    const whole = isMember(parent) && parent.property === node ? parent : node;
    const user = file.parents.get(whole);
    return isCall(user) && user.callee !== whole && user.arguments.includes(whole as t.Expression);
  });
}

/** Results are shared from now on: what takes one must not change it. */
function isLeftAlone(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (parent?.type !== 'VariableDeclarator') return !mayChange(file, call);
  const binding = bindingOf(file, parent.id);
  return (
    parent.id.type !== 'Identifier' ||
    (binding !== null && usesOf(file, binding).every((use) => !mayChange(file, use)))
  );
}
