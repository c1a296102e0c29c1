import type { Unit } from '../../case/case.ts';
import {
  type Edit,
  freshName,
  indentOf,
  insertBefore,
  lastName,
  replace,
  rewrite,
  template,
} from '../../code/edit.ts';
import { onlyReads } from '../../facts/builtins.ts';
import { type Binding, bindingOf, usesOf } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import { statementOf } from '../sites.ts';
import type { Search } from './by-key.ts';
import { isWritten } from './changes.ts';

// The code of a search by a value with a Set.

/** The same search by a Set, where every use of the list in the function is understood; otherwise a template. */
export function valueRewrite(
  unit: Unit,
  file: SourceFile,
  call: CallNode,
  search: Search,
): CodeChange | null {
  const node = bare(search.receiver);
  const binding = bindingOf(file, node);
  const exact =
    binding && unit.node && isFunction(unit.node) ? exactSet(unit.node, file, binding, search) : null;
  if (exact) return exact;
  const list = textOf(file, search.receiver);
  const set = freshName(file, lastName(list, 'list') + 'Set');
  const value = call.arguments[0] ? textOf(file, call.arguments[0]) : 'value';
  const root = search.loop ?? statementOf(file, call);
  return template(
    file,
    root,
    `// Created once, outside the loop; add to it wherever ${list.replace(/\s+/g, ' ')} gets an element.\nconst ${set} = new Set(${list});\n\nif (${set}.has(${value})) {\n  // found\n}`,
  );
}

function exactSet(fn: Node, file: SourceFile, binding: Binding, search: Search): CodeChange | null {
  if (!contains(fn, binding.node) || !isFunction(fn)) return null;
  const set = freshName(file, binding.name + 'Set');
  const edits: Edit[] = [];
  let grown = false;
  for (const use of usesOf(file, binding)) {
    const parent = file.parents.get(use);
    if (!parent) return null;
    if (isMember(parent) && parent.object === use) {
      const outer = file.parents.get(parent);
      if (isCall(outer) && outer.callee === parent && outer.type === 'CallExpression') {
        const name = calleeName(outer);
        const [argument] = outer.arguments;
        if (name === 'includes' && outer.arguments.length === 1) {
          edits.push(replace(outer, `${set}.has(${textOf(file, argument)})`));
        } else if ((name === 'indexOf' || name === 'lastIndexOf') && outer.arguments.length === 1) {
          const edit = comparison(file, outer, set);
          if (!edit) return null;
          edits.push(edit);
        } else if (
          name === 'push' &&
          outer.arguments.length === 1 &&
          pure(argument) &&
          file.parents.get(outer)?.type === 'ExpressionStatement'
        ) {
          const edit = addedToo(file, outer, `${set}.add(${textOf(file, argument)})`);
          if (!edit) return null;
          edits.push(...edit);
          grown = true;
        } else if (!onlyReads(name)) {
          return null;
        }
      } else if (
        !(parent.property.type === 'Identifier' && parent.property.name === 'length') &&
        !parent.computed
      ) {
        return null;
      }
      if (isWritten(file, parent)) return null;
    } else if (
      parent.type !== 'ReturnStatement' &&
      parent.type !== 'SpreadElement' &&
      !(parent.type === 'ForOfStatement' && parent.right === use) &&
      !(parent.type === 'ObjectProperty' && parent.value === use)
    ) {
      return null;
    }
  }
  const literal = binding.init ? bare(binding.init) : null;
  if (binding.parameter) {
    if (
      grown ||
      fn.body.type !== 'BlockStatement' ||
      !search.loop ||
      !fn.params.some((one) => one === binding.node)
    )
      return null;
    const first = fn.body.body[0];
    if (!first) return null;
    edits.push(insertBefore(first, `const ${set} = new Set(${binding.name});\n${indentOf(file, first)}`));
  } else {
    const declaration = file.parents.get(binding.node);
    if (!literal || declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1)
      return null;
    if (search.loop && contains(search.loop, declaration)) return null;
    const empty = literal.type === 'ArrayExpression' && literal.elements.length === 0;
    edits.push({
      start: declaration.end!,
      end: declaration.end!,
      text: `\n${indentOf(file, declaration)}const ${set} = new Set${typeOf(file, binding)}(${empty ? '' : binding.name});`,
    });
  }
  return rewrite(file, fn, edits);
}

/** A statement after that of a call: in a block with it, where it is the body of an `if` or a loop by itself. */
function addedToo(file: SourceFile, call: Node, text: string): Edit[] | null {
  const statement = file.parents.get(call)!;
  const around = file.parents.get(statement);
  const indent = indentOf(file, call);
  if (around?.type === 'BlockStatement')
    return [{ start: call.end!, end: call.end!, text: `;\n${indent}${text}` }];
  const isBody =
    (around?.type === 'IfStatement' && around.consequent === statement) ||
    ((around?.type === 'ForStatement' || around?.type === 'ForOfStatement') && around.body === statement);
  if (!isBody) return null;
  const outer = indentOf(file, around);
  const inner = `${outer}${indent.includes('\t') ? '\t' : '  '}`;
  const start = file.text.slice(0, statement.start!).trimEnd().length;
  return [
    { start, end: call.start!, text: ` {\n${inner}` },
    { start: call.end!, end: statement.end!, text: `;\n${inner}${text};\n${outer}}` },
  ];
}

/** `list.indexOf(x) === -1` and its kin say "not in the list". */
function comparison(file: SourceFile, call: Node, set: string): Edit | null {
  const parent = file.parents.get(call);
  if (parent?.type !== 'BinaryExpression' || parent.left !== call || !isCall(call)) return null;
  const right = textOf(file, parent.right).replace(/\s/g, '');
  const has = `${set}.has(${textOf(file, call.arguments[0])})`;
  const key = `${parent.operator}${right}`;
  if (key === '===-1' || key === '==-1' || key === '<0') return replace(parent, `!${has}`);
  if (key === '!==-1' || key === '!=-1' || key === '>=0' || key === '>-1') return replace(parent, has);
  return null;
}

function typeOf(file: SourceFile, binding: Binding): string {
  if (!file.typescript || !binding.annotation) return '';
  const element = /^:\s*(?:readonly\s+)?([\w.]+)\[\]$/.exec(textOf(file, binding.annotation));
  return element ? `<${element[1]}>` : '';
}

const pure = (node: Node): boolean =>
  node.type === 'Identifier' ||
  isLiteral(node) ||
  (isMember(node) && !node.computed && pure(node.object)) ||
  node.type === 'ThisExpression';
