import type { Case } from '../case/case.ts';
import { cuts } from '../facts/builtins.ts';
import { type Binding, resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { isBounded, isCounted, isNumeric, isWritten, ownCounter, settled } from './counted.ts';
import type { SourcedUnit } from './sites.ts';

/** One parameter in a call of the function by itself. */
type Move =
  /** Handed on as it is. */
  | 'same'
  /** Moved on by what counts: `n - 1`, `i + weight[i]`, a counter of the loop, what is left of a text from a place on. */
  | 'step'
  /** Another parameter, or what a list that stays holds at an index: there are only so many. */
  | 'one of few'
  /** A part, something made, something looked up: nothing shows that another path comes to the same. */
  | 'other';

export interface SelfCall {
  call: CallNode;
  moves: Move[];
}

/** Those of a function's calls by itself of which several run, and that differ only in steps which meet again: the same arguments come by different paths. */
export function overlapping(c: Case, unit: SourcedUnit, own: SelfCall[]): SelfCall[] {
  const { file } = unit;
  const shown = own.filter(({ moves }) => moves.includes('step') && !moves.includes('other'));
  return shown.filter(
    (a) =>
      repeats(c, unit, a.call) ||
      shown.some((b) => a !== b && !exclude(file, a.call, b.call) && !divide(file, a.call, b.call)),
  );
}

/** Calls by its own name whose result is used. */
export function selfCalls(c: Case, unit: SourcedUnit, fn: FunctionNode): SelfCall[] {
  const { file, label } = unit;
  const calls = c.nodes(unit).filter((node): node is CallNode => {
    if (!isCall(node) || label.name === '' || calleeName(node) !== label.name) return false;
    if (isMember(node.callee) && bare(node.callee.object).type !== 'ThisExpression') return false;
    return file.parents.get(node)?.type !== 'ExpressionStatement';
  });
  return calls.map((call) => ({ call, moves: movesOf(c, unit, fn, call) }));
}

function movesOf(c: Case, unit: SourcedUnit, fn: FunctionNode, call: CallNode): Move[] {
  const { file } = unit;
  const bindings = fn.params.map((one) => {
    const id = one.type === 'AssignmentPattern' ? one.left : one;
    return id.type === 'Identifier' ? parameterOf(file, fn, id) : null;
  });
  return call.arguments.map((argument, at): Move => {
    const own = bindings[at];
    if (!own || (argument.type as string) === 'SpreadElement') return 'other';
    return moveOf(c, unit, fn, call, argument, own, bindings);
  });
}

/** A parameter that keeps its value in the function. */
function parameterOf(file: SourceFile, fn: FunctionNode, id: Node): Binding | null {
  const binding = id.type === 'Identifier' ? resolve(file, id) : null;
  if (!binding || !contains(fn, binding.node)) return null;
  return usesOf(file, binding).some((use) => isWritten(file, use)) ? null : binding;
}

function moveOf(
  c: Case,
  unit: SourcedUnit,
  fn: FunctionNode,
  call: CallNode,
  argument: Node,
  own: Binding,
  bindings: (Binding | null)[],
): Move {
  const { file } = unit;
  const node = settled(file, fn, argument);
  const counted = (one: Node) => isCounted(c, unit, fn, call, one, bindings);
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    if (binding === own) return 'same';
    if (binding && bindings.includes(binding)) return 'one of few';
    if (binding && !contains(fn, binding.node)) return 'one of few';
    return binding && ownCounter(c, unit, call, binding) && isBounded(file, binding, own) ? 'step' : 'other';
  }
  if (/Literal$/.test(node.type)) return node.type === 'TemplateLiteral' ? 'other' : 'one of few';
  if (node.type === 'BinaryExpression' && /^[-+]$/.test(node.operator)) {
    const moves = descend(node).some((one) => {
      const binding = one.type === 'Identifier' && !isPropertyName(file, one) ? resolve(file, one) : null;
      return binding && (binding === own || (!binding.parameter && isBounded(file, binding, own)));
    });
    return moves && counted(node) && isNumeric(file, own, node) ? 'step' : 'other';
  }
  if (isCall(node) && isMember(node.callee) && cuts(calleeName(node))) {
    const of = bare(node.callee.object);
    if (of.type !== 'Identifier' || resolve(file, of) !== own) return 'other';
    return isRest(node) && node.arguments.every((one) => counted(one)) ? 'step' : 'other';
  }
  if (isMember(node) && node.computed) {
    const of = bare(node.object);
    const held = of.type === 'Identifier' ? resolve(file, of) : null;
    // Of itself it would be a part: `walk(node[0])`.
    if (held && held !== own && bindings.includes(held) && counted(node.property)) return 'one of few';
  }
  return 'other';
}

/** A beginning or an end of a list or text; what lies between two places is a part of its own. */
function isRest(call: CallNode): boolean {
  const [from, to] = call.arguments;
  return (
    from !== undefined &&
    (to === undefined ||
      (from.type === 'NumericLiteral' && (from.value === 0 || to.type !== 'NumericLiteral')))
  );
}

/** Whether a loop makes the call several times in one activation: not where the turn that makes it is the last. */
function repeats(c: Case, unit: SourcedUnit, call: CallNode): boolean {
  const [loop] = c.loopsAround(unit, call);
  return loop !== undefined && !leaves(unit.file, call, loop);
}

/** Whether everything up to a node around it ends with the call: it is returned, or a block that it stands in ends so. */
function leaves(file: SourceFile, call: Node, within: Node): boolean {
  let ends = false;
  for (let at = file.parents.get(call); at && at !== within; at = file.parents.get(at)) {
    // What a callback returns ends the callback.
    if (isFunction(at)) return false;
    if (/^(Return|Throw)Statement$/.test(at.type)) ends = true;
    if (at.type === 'BlockStatement' && /^(Return|Break|Throw)Statement$/.test(at.body.at(-1)?.type ?? ''))
      ends = true;
  }
  return ends;
}

/** Whether at most one of two calls runs: they stand in two branches, or after the one the function returns. */
function exclude(file: SourceFile, a: CallNode, b: CallNode): boolean {
  const [first, second] = a.start! < b.start! ? [a, b] : [b, a];
  let meet: Node = first;
  let from: Node = first;
  while (!contains(meet, second)) {
    from = meet;
    meet = file.parents.get(meet)!;
  }
  if (meet.type === 'IfStatement' || meet.type === 'ConditionalExpression')
    return contains(meet.consequent, first) && !!meet.alternate && contains(meet.alternate, second);
  if (meet.type === 'SwitchStatement') return true;
  if (meet.type !== 'BlockStatement') return false;
  return contains(from, first) && leaves(file, first, meet);
}

/** A beginning and an end of the same list, cut at the same place: nothing is in both. */
function divide(file: SourceFile, a: CallNode, b: CallNode): boolean {
  const partsOf = (call: CallNode) =>
    call.arguments.flatMap((one) => {
      const node = bare(one);
      if (!isCall(node) || !cuts(calleeName(node))) return [];
      const [from, to] = node.arguments;
      return [{ end: to === undefined, at: textOf(file, to ?? from) }];
    });
  const others = partsOf(b);
  return partsOf(a).some((one) => others.some((other) => one.at === other.at && one.end !== other.end));
}
