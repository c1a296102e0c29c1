import type { Case } from '../case/case.ts';
import { cuts } from '../facts/builtins.ts';
import { type Binding, bindingOf, parameterIndex, resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  functionName,
  functionReturned,
  isCall,
  isFunction,
  isLiteral,
  isMember,
  isPropertyName,
  type Node,
  returnsOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { isBounded, isCounted, isNumeric, isWritten, ownCounter, settled } from './counted.ts';
import type { SourcedUnit } from './sites.ts';

// Whether the calls that a function makes of itself come to the same arguments by different paths.

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

/** A function that takes its arguments one after the other, as one: `lcs` of `const lcs = (a) => (b) => …`. */
export interface Whole {
  /** The outermost of its functions. */
  fn: FunctionNode;
  params: FunctionNode['params'];
  /** What a call gives for all of them; null where it is no call of the function. */
  given(call: CallNode): readonly Node[] | null;
}

export function wholeOf(file: SourceFile, unit: SourcedUnit, fn: FunctionNode): Whole {
  const outer = enclosingFunction(file, fn);
  const name = outer && functionReturned(outer) === fn ? functionName(file, outer) : '';
  if (!outer || name === '') {
    const { label } = unit;
    const isOwn = (call: CallNode) =>
      label.name !== '' &&
      calleeName(call) === label.name &&
      (!isMember(call.callee) || bare(call.callee.object).type === 'ThisExpression');
    return { fn, params: fn.params, given: (call) => (isOwn(call) ? call.arguments : null) };
  }
  return {
    fn: outer,
    params: [...outer.params, ...fn.params],
    given(call) {
      const first = bare(call.callee);
      const isOwn = isCall(first) && first.callee.type === 'Identifier' && first.callee.name === name;
      return isOwn && first.arguments.length === outer.params.length
        ? [...first.arguments, ...call.arguments]
        : null;
    },
  };
}

/** Calls of itself whose result is used. */
export function selfCalls(c: Case, unit: SourcedUnit, whole: Whole): SelfCall[] {
  const { file } = unit;
  return c.nodes(unit).flatMap((call): SelfCall[] => {
    const given = isCall(call) ? whole.given(call) : null;
    if (!isCall(call) || !given || file.parents.get(call)?.type === 'ExpressionStatement') return [];
    return [{ call, moves: movesOf(c, unit, whole, call, given) }];
  });
}

function movesOf(
  c: Case,
  unit: SourcedUnit,
  { fn, params }: Whole,
  call: CallNode,
  given: readonly Node[],
): Move[] {
  const { file } = unit;
  const bindings = params.map((one) => {
    const id = one.type === 'AssignmentPattern' ? one.left : one;
    return id.type === 'Identifier' ? parameterOf(file, fn, id) : null;
  });
  return given.map((argument, at): Move => {
    const own = bindings[at];
    if (!own || argument.type === 'SpreadElement') return 'other';
    return moveOf(c, unit, fn, call, argument, own, bindings);
  });
}

/** A parameter that keeps its value in the function. */
function parameterOf(file: SourceFile, fn: FunctionNode, id: Node): Binding | null {
  const binding = bindingOf(file, id);
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
  if (isLiteral(node)) return 'one of few';
  if (node.type === 'BinaryExpression' && /^[-+]$/.test(node.operator)) {
    const moves = descend(node).some((one) => {
      const binding = one.type === 'Identifier' && !isPropertyName(file, one) ? resolve(file, one) : null;
      return binding && (binding === own || (!binding.parameter && isBounded(file, binding, own)));
    });
    return moves && counted(node) && isNumeric(file, own, node) ? 'step' : 'other';
  }
  const cut = isCall(node) ? cutBy(file, node) : null;
  if (cut) {
    const of = bare(cut.of);
    if (of.type !== 'Identifier' || resolve(file, of) !== own) return 'other';
    return isRest(cut.call) && cut.call.arguments.every((one) => counted(one)) ? 'step' : 'other';
  }
  if (isMember(node) && node.computed) {
    const of = bare(node.object);
    const held = bindingOf(file, of);
    // Of itself it would be a part: `walk(node[0])`.
    if (held && held !== own && bindings.includes(held) && counted(node.property)) return 'one of few';
  }
  return 'other';
}

/** `text.slice(1)`, or `tail(text)` where `tail` is `(text) => text.slice(1)`: what is cut, and the call that does. */
function cutBy(file: SourceFile, call: CallNode): { of: Node; call: CallNode } | null {
  if (isMember(call.callee)) return cuts(calleeName(call)) ? { of: call.callee.object, call } : null;
  const binding = bindingOf(file, call.callee);
  const fn = isFunction(binding?.node) ? binding.node : binding?.constant ? binding.init : null;
  const [value, ...others] = isFunction(fn) ? returnsOf(fn) : [];
  const inner = value ? bare(value) : null;
  if (!isFunction(fn) || others.length > 0 || !isCall(inner) || !isMember(inner.callee)) return null;
  const at = parameterIndex(fn, declaredBy(file, inner.callee.object));
  const of = call.arguments[at];
  return of && cuts(calleeName(inner)) && inner.arguments.every((one) => one.type === 'NumericLiteral')
    ? { of, call: inner }
    : null;
}

const declaredBy = (file: SourceFile, expression: Node): Binding | null => {
  const node = bare(expression);
  return bindingOf(file, node);
};

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
