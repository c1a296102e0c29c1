import type * as t from '@babel/types';
import type { Case, Unit } from '../../case/case.ts';
import { type Edit, freshName, indentOf, insertBefore, replace, rewrite, template } from '../../code/edit.ts';
import { isGrower, isMutator, onlyReads } from '../../facts/builtins.ts';
import { type Binding, resolve, usesOf } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';

import { statementOf } from '../sites.ts';

export interface Search {
  receiver: Node;
  method: string;
  loop: Node | null;
  caller: { unit: Unit; call: Node } | null;
  confidence: number;
  /** Whether anything but a name says that it is a list. */
  shown: boolean;
}

/** The key that a predicate compares: `one.id === key`. */
export interface Key {
  parameter: string;
  property: string | null;
  key: Node;
  /** Nothing else is asked of the element, and `==` is not, for which `1` and `'1'` are one key. */
  alone: boolean;
}

/** The key of a search by a predicate that is written there. */
export const keyOf = (file: SourceFile, call: CallNode): Key | null => keyIn(file, call.arguments[0]);

export function keyIn(file: SourceFile, callback: Node | undefined): Key | null {
  if (!isFunction(callback) || callback.params[0]?.type !== 'Identifier') return null;
  const parameter = callback.params[0].name;
  const body = callback.body.type === 'BlockStatement' ? returned(callback.body) : callback.body;
  if (!body) return null;
  const tests: Node[] = [body];
  const equalities: t.BinaryExpression[] = [];
  for (let test = tests.pop(); test; test = tests.pop()) {
    const node = bare(test);
    if (node.type === 'LogicalExpression' && node.operator === '&&') tests.push(node.left, node.right);
    else if (node.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '=='))
      equalities.push(node);
  }
  for (const equality of equalities) {
    for (const [own, key] of [
      [equality.left, equality.right],
      [equality.right, equality.left],
    ]) {
      const field = bare(own);
      const direct = field.type === 'Identifier' && field.name === parameter;
      const property =
        isMember(field) &&
        field.object.type === 'Identifier' &&
        field.object.name === parameter &&
        !field.computed;
      if (!direct && !property) continue;
      if (new RegExp(`\\b${parameter}\\b`).test(textOf(file, key)) && usesName(file, key, parameter))
        continue;
      if (/Literal$/.test(bare(key).type)) continue;
      return {
        parameter,
        property: property && isMember(field) ? textOf(file, field.property) : null,
        key,
        alone: body === equality && equality.operator === '===',
      };
    }
  }
  return null;
}

function usesName(file: SourceFile, node: Node, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name;
  return isMember(node) ? usesName(file, node.object, name) : textOf(file, node).includes(name);
}

const returned = (block: t.BlockStatement): Node | null => {
  const last = block.body.at(-1);
  return block.body.length === 1 && last?.type === 'ReturnStatement' ? (last.argument ?? null) : null;
};

export const grows = (file: SourceFile, use: Node): boolean => {
  const parent = file.parents.get(use);
  return (
    isMember(parent) &&
    parent.object === use &&
    (isGrower(propertyName(parent)) || propertyName(parent) === 'concat')
  );
};

/** Whether the list is made, or taken from its element, anew in each turn of the loop. */
export function madeWithin(file: SourceFile, loop: Node, receiver: Node): boolean {
  let node = bare(receiver);
  while (isMember(node) || isCall(node)) node = bare(isCall(node) ? node.callee : node.object);
  if (node.type !== 'Identifier') return node.type !== 'ThisExpression';
  const binding = resolve(file, node);
  return binding !== null && contains(loop, binding.node);
}

