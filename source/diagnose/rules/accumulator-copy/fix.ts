import { type Edit, indentOf, replace, rewrite, template } from '../../code/edit.ts';
import { listsObject } from '../../facts/builtins.ts';
import { kindOf } from '../../facts/kinds.ts';
import { bindingOf, usesOf } from '../../facts/names.ts';
import { mayChange } from '../../facts/steady.ts';
import {
  bare,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Copy } from './match.ts';
import { type Advice, decoded, deduplicated, newestFirst } from './shapes.ts';

const ADD = {
  object: ['object', 'assign the new property'],
  assign: ['object', 'assign the new property'],
  own: ['object', 'assign the new property'],
  array: ['array', 'push the new element'],
  concat: ['array', 'push the new elements'],
  set: ['Set', 'add the new elements'],
  map: ['Map', 'set the new entries'],
  buffer: ['list of chunks', 'push each chunk and call Buffer.concat once, where the whole buffer is needed'],
} as const;

export function withoutCopy(unit: SourcedUnit, copy: Copy): Advice {
  const { file } = unit;
  const special = deduplicated(unit, copy) ?? newestFirst(unit, copy) ?? decoded(unit, copy);
  if (special) return special;
  const target = textOf(file, copy.target);
  const [what, instead] = ADD[copy.kind];
  if (copy.fed && !copy.fed.alone)
    return {
      proposal: `${target} is copied on every change so that earlier states stay as they were. If no code keeps an earlier state, ${instead} in place inside the function that makes the next state, and increment a version number for observers. Otherwise keep the growing part in a Map beside the state, or apply many changes to one copy (a batch). Each change then costs O(1) instead of O(n).`,
      tradeOffs: [
        `Code that compares states by identity no longer sees that ${target} changed: compare the version instead.`,
        'Earlier states (for undo or a view) must be kept as changes, not as copies.',
      ],
      code: null,
    };
  return {
    proposal: `Add to one ${what} instead of copying it: ${instead}. Time and garbage both drop from O(n²) to O(n).`,
    tradeOffs: [
      ownedBy(unit, copy)
        ? 'The accumulator is changed in place: no other code may hold it meanwhile (this function creates it).'
        : `${target} is changed in place and comes from outside this function: check first that no code relies on an earlier copy.`,
      'Readability: a loop or a push instead of one expression.',
      ...(copy.node.type === 'ObjectExpression'
        ? ['Assigning to the key `__proto__` sets the prototype: use a Map where keys come from outside.']
        : []),
    ],
    code: copy.isDefaulted ? null : change(unit, copy),
  };
}

/** Whether what is copied is this function's own, or the new literal that its reduce begins with. */
function ownedBy({ file, node }: SourcedUnit, copy: Copy): boolean {
  if (copy.reduce) return freshSeed(copy);
  const root = rootOf(copy.target);
  const binding = bindingOf(file, root);
  return binding !== null && !binding.parameter && contains(node, binding.node);
}

const freshSeed = ({ reduce }: Copy): boolean =>
  /^(Object|Array)Expression$/.test(reduce?.arguments[1] ? bare(reduce.arguments[1]).type : '');

/** Only where a statement can take the copy's place: the whole of an assignment, of what is returned, or of a callback. */
function change(unit: SourcedUnit, copy: Copy): CodeChange | null {
  const { file } = unit;
  if (copy.kind === 'buffer') return chunks(unit, copy);
  const added = additions(file, copy);
  if (added === null) return null;
  const whole = copy.kind === 'set' || copy.kind === 'map' ? file.parents.get(copy.node)! : copy.node;
  const holder = file.parents.get(whole);
  const assigned = holder?.type === 'AssignmentExpression' && bare(holder.right) === whole ? holder : null;
  const statement = assigned && file.parents.get(assigned);
  if (statement?.type === 'ExpressionStatement') return template(file, statement, added);
  if (!copy.reduce && !copy.fed) return null;
  const name = textOf(file, copy.target);
  if (!isFunction(unit.node) || bare(copy.target).type !== 'Identifier') return null;
  const edit = copy.reduce
    ? inCallback(file, copy, whole, added)
    : returned(file, unit.node, whole, name, added);
  const code = edit && rewrite(file, unit.node, [edit]);
  // In a reduce that starts from its own `{}` or `[]`, nobody else can see the accumulator: it may be changed in place.
  const exact = freshSeed(copy) && copy.kind !== 'concat' && isOnlyRead(file, copy);
  return code && { ...code, exact: code.exact && exact };
}

