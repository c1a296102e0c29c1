import { bindingOf } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isLiteral,
  isLoop,
  isMember,
  type MemberNode,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Changes in the middle of a list, which move all elements behind.

/** Elements that move by one place each, so that another can go or come before them. */
export interface Shift {
  /** The call or the loop. */
  node: Node;
  list: Node;
  adds: boolean;
  /** By a loop of the program's own, and not by `splice`. */
  own: boolean;
}

export const shiftOf = (file: SourceFile, node: Node): Shift | null =>
  isCall(node) ? shiftBySplice(node) : isLoop(node) ? shiftByLoop(file, node) : null;

/** `list.splice(at, 1)`, `list.splice(at, 0, one)`: not at the front, nor one in the place of another. */
function shiftBySplice(call: CallNode): Shift | null {
  const list = calleeName(call) === 'splice' ? receiverOf(call) : null;
  const [at, count, ...added] = call.arguments;
  if (!list || !at || !count || /Literal$|^(Unary|Spread)/.test(at.type)) return null;
  const taken = count.type === 'NumericLiteral' ? count.value : null;
  return taken === added.length && taken > 0 ? null : { node: call, list, adds: taken === 0, own: false };
}

/** `for (let j = at; j < list.length - 1; j++) list[j] = list[j + 1]`. */
function shiftByLoop(file: SourceFile, loop: Node): Shift | null {
  const body = 'body' in loop ? (loop.body as Node) : null;
  const statements = body?.type === 'BlockStatement' ? body.body : body ? [body] : [];
  if (statements.length === 0 || statements.length > 2) return null;
  const [first] = statements;
  const move = first.type === 'ExpressionStatement' ? first.expression : null;
  const step = move ? neighbourMove(file, loop, move) : null;
  return step && { node: loop, list: step.list, adds: step.by > 0, own: true };
}

/** `list[j + 1] = list[j]`, where the loop moves `j`: which way elements go. */
function neighbourMove(file: SourceFile, loop: Node, node: Node): { list: Node; by: number } | null {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return null;
  const to = bare(node.left);
  const from = bare(node.right);
  // `[list[j], list[j + 1]] = [list[j + 1], list[j]]`
  if (to.type === 'ArrayPattern') {
    const [a, b] = to.elements;
    return to.elements.length === 2 && a && b ? neighbours(file, loop, bare(a), bare(b)) : null;
  }
  return neighbours(file, loop, to, from);
}

function neighbours(file: SourceFile, loop: Node, to: Node, from: Node) {
  if (!isElement(to) || !isElement(from) || textOf(file, to.object) !== textOf(file, from.object))
    return null;
  const [a, b] = [placeOf(to.property), placeOf(from.property)];
  if (!a || !b || Math.abs(a.plus - b.plus) !== 1 || a.name !== b.name) return null;
  return movedBy(loop).has(a.name) ? { list: to.object as Node, by: a.plus - b.plus } : null;
}

const isElement = (node: Node): node is MemberNode => isMember(node) && node.computed === true;

/** `j` and how much is added to it. */
function placeOf(index: Node): { name: string; plus: number } | null {
  const node = bare(index);
  if (node.type === 'Identifier') return { name: node.name, plus: 0 };
  if (node.type !== 'BinaryExpression' || !/^[-+]$/.test(node.operator)) return null;
  const { left, right } = node;
  if (left.type !== 'Identifier' || right.type !== 'NumericLiteral') return null;
  return { name: left.name, plus: node.operator === '+' ? right.value : -right.value };
}

const movedBy = (loop: Node): Set<string> =>
  new Set(
    descend(loop, (one) => !isFunction(one)).flatMap((one) =>
      one.type === 'UpdateExpression' && one.argument.type === 'Identifier' ? one.argument.name : [],
    ),
  );

/** A sort of the program's own that compares each element with all before or after it. */
export interface OwnSort {
  node: Node;
  list: Node;
  /** What decides which of two comes first. */
  test: Node;
}

