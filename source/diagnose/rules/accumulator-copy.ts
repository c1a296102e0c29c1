import type * as t from '@babel/types';
import type { Case, Unit } from '../case.ts';
import { replace, rewrite, template } from '../edit.ts';
import type { CodeChange } from '../finding.ts';
import { kindOf } from '../kinds.ts';
import { resolve } from '../names.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../syntax.ts';
import { repetition, rootOf, type SourcedUnit, sites } from './sites.ts';

/** A result copied whole for every element added to it: `{...acc, x}`, `[...acc, x]`, `acc.concat(x)`, `Buffer.concat([acc, x])`. */
export const accumulatorCopy: Rule = {
  name: 'accumulator-copy',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const copy = copyOf(c, unit, node);
      if (!copy) return null;
      const again = copy.reduce
        ? { loop: copy.reduce, text: 'for every element of a reduce' }
        : copy.fedBack
          ? { loop: null, text: `and ${copy.fedBack} gives it back for the next` }
          : repetition(c, unit, node);
      if (!again || (again.loop === null && again.text === 'on every call' && !outlives(unit, copy.target)))
        return null;
      // Copying is allocating: the collections that begin here are its doing too.
      const time =
        micros() +
        (c.timeIn(file, unit.node) > 0
          ? (c.gcUnder(unit) * Math.min(micros(), c.timeIn(file, unit.node))) / c.timeIn(file, unit.node)
          : 0);
      return {
        unit,
        title: `${unit.label.name} copies ${textOf(file, copy.target)} whole for each element it adds: O(n²)`,
        micros: time,
        countsGc: true,
        confidence: 0.94,
        evidence: [
          shareEvidence(c, 'lines', time, 'is on the copy, collection it causes included'),
          sourceEvidence(file, copy.node, `copies all that was gathered so far, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: again.loop ?? node },
        level: 'cause',
        proposal: `Add to one ${copy.what} and never copy it: ${copy.instead}. The work goes from O(n²) to O(n), and so does the memory made and thrown away.`,
        tradeOffs: [
          'The accumulator is changed in place: nobody else may hold it meanwhile (here it is made by this function).',
          'Readability: a loop or a push in place of one expression.',
        ],
        code: change(unit, copy),
      };
    }),
};

interface Copy {
  node: Node;
  target: Node;
  kind: 'object' | 'array' | 'concat' | 'assign' | 'buffer' | 'set' | 'map';
  what: string;
  instead: string;
  /** The `reduce` call that it is the callback of. */
  reduce: t.CallExpression | null;
  /** The caller that passes the copy in again, where it is made of a parameter and returned; '' otherwise. */
  fedBack: string;
}

function copyOf(c: Case, unit: SourcedUnit, node: Node): Copy | null {
  const { file } = unit;
  let target: Node | null = null;
  let kind: Copy['kind'] = 'object';
  if (
    node.type === 'ObjectExpression' &&
    node.properties.length > 1 &&
    node.properties[0].type === 'SpreadElement' &&
    grows(node)
  ) {
    target = node.properties[0].argument;
  } else if (
    node.type === 'ArrayExpression' &&
    node.elements.length > 1 &&
    node.elements.some((one) => one?.type === 'SpreadElement')
  ) {
    const spread = node.elements.find((one) => one?.type === 'SpreadElement') as t.SpreadElement;
    target = spread.argument;
    const holder = file.parents.get(node);
    const made = holder?.type === 'NewExpression' ? calleeName(holder) : '';
    kind = made === 'Set' ? 'set' : made === 'Map' ? 'map' : 'array';
  } else if (isCall(node)) {
    const name = calleeName(node);
    const first = node.arguments[0];
    if (name === 'concat' && isMember(node.callee)) {
      if (textOf(file, node.callee.object) === 'Buffer') {
        if (first?.type !== 'ArrayExpression' || !first.elements[0]) return null;
        target = first.elements[0];
        kind = 'buffer';
      } else {
        if (kindOf(file, node.callee.object) === 'string') return null;
        target = node.callee.object;
        kind = 'concat';
      }
    } else if (
      name === 'assign' &&
      first?.type === 'ObjectExpression' &&
      first.properties.length === 0 &&
      node.arguments[1]
    ) {
      target = node.arguments[1];
      kind = 'assign';
    }
  }
  if (!target || (bare(target).type !== 'Identifier' && !isMember(bare(target)))) return null;
  const reduce = reduceOf(file, node, target);
  const fedBack = reduce || assignedBack(file, node, target) ? '' : feeder(c, unit, node, target);
  if (fedBack === null) return null;
  const [what, instead] = {
    object: ['object', 'assign the new property'],
    assign: ['object', 'assign the new property'],
    array: ['array', 'push the new element'],
    concat: ['array', 'push the new elements'],
    set: ['Set', 'add the new elements'],
    map: ['Map', 'set the new entries'],
    buffer: ['list of chunks', 'push each chunk and call Buffer.concat once at the end'],
  }[kind];
  return { node, target, kind, what, instead, reduce, fedBack };
}

/** Whether a variable stays from one call to the next: a property, or one declared around the function. */
function outlives({ file, node }: SourcedUnit, target: Node): boolean {
  const root = bare(target);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  return isMember(root) || (binding !== null && !contains(node, binding.node));
}

/** Whether a copy gets keys that are not written there: `{ ...state, open: true }` is a record of fixed size, and costs the same each time. */
function grows(object: t.ObjectExpression): boolean {
  return object.properties
    .slice(1)
    .some((one) => one.type === 'SpreadElement' || (one.computed && !/Literal$/.test(one.key.type)));
}

/** The reduce whose callback returns this copy of its first parameter. */
function reduceOf(file: SourceFile, node: Node, target: Node): t.CallExpression | null {
  const name = bare(target);
  if (name.type !== 'Identifier') return null;
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (!isFunction(at)) continue;
    const call = file.parents.get(at);
    const first = at.params[0];
    const isReduce = call?.type === 'CallExpression' && /^reduce(Right)?$/.test(calleeName(call));
    if (isReduce && first && (first.type === 'Identifier' ? first.name === name.name : false)) return call;
    return null;
  }
  return null;
}

/**
 * The caller that goes round with what this function returns, `totals = addEntry(totals, entry)` in a loop, `state = reducer(state, action)` in a store, or
 * `entries.reduce(addEntry, {})`; null where what is copied is no parameter (or part of one), is not returned in its place, or
 * nobody passes it in again.
 */
function feeder(c: Case, unit: SourcedUnit, node: Node, target: Node): string | null {
  const { file } = unit;
  const name = rootOf(target);
  if (name.type !== 'Identifier' || !isFunction(unit.node)) return null;
  const names = unit.node.params.map((one) => (one.type === 'AssignmentPattern' ? one.left : one));
  const position = names.findIndex((one) => one.type === 'Identifier' && one.name === name.name);
  if (position < 0 || !returnedInPlace(file, unit.node, node, target)) return null;
  for (const { unit: caller } of c.callers(unit)) {
    if (!caller.file) continue;
    for (const call of c.nodes(caller)) {
      if (!isCall(call)) continue;
      const callback = call.arguments[0];
      const inReduce =
        /^reduce(Right)?$/.test(calleeName(call)) &&
        position === 0 &&
        callback?.type === 'Identifier' &&
        callback.name === unit.label.name;
      if (inReduce || goesRound(c, caller, caller.file, call, unit.label.name, position))
        return caller.label.name;
    }
  }
  // A reducer by its parameters: whoever calls it, through a table of them as well, keeps what it returns as the next state.
  const second = names[1];
  const reduces =
    position === 0 && REDUCED.test(name.name) && second?.type === 'Identifier' && REDUCER.test(second.name);
  return reduces ? 'its store' : null;
}

const REDUCED = /^(state|acc|accumulator|prev|previous|draft|model|store)$/i;
const REDUCER = /^(action|event|msg|message|command|evt)$/i;

/** `x = f(x, …)`, in a loop, or where `x` is a state that stays from call to call. */
function goesRound(
  c: Case,
  caller: Unit,
  file: SourceFile,
  call: CallNode,
  name: string,
  position: number,
): boolean {
  const passed = call.arguments[position];
  const result = file.parents.get(call);
  if (
    !passed ||
    result?.type !== 'AssignmentExpression' ||
    textOf(file, result.left) !== textOf(file, passed)
  )
    return false;
  if (calleeName(call) === name && c.loopsAround(caller, call).length > 0) return true;
  const root = rootOf(passed);
  if (root.type === 'ThisExpression') return true;
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  return binding !== null && caller.node !== null && !contains(caller.node, binding.node);
}

/** Whether the copy is what the function returns, or the same part of it that was copied: `{ ...state, lines: { ...state.lines, … } }`. */
function returnedInPlace(file: SourceFile, fn: FunctionNode, node: Node, target: Node): boolean {
  const copied = bare(target);
  const part = isMember(copied) ? propertyName(copied) : '';
  let found = '';
  for (let at = node, up = file.parents.get(at); up; at = up, up = file.parents.get(at)) {
    if (up.type === 'ReturnStatement' || (up === fn && fn.body === at)) return found === part;
    if (up.type === 'ObjectProperty' && up.value === at && found === '') {
      if (up.key.type !== 'Identifier') return false;
      found = up.key.name;
    } else if (
      up.type !== 'ObjectExpression' &&
      up.type !== 'ConditionalExpression' &&
      up.type !== 'NewExpression' &&
      bare(up) !== bare(at)
    )
      return false;
  }
  return false;
}

/** `x = [...x, y]`: the copy replaces what it copied. */
function assignedBack(file: SourceFile, node: Node, target: Node): boolean {
  let below = node;
  for (let at = file.parents.get(node); at; below = at, at = file.parents.get(at)) {
    if (at.type === 'AssignmentExpression')
      return at.operator === '=' && at.right === below && textOf(file, at.left) === textOf(file, target);
    // `[x, ...xs].slice(0, limit)`: still the copy, cut or sorted.
    const chained = isMember(at) && at.object === below;
    const called = isCall(at) && at.callee === below;
    const made = at.type === 'NewExpression' && /^(Set|Map)$/.test(calleeName(at));
    if (chained || called || made || bare(at) === bare(below)) continue;
    if (
      at.type !== 'ParenthesizedExpression' &&
      at.type !== 'ConditionalExpression' &&
      !at.type.startsWith('TS')
    )
      return false;
  }
  return false;
}

function change(unit: SourcedUnit, copy: Copy): CodeChange | null {
  const { file } = unit;
  const exact = isFunction(unit.node) ? exactReduce(unit, copy) : null;
  if (exact) return exact;
  const target = textOf(file, copy.target);
  const text = textOf(file, copy.node);
  const after = {
    object: `Object.assign(${target}, { /* only what is new */ });`,
    assign: `Object.assign(${target}, { /* only what is new */ });`,
    array: `${target}.push(${text.replace(/^\[\s*\.\.\.[^,]+,\s*|\s*\]$/g, '')});`,
    concat: `${target}.push(...added);`,
    set: `for (const one of added) ${target}.add(one);`,
    map: `for (const [key, value] of added) ${target}.set(key, value);`,
    buffer: `const chunks = [];\n// for each chunk:\nchunks.push(chunk);\n// once, after the last:\nconst whole = Buffer.concat(chunks);`,
  }[copy.kind];
  return (
    template(file, file.parents.get(copy.node) ?? copy.node, after) ??
    template(file, copy.node, `${target}.push(item);`)
  );
}

/** In a reduce that starts from its own `{}` or `[]`, nobody else can see the accumulator: it may be changed in place. */
function exactReduce(unit: SourcedUnit, copy: Copy): CodeChange | null {
  const { file } = unit;
  const initial = copy.reduce?.arguments[1];
  if (!copy.reduce || !initial || !isFunction(copy.reduce.arguments[0])) return null;
  const seed = bare(initial);
  const fresh = seed.type === 'ObjectExpression' || seed.type === 'ArrayExpression';
  const callback = copy.reduce.arguments[0];
  const name = textOf(file, copy.target);
  if (!fresh) return null;
  let text: string | null = null;
  if (copy.kind === 'object' && copy.node.type === 'ObjectExpression') {
    const rest = copy.node.properties.slice(1);
    if (rest.some((one) => one.type === 'ObjectMethod')) return null;
    const only = rest.length === 1 && rest[0].type === 'ObjectProperty' ? rest[0] : null;
    const key =
      only &&
      (only.computed
        ? `[${textOf(file, only.key)}]`
        : only.key.type === 'Identifier'
          ? `.${only.key.name}`
          : null);
    text =
      only && key
        ? `${name}${key} = ${textOf(file, only.value)}`
        : `Object.assign(${name}, { ${rest.map((one) => textOf(file, one)).join(', ')} })`;
  } else if (
    copy.kind === 'array' &&
    copy.node.type === 'ArrayExpression' &&
    copy.node.elements[0]?.type === 'SpreadElement' &&
    copy.node.elements[0].argument === copy.target
  ) {
    text = `${name}.push(${copy.node.elements
      .slice(1)
      .map((one) => (one ? textOf(file, one) : 'undefined'))
      .join(', ')})`;
  } else if (copy.kind === 'assign' && isCall(copy.node)) {
    text = `Object.assign(${name}, ${copy.node.arguments
      .slice(2)
      .map((one) => textOf(file, one))
      .join(', ')})`;
    if (copy.node.arguments.length < 3) return null;
  }
  if (text === null) return null;
  const holder = file.parents.get(copy.node);
  if (holder?.type === 'ReturnStatement')
    return rewrite(file, unit.node, [replace(holder, `${text};\n${indent(file, holder)}return ${name};`)]);
  if (bare(callback.body) !== copy.node) return null;
  // The arrow's body with the parentheses that an object literal needs.
  const arrow = file.text.indexOf('=>', callback.params.at(-1)!.end!);
  return rewrite(file, unit.node, [
    {
      start: arrow,
      end: callback.end!,
      text: `=> {\n${indent(file, callback)}  ${text};\n${indent(file, callback)}  return ${name};\n${indent(file, callback)}}`,
    },
  ]);
}

const indent = (file: SourceFile, node: Node): string =>
  /^[ \t]*/.exec(file.text.slice(file.lineStarts[node.loc!.start.line - 1]))![0];
