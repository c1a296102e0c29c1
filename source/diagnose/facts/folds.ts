import { APP } from '../../cpu/model.ts';
import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { ARRAY, STATIC } from './builtin-table.ts';
import { derivesList, isGrower, isMutator } from './builtins.ts';
import { changesElements } from './element-writes.ts';
import { kindOf } from './kinds.ts';
import { mentionsAs, mentionsOf } from './mentions.ts';
import { type Binding, bindingOf, resolve, usesOf } from './names.ts';
import { once } from './once.ts';
import { type Origin, originOf } from './origin.ts';
import { calleesOf } from './program.ts';
import { isPure } from './pure-expression.ts';
import { purityOf } from './purity.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isConstructor,
  isFunction,
  isLiteral,
  isMember,
  isTarget,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// Values worked out of all of a collection that lasts.

/** A figure, list or text worked out of all of a collection that lasts, and of nothing else that differs. */
export interface Fold {
  node: Node;
  list: Node;
  origin: Origin;
  /** Where the collection gets its elements; null where nothing in the file adds to it. */
  grown: Node | null;
}

/** The folds of a unit over fields, parameters and variables around it, whose elements stay as they were put in. */
export function foldsIn(c: Case, unit: Sourced): Fold[] {
  const { file, node: fn } = unit;
  if (!isFunction(fn)) return [];
  const found: Fold[] = [];
  for (const node of c.nodes(unit)) {
    const list = walkedBy(file, node);
    if (!list) continue;
    const origin = originOf(file, fn, list);
    if (origin.life !== 'field' && origin.life !== 'outside' && origin.life !== 'parameter') continue;
    if (
      origin.keys.length > 0 ||
      !dependsOnNothingElse(c, file, fn, node, list) ||
      isChosenByCall(c, file, fn, list) ||
      takesItsPlace(file, node, list) ||
      changesElements(file, fn, list) ||
      elementsChange(c, file, node)
    )
      continue;
    found.push({ node, list, origin, grown: grownAt(file, list) });
  }
  return found;
}

function walkedBy(file: SourceFile, node: Node): Node | null {
  if (node.type === 'ForOfStatement' && !node.await) return listOf(file, node.right);
  if (node.type === 'ForInStatement') return node.right;
  if (node.type === 'ForStatement' && node.test?.type === 'BinaryExpression') {
    const bound = bare(node.test.right as Node);
    return isMember(bound) && propertyName(bound) === 'length' ? bound.object : null;
  }
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    return node.elements.length === 1 && only?.type === 'SpreadElement' ? listOf(file, only.argument) : null;
  }
  if (!isCall(node)) return null;
  const [first] = node.arguments;
  if (STATIC.has(textOf(file, node.callee)) && first && calleeName(node) !== 'parse')
    return first.type === 'SpreadElement' ? listOf(file, first.argument) : listOf(file, first);
  const receiver = receiverOf(node);
  if (receiver && calleeName(node) === 'split') return isSteadyText(file, receiver) ? bare(receiver) : null;
  const does = ARRAY.get(calleeName(node));
  if (!receiver || !does || does.mutates || does.cost === '1' || kindOf(file, receiver) === 'string')
    return null;
  // What only looks for something has a rule of its own; an end cut off is no walk over all.
  if (does.searches && calleeName(node) !== 'filter') return null;
  if (calleeName(node) === 'slice' && node.arguments.length > 0) return null;
  return listOf(file, receiver);
}

/** A text that has one value as long as it lives: a constant, or a field that only the constructor fills. */
function isSteadyText(file: SourceFile, expression: Node): boolean {
  const node = bare(expression);
  if (node.type === 'Identifier') return resolve(file, node)?.constant === true;
  return (
    isMember(node) && bare(node.object).type === 'ThisExpression' && !isGivenLater(file, propertyName(node))
  );
}

/** Whether a field is given a value anywhere but where things are made. */
const isGivenLater = (file: SourceFile, name: string): boolean =>
  mentionsOf(file, name).some((mention) => {
    if (!isTarget(file, mention)) return false;
    const around = enclosingFunction(file, mention);
    return !around || !isConstructor(file, around);
  });

/** `rows` of `rows.values()`, `Object.values(rows)`. */
function listOf(file: SourceFile, expression: Node): Node | null {
  const node = bare(expression);
  if (isMember(node) || node.type === 'Identifier') return node;
  if (!isCall(node)) return null;
  if (STATIC.has(textOf(file, node.callee))) return node.arguments[0] ?? null;
  const receiver = receiverOf(node);
  return receiver && derivesList(calleeName(node)) ? listOf(file, receiver) : null;
}