/** The same search by a Set, where every use of the list in the function is understood; otherwise a template. */
export function valueRewrite(
  c: Case,
  unit: Unit,
  file: SourceFile,
  call: CallNode,
  search: Search,
): CodeChange | null {
  const node = bare(search.receiver);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  const exact =
    binding && unit.node && isFunction(unit.node) ? exactSet(unit.node, file, binding, search) : null;
  if (exact) return exact;
  const list = textOf(file, search.receiver);
  const set = freshName(file, simpleName(list) + 'Set');
  const value = call.arguments[0] ? textOf(file, call.arguments[0]) : 'value';
  const root = search.loop ?? statementOf(file, call);
  void c;
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
      binding.node !== fn.params.find((one) => one === binding.node)
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

export function keyRewrite(
  c: Case,
  unit: Unit,
  file: SourceFile,
  call: CallNode,
  search: Search,
): CodeChange | null {
  const key = keyOf(file, call);
  if (!key) return null;
  const list = textOf(file, search.receiver);
  const by = key.property ?? 'value';
  const index = freshName(file, `${simpleName(list)}By${by[0].toUpperCase()}${by.slice(1)}`);
  const item = freshName(file, key.parameter);
  const field = key.property ? `${item}.${key.property}` : item;
  const one = search.method === 'find';
  const build =
    search.method === 'filter'
      ? `const ${index} = Map.groupBy(${list}, (${item}) => ${field});\n`
      : `const ${index} = new Map();\nfor (const ${item} of ${list}) {\n  if (!${index}.has(${field})) ${index}.set(${field}, ${item});\n}\n`;
  const node = bare(search.receiver);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  const use = one
    ? `${index}.get(${textOf(file, key.key)})`
    : search.method === 'some'
      ? `${index}.has(${textOf(file, key.key)})`
      : null;
  const outermost = search.loop
    ? c
        .loopsAround(unit, call)
        .filter((loop) => !madeWithin(file, loop, search.receiver))
        .at(-1)
    : null;
  const statement = outermost ? statementOf(file, outermost) : null;
  if (
    use &&
    key.alone &&
    binding &&
    statement &&
    unit.node &&
    isFunction(unit.node) &&
    steady(file, binding, key.property, unit.node, statement) &&
    file.parents.get(statement)?.type === 'BlockStatement' &&
    !contains(statement, binding.node)
  ) {
    const indent = indentOf(file, statement);
    const lines = file.typescript
      ? build.replace('new Map()', `new Map<unknown, (typeof ${list})[number]>()`)
      : build;
    const text = lines.trimEnd().split('\n').join(`\n${indent}`) + `\n${indent}`;
    const done = rewrite(file, unit.node, [insertBefore(statement, text), replace(call, use)]);
    if (done) return done;
  }
  const after =
    search.method === 'filter'
      ? `${index}.get(${textOf(file, key.key)}) ?? []`
      : (use ?? `${index}.get(${textOf(file, key.key)})`);
  return template(
    file,
    statementOf(file, call),
    `// Once, and again only where ${list.replace(/\s+/g, ' ')} changes:\n${build}\n// Instead of ${search.method}:\n${after};`,
  );
}

/**
 * The list and the field compared do not change in the function, so that an index made before the loop stays true: nor does the loop hand the list
 * to others that may change it.
 */
function steady(file: SourceFile, binding: Binding, property: string | null, fn: Node, loop: Node): boolean {
  for (const use of usesOf(file, binding)) {
    if (grows(file, use)) return false;
    const parent = file.parents.get(use);
    if (parent?.type === 'AssignmentExpression' && parent.left === use) return false;
    if (isMember(parent) && parent.object === use && isMutator(propertyName(parent))) return false;
    if (isMember(parent) && parent.object === use && isWritten(file, parent)) return false;
    if (contains(loop, use) && isHandedOn(file, use)) return false;
    if (isMember(parent) && parent.computed && file.parents.get(parent)?.type === 'AssignmentExpression')
      return false;
  }
  return (
    property === null || !new RegExp(`\\.${property}\\s*(=[^=]|\\+\\+|--|[-+*/]=)`).test(textOf(file, fn))
  );
}

/** `list[0] = x`, `list.length--`, `delete list[0]`. */
function isWritten(file: SourceFile, member: Node): boolean {
  const parent = file.parents.get(member);
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === member) ||
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete') ||
    parent?.type === 'ArrayPattern' ||
    ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') && parent.left === member)
  );
}

/** Whether another name or function gets the list: what they do with it is not seen here. */
function isHandedOn(file: SourceFile, use: Node): boolean {
  const parent = file.parents.get(use);
  if (parent?.type === 'NewExpression') return !/^(Set|Map)$/.test(textOf(file, parent.callee));
  if (isCall(parent)) return parent.callee !== use && !READERS.test(textOf(file, parent.callee));
  return (
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'AssignmentExpression' ||
    parent?.type === 'ObjectProperty' ||
    parent?.type === 'ArrayExpression'
  );
}

const READERS =
  /^(Array\.(from|isArray)|JSON\.stringify|Object\.(keys|values|entries)|console\.\w+|structuredClone)$/;

const pure = (node: Node): boolean =>
  node.type === 'Identifier' ||
  /Literal$/.test(node.type) ||
  (isMember(node) && !node.computed && pure(node.object)) ||
  node.type === 'ThisExpression';

export const simpleName = (text: string): string => /([A-Za-z_$][\w$]*)[^\w$]*$/.exec(text)?.[1] ?? 'list';