/** By insertion, exchange or selection: a loop over the whole list, and one in it that moves, swaps or picks elements by their order. */
export function ownSortOf(file: SourceFile, outer: Node): OwnSort | null {
  if (outer.type !== 'ForStatement' && outer.type !== 'WhileStatement') return null;
  const inner = descend(outer.body, (one) => !isFunction(one)).filter(isLoop);
  for (const loop of inner) {
    const list = sortedBy(file, outer, loop);
    if (!list || !goesOverAll(file, outer, list)) continue;
    const test = orderTest(file, outer, loop, list);
    if (test) return { node: outer, list, test };
  }
  return null;
}

/** The list whose elements a loop in another moves past each other, or of which it picks one that the outer loop puts in its place. */
function sortedBy(file: SourceFile, outer: Node, inner: Node): Node | null {
  const nodes = descend(inner, (one) => !isFunction(one));
  for (const node of nodes) {
    const move = neighbourMove(file, inner, node);
    if (move) return move.list;
  }
  const counters = movedBy(inner);
  for (const node of nodes) {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') continue;
    const { name } = node.left;
    const from = bare(node.right);
    if (from.type !== 'Identifier' || !counters.has(from.name) || counters.has(name)) continue;
    const placed = descend(outer, (one) => !isFunction(one)).find(
      (one) =>
        one.type === 'AssignmentExpression' &&
        descend(one.left).some(isElement) &&
        descend(one).some(
          (part) =>
            isElement(part) &&
            bare(part.property).type === 'Identifier' &&
            textOf(file, part.property) === name,
        ),
    );
    const element = placed && descend(placed).find(isElement);
    if (element) return element.object;
  }
  return null;
}

/** Whether a loop ends where the list does, and not at a place that it is given. */
function goesOverAll(file: SourceFile, loop: Node, list: Node): boolean {
  const text = textOf(file, list);
  const isLength = (node: Node): boolean => {
    if (isMember(node)) return propertyName(node) === 'length' && textOf(file, node.object) === text;
    const binding = bindingOf(file, node);
    return binding?.init ? isMember(bare(binding.init)) && isLength(bare(binding.init)) : false;
  };
  const head =
    loop.type === 'ForStatement'
      ? [loop.init, loop.test]
      : [loop.type === 'WhileStatement' ? loop.test : null];
  return head.some((part) => part && descend(part).some(isLength));
}

/** `distance(here, list[j]) < distance(here, list[best])`: an order as seen from what each turn of the outer loop has of its own is another one each time. */
function isAsSeenFrom(file: SourceFile, outer: Node, [one, other]: readonly Node[]): boolean {
  if (!isCall(one) || !isCall(other)) return false;
  return one.arguments.some((argument) => {
    const binding = bindingOf(file, argument);
    return (
      binding !== null &&
      contains(outer, binding.node) &&
      other.arguments.some((same) => textOf(file, same) === textOf(file, argument))
    );
  });
}

/** `list[j] > one`, `compare(list[j], one) > 0`. */
function orderTest(file: SourceFile, outer: Node, loop: Node, list: Node): Node | null {
  const text = textOf(file, list);
  const ofList = (node: Node) =>
    descend(node).some((one) => isElement(one) && textOf(file, one.object) === text);
  return (
    descend(loop, (one) => !isFunction(one)).find((node) => {
      if (node.type !== 'BinaryExpression' || !/^[<>]=?$/.test(node.operator)) return false;
      const sides = [node.left, node.right].map(bare);
      if (sides.every((one) => isCall(one) && ofList(one)) && isAsSeenFrom(file, outer, sides)) return false;
      const [one, other] = ofList(sides[0]) ? sides : [...sides].reverse();
      return ofList(one) && (isCall(one) || !isLiteral(other));
    }) ?? null
  );
}
