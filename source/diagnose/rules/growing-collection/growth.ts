import type { Case, Unit } from '../../case/case.ts';
import { isGrower } from '../../facts/builtins.ts';
import { calledInLoop, callersOf } from '../../facts/callers.ts';
import { isNewKey } from '../../facts/element-writes.ts';
import { bindingOf, resolve } from '../../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { codeName } from '../../rule.ts';
import { calleeText, type SourcedUnit, served } from '../sites.ts';
import type { Walk } from './match.ts';

// What adds to a collection in the same step that goes over all of it.

export interface Growth {
  /** What adds: a call of `push` and its like, or an assignment to an element. */
  node: Node;
  file: SourceFile;
  by: Unit;
  again: string;
}

/** What adds to the collection in the same step: in the function itself, or in up to two callers above. */
export function growthOf(c: Case, unit: SourcedUnit, walk: Walk): Growth | null {
  const { file } = unit;
  const root = rootOf(walk.list);
  const made = bindingOf(file, root);
  if (root.type !== 'ThisExpression' && !made) return null;
  // What the function empties is gone over once for many elements.
  const name = textOf(file, walk.list);
  if (walk.kind !== 'expiry' && c.nodes(unit).some((node) => empties(file, node, name))) return null;
  let from: { unit: SourcedUnit; step: Node; list: string } = { unit, step: walk.list, list: name };
  for (let height = 0; height < 3; height++) {
    const { nodes, loops } = around(c, from.unit, from.step);
    const local =
      made && height === 0 && !made.parameter && contains(unit.node, made.node) ? made.node : null;
    const grown = nodes.find(
      (node) =>
        adds(from.unit.file, node, from.list, walk) && sameStep(around(c, from.unit, node).loops, loops),
    );
    if (grown) {
      if (few(c, from.unit, from.list)) return null;
      const loop = loops.find((one) => !local || !contains(one, local));
      const again = loop
        ? 'in a loop'
        : local
          ? null
          : (calledInLoop(c, from.unit) ?? calledInLoop(c, unit))
            ? `for each iteration of a loop of ${codeName((calledInLoop(c, from.unit) ?? calledInLoop(c, unit))!.unit.label.name)}`
            : served(c, unit)
              ? `for ${served(c, unit)}`
              : null;
      return again === null ? null : { node: grown, file: from.unit.file, by: from.unit, again };
    }
    const up = callersOf(c, from.unit).find((one) => one.call && one.unit.file && one.unit.node);
    if (!up?.call || !isCall(up.call)) return null;
    const list = nameAbove(from, up.call, up.unit.file!, height === 0 ? walk.list : null);
    if (list === null) return null;
    from = { unit: up.unit as SourcedUnit, step: up.call, list };
  }
  return null;
}

const around = (c: Case, unit: SourcedUnit, node: Node) => ({
  nodes: c.nodes(unit),
  loops: c.loopsAround(unit, node),
});

/** Whether as often as the other: neither is in a loop that the other does not. */
const sameStep = (a: readonly Node[], b: readonly Node[]) =>
  a.length === b.length && a.every((loop) => b.includes(loop));

/** What a caller calls the same collection: a field stays what it is, a parameter is what the caller passes for it. */
function nameAbove(
  from: { unit: SourcedUnit; list: string },
  call: Node,
  file: SourceFile,
  list: Node | null,
): string | null {
  if (from.list.startsWith('this.')) {
    // Of the same object only where it is called on that.
    const of = isCall(call) && isMember(call.callee) ? textOf(file, call.callee.object) : '';
    return of === '' ? null : from.list.replace(/^this/, of);
  }
  if (list?.type !== 'Identifier' || !isFunction(from.unit.node) || !isCall(call)) return null;
  const binding = resolve(from.unit.file, list);
  if (!binding?.parameter) return file === from.unit.file ? from.list : null;
  const at = from.unit.node.params.findIndex((one) => one.type === 'Identifier' && one.name === list.name);
  const argument = at < 0 ? undefined : call.arguments[at];
  return argument && (argument.type === 'Identifier' || isMember(argument)) ? textOf(file, argument) : null;
}

function adds(file: SourceFile, node: Node, list: string, walk: Walk): boolean {
  if (node.type === 'AssignmentExpression')
    return (
      isMember(node.left) &&
      node.left.computed === true &&
      textOf(file, node.left.object) === list &&
      isNewKey(file, node.left.property, list)
    );
  if (!isCall(node) || !isMember(node.callee) || !isGrower(calleeName(node))) return false;
  const receiver = bare(node.callee.object);
  if (textOf(file, receiver) === list) return true;
  // `recent.push(now)`, where `recent` is what the filter left and is put back.
  if (walk.kind !== 'expiry' || receiver.type !== 'Identifier') return false;
  const init = resolve(file, receiver)?.init;
  return init !== null && init !== undefined && contains(init, walk.list);
}

function empties(file: SourceFile, node: Node, list: string): boolean {
  // Of `path.push(step)`, `path.pop()` of a search the path is as long as the search is deep.
  if (isCall(node)) return [`${list}.clear`, `${list}.pop`].includes(calleeText(file, node));
  if (node.type !== 'AssignmentExpression') return false;
  const left = textOf(file, node.left);
  return (
    left === `${list}.length` ||
    (left === list && /^(\[\]|\{\}|new (Map|Set)\(\))$/.test(textOf(file, node.right)))
  );
}

/** Kept to a handful of elements: going over those costs nothing. */
const HANDFUL = 64;

function few(c: Case, unit: SourcedUnit, list: string): boolean {
  return c.nodes(unit).some((node) => {
    if (node.type !== 'BinaryExpression' || !/^>=?$/.test(node.operator)) return false;
    if (
      !new RegExp(`^${list.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(length|size)$`).test(
        textOf(unit.file, node.left),
      )
    )
      return false;
    const right = bare(node.right);
    const value = right.type === 'Identifier' ? resolve(unit.file, right)?.init : right;
    return value?.type === 'NumericLiteral' && value.value <= HANDFUL;
  });
}
