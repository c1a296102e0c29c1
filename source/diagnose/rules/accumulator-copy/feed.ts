import type * as t from '@babel/types';
import type { Case, Unit } from '../../case/case.ts';
import { putsEntry } from '../../facts/builtins.ts';
import { callersOf } from '../../facts/callers.ts';
import { isReducedState, isReducerAction } from '../../facts/conventions.ts';
import { bindingOf } from '../../facts/names.ts';
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
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// How a copy becomes what the next copy is made of.

/** Who passes a copy in again for the next. */
export interface Fed {
  by: string;
  /** Whether nobody but a loop or a reduce has it in between. */
  alone: boolean;
}

/** The reduce whose callback returns this copy of its first parameter. */
export function reduceOf(file: SourceFile, node: Node, target: Node): t.CallExpression | null {
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
export function feeder(c: Case, unit: SourcedUnit, node: Node, target: Node): Fed | null {
  return isFunction(unit.node) && returnedInPlace(unit.file, unit.node, node, target)
    ? passedAgain(c, unit, target, () => true)
    : null;
}

/** The same for what a function returns anyway; `counts` says which calls of it are meant. */
export function passedAgain(
  c: Case,
  unit: SourcedUnit,
  target: Node,
  counts: (call: CallNode, position: number) => boolean,
): Fed | null {
  const name = rootOf(target);
  if (name.type !== 'Identifier' || !isFunction(unit.node)) return null;
  const names = unit.node.params.map((one) => (one.type === 'AssignmentPattern' ? one.left : one));
  const position = names.findIndex((one) => one.type === 'Identifier' && one.name === name.name);
  if (position < 0) return null;
  for (const { unit: caller } of callersOf(c, unit)) {
    if (!caller.file) continue;
    for (const call of c.nodes(caller)) {
      if (!isCall(call) || !counts(call, position)) continue;
      const callback = call.arguments[0];
      const inReduce =
        /^reduce(Right)?$/.test(calleeName(call)) &&
        position === 0 &&
        callback?.type === 'Identifier' &&
        callback.name === unit.label.name;
      const round = goesRound(c, caller, caller.file, call, unit.label.name, position);
      if (inReduce || round) return { by: caller.label.name, alone: inReduce || round === 'loop' };
    }
  }
  // A reducer by its parameters: whoever calls it, through a table of them as well, keeps what it returns as the next state.
  const second = names[1];
  const reduces =
    position === 0 &&
    isReducedState(name.name) &&
    second?.type === 'Identifier' &&
    isReducerAction(second.name);
  return reduces ? { by: 'its store', alone: false } : null;
}

/** `x = f(x, …)`, in a loop, or where `x` is a state that stays from call to call. */
function goesRound(
  c: Case,
  caller: Unit,
  file: SourceFile,
  call: CallNode,
  name: string,
  position: number,
): 'loop' | 'state' | null {
  const passed = call.arguments[position];
  const result = file.parents.get(call);
  if (
    !passed ||
    result?.type !== 'AssignmentExpression' ||
    textOf(file, result.left) !== textOf(file, passed)
  )
    return null;
  const root = rootOf(passed);
  const binding = bindingOf(file, root);
  const own = binding !== null && caller.node !== null && contains(caller.node, binding.node);
  if (calleeName(call) === name && c.loopsAround(caller, call).length > 0) return own ? 'loop' : 'state';
  return root.type === 'ThisExpression' || (binding !== null && caller.node !== null && !own)
    ? 'state'
    : null;
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

/** `all.set(key, copy)` of what was `all.get(key)`. */
function isPutBack(file: SourceFile, call: CallNode, copy: Node, target: Node): boolean {
  const [from, to] = [isCall(target) ? receiverOf(target) : null, receiverOf(call)];
  if (!isCall(target) || !from || !to || !putsEntry(calleeName(call)) || call.arguments[1] !== copy)
    return false;
  const [asked] = target.arguments;
  return (
    asked !== undefined &&
    textOf(file, from) === textOf(file, to) &&
    textOf(file, asked) === textOf(file, call.arguments[0])
  );
}

/** `Object.assign(all, { [key]: copy })` of what was `all[key]`. */
function isMergedBack(file: SourceFile, { key, computed }: t.ObjectProperty, target: Node): boolean {
  const property = file.parents.get(key);
  const merge = property && file.parents.get(file.parents.get(property)!);
  if (!isMember(target) || !isCall(merge) || textOf(file, merge.callee) !== 'Object.assign') return false;
  return (
    textOf(file, merge.arguments[0]) === textOf(file, target.object) &&
    target.computed === computed &&
    textOf(file, target.property) === textOf(file, key)
  );
}

/** `x = [...x, y]`, `all.set(key, [...all.get(key), y])`, `Object.assign(all, { [key]: [...all[key], y] })`: the copy replaces what it copied. */
export function assignedBack(file: SourceFile, node: Node, target: Node): boolean {
  let below = node;
  for (let at = file.parents.get(node); at; below = at, at = file.parents.get(at)) {
    if (at.type === 'AssignmentExpression')
      return at.operator === '=' && at.right === below && textOf(file, at.left) === textOf(file, target);
    if (at.type === 'ObjectProperty') return at.value === below && isMergedBack(file, at, bare(target));
    if (isCall(at) && at.callee !== below) return isPutBack(file, at, below, bare(target));
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