/** Whether the accumulator is nowhere kept while it grows: what holds an earlier one would see it change. */
function isOnlyRead(file: SourceFile, { target }: Copy): boolean {
  const id = bare(target);
  const binding = bindingOf(file, id);
  return (
    binding !== null &&
    usesOf(file, binding).every((use) => {
      const parent = file.parents.get(use);
      if (isMember(parent) && parent.object === use) return !mayChange(file, use);
      if (isCall(parent) && parent.callee !== use) return listsObject(textOf(file, parent.callee));
      return (
        use === id ||
        parent?.type === 'ReturnStatement' ||
        (parent?.type === 'BinaryExpression' && parent.operator === 'in')
      );
    })
  );
}

/** Statements that add to the accumulator what its copy adds; null where they cannot be told. */
function additions(file: SourceFile, { node, target, kind }: Copy): string | null {
  const name = textOf(file, target);
  if (node.type === 'ObjectExpression') {
    const rest = node.properties.slice(1);
    if (rest.some((one) => one.type === 'ObjectMethod')) return null;
    const only = rest.length === 1 && rest[0].type === 'ObjectProperty' ? rest[0] : null;
    if (only?.computed) return `${name}[${textOf(file, only.key)}] = ${textOf(file, only.value)};`;
    if (only?.key.type === 'Identifier') return `${name}.${only.key.name} = ${textOf(file, only.value)};`;
    return `Object.assign(${name}, { ${rest.map((one) => textOf(file, one)).join(', ')} });`;
  }
  if (node.type === 'ArrayExpression') {
    const [first, ...rest] = node.elements;
    if (first?.type !== 'SpreadElement' || first.argument !== target) return null;
    if (kind === 'array') {
      const elements = rest.map((one) => (one ? textOf(file, one) : 'undefined'));
      return `${name}.push(${elements.join(', ')});`;
    }
    return rest.map((one) => (one ? oneMore(file, name, kind, one) : '')).join('\n');
  }
  if (!isCall(node)) return null;
  if (kind === 'assign' && node.arguments.length > 2)
    return `Object.assign(${name}, ${node.arguments
      .slice(2)
      .map((one) => textOf(file, one))
      .join(', ')});`;
  if (kind === 'concat')
    return node.arguments
      .map((one) =>
        kindOf(file, one) === 'array'
          ? `for (const one of ${textOf(file, one)}) ${name}.push(one);`
          : `${name}.push(...[].concat(${textOf(file, one)}));`,
      )
      .join('\n');
  return null;
}

function oneMore(file: SourceFile, name: string, kind: Copy['kind'], one: Node): string {
  if (one.type === 'SpreadElement') {
    const many = textOf(file, one.argument);
    return kind === 'set'
      ? `for (const one of ${many}) ${name}.add(one);`
      : `for (const [key, value] of ${many}) ${name}.set(key, value);`;
  }
  if (kind === 'set') return `${name}.add(${textOf(file, one)});`;
  return one.type === 'ArrayExpression'
    ? `${name}.set(${one.elements.map((part) => (part ? textOf(file, part) : 'undefined')).join(', ')});`
    : `${name}.set(...${textOf(file, one)});`;
}

function inCallback(file: SourceFile, copy: Copy, whole: Node, added: string): Edit | null {
  const callback = copy.reduce?.arguments[0];
  if (!isFunction(callback)) return null;
  const edit = returned(file, callback, whole, textOf(file, copy.target), added);
  if (edit) return edit;
  if (bare(callback.body) !== whole) return null;
  // The arrow's body with the parentheses that an object literal needs.
  const arrow = file.text.indexOf('=>', callback.params.at(-1)!.end!);
  const indent = indentOf(file, callback);
  const lines = [...added.split('\n'), `return ${textOf(file, copy.target)};`];
  return {
    start: arrow,
    end: callback.end!,
    text: `=> {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}`,
  };
}

/** `return { ...totals, … };` as a change and `return totals;`. */
function returned(file: SourceFile, fn: Node, whole: Node, name: string, added: string): Edit | null {
  const holder = file.parents.get(whole);
  if (holder?.type !== 'ReturnStatement' || !contains(fn, holder)) return null;
  // Under an `if` without braces two statements would be one too many.
  if (file.parents.get(holder)?.type !== 'BlockStatement') return null;
  const lines = added.split('\n').join(`\n${indentOf(file, holder)}`);
  return replace(holder, `${lines}\n${indentOf(file, holder)}return ${name};`);
}

function chunks({ file }: SourcedUnit, { node }: Copy): CodeChange | null {
  const list = isCall(node) ? node.arguments[0] : null;
  if (list?.type !== 'ArrayExpression') return null;
  const added = list.elements.slice(1).map((one) => (one ? textOf(file, one) : ''));
  const holder = file.parents.get(node);
  const statement = holder && file.parents.get(holder);
  if (holder?.type !== 'AssignmentExpression' || statement?.type !== 'ExpressionStatement') return null;
  const target = textOf(file, holder.left);
  return template(
    file,
    statement,
    `const chunks = [];\n// here:\nchunks.push(${added.join(', ')});\n// once, where all of it is read:\n${target} = Buffer.concat(chunks);`,
  );
}