/** Whether what a walk gives depends on the collection alone: no parameter, nothing that differs between calls, and it leaves no trace but in locals. */
function dependsOnNothingElse(c: Case, file: SourceFile, fn: Node, walk: Node, list: Node): boolean {
  for (const node of descend(walk)) {
    if (node.type === 'Identifier') {
      const parent = file.parents.get(node);
      if (isMember(parent) && parent.property === node && !parent.computed) continue;
      const binding = resolve(file, node);
      if (!binding || contains(walk, binding.node) || contains(list, node)) continue;
      const local = contains(fn, binding.node) && binding.node !== fn;
      if (binding.parameter && local) return false;
      // A local that the walk adds up in is its result; any other comes from elsewhere.
      if (local && !(isResult(binding.init) && (isFixed(binding) || isGatheredIn(file, walk, binding))))
        return false;
      if (!local && !binding.constant && !isFunction(binding.node)) return false;
      continue;
    }
    const target = targetOf(node);
    if (target && isMember(bare(target))) return false;
    if (isCall(node)) {
      if (calleesOf(c, file, node).some((place) => purityOf(c, place).pure === 'no')) return false;
      const receiver = receiverOf(node);
      if (isMutator(calleeName(node)) && receiver && !isLocal(file, fn, receiver)) return false;
      if (/^(emit|send|write|log|next|call|apply|end)$/.test(calleeName(node))) return false;
      if (
        node.type === 'CallExpression' &&
        node.callee.type === 'Identifier' &&
        !isPure(file, node) &&
        resolve(file, node.callee) === null &&
        !/^(Number|String|Boolean|parseInt|parseFloat)$/.test(node.callee.name)
      )
        return false;
    }
    if (/^(Await|Yield)Expression$/.test(node.type)) return false;
  }
  return true;
}

/** `rows.filter((row) => row.tag === asked)`, kept in a local: a list of the call, though its elements last. */
function isChosenByCall(c: Case, file: SourceFile, fn: Node, list: Node): boolean {
  let node = bare(list);
  for (let steps = 0; steps < 10 && node.type === 'Identifier'; steps++) {
    const binding = resolve(file, node);
    if (!binding?.init || binding.parameter || !contains(fn, binding.node)) return false;
    const from = listOf(file, binding.init);
    if (!from || from === binding.init) return false;
    if (!dependsOnNothingElse(c, file, fn, binding.init, from)) return true;
    node = bare(from);
  }
  return false;
}

/** `const most = 10`. */
const isFixed = ({ constant, init }: Binding): boolean => constant && init !== null && isLiteral(bare(init));

/** Whether a walk gives a name its value, or puts what it finds into what the name stands for. */
const isGatheredIn = (file: SourceFile, walk: Node, binding: Binding): boolean =>
  usesOf(file, binding).some((use) => {
    if (!contains(walk, use)) return false;
    let at: Node = use;
    let up = file.parents.get(at);
    while (isMember(up) && up.object === at) [at, up] = [up, file.parents.get(up)];
    if (isTarget(file, at)) return true;
    return isCall(up) && up.callee === at && isMember(at) && isMutator(propertyName(at));
  });

/** `this.bees = this.bees.map((bee) => next(bee))`: what a step makes of a collection is the collection of the next. */
function takesItsPlace(file: SourceFile, walk: Node, list: Node): boolean {
  const up = file.parents.get(walk);
  return up?.type === 'AssignmentExpression' && textOf(file, up.left) === textOf(file, list);
}

/** `let total = 0`, `const out = []`, `new Map()`: where a walk puts what it finds. A document that it draws into is no such place. */
const isResult = (init: Node | null): boolean =>
  init !== null &&
  (isLiteral(init) ||
    /^(TemplateLiteral|UnaryExpression|ArrayExpression|ObjectExpression)$/.test(init.type) ||
    (init.type === 'NewExpression' && /^(Map|Set|\w*Array)$/.test(calleeName(init))) ||
    (init.type === 'Identifier' && /^(Infinity|undefined|NaN)$/.test(init.name)));

function isLocal(file: SourceFile, fn: Node, node: Node): boolean {
  const root = memberRoot(node);
  const binding = bindingOf(file, root);
  return binding !== null && contains(fn, binding.node) && !binding.parameter;
}

/** The files of the program's own functions. */
const ownFiles = once((c: Case): readonly SourceFile[] => [
  ...new Set(c.units.flatMap(({ category, file }) => (category === APP && file ? [file] : []))),
]);

/** Whether fields that a walk reads are given other values anywhere in the program but where things are made. */
function elementsChange(c: Case, file: SourceFile, walk: Node): boolean {
  const fields = new Set<string>();
  for (const node of descend(walk)) {
    if (!isMember(node) || node.computed) continue;
    const call = file.parents.get(node);
    if (isCall(call) && call.callee === node) continue;
    if (bare(node.object).type !== 'ThisExpression') fields.add(propertyName(node));
  }
  return [...fields].some((name) => ownFiles(c).some((at) => isGivenLater(at, name)));
}

function grownAt(file: SourceFile, list: Node): Node | null {
  for (const mention of mentionsAs(file, bare(list))) {
    const call = callOn(file, mention);
    if (call && isGrower(calleeName(call))) return call;
    const member = file.parents.get(mention);
    if (!isMember(member) || member.object !== mention || !member.computed) continue;
    const up = file.parents.get(member);
    if (up?.type === 'AssignmentExpression' && up.left === member) return up;
  }
  return null;
}
