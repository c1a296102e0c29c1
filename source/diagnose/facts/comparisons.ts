import { type Binding, bindingOf, isBoundOnce, resolve } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isLiteral,
  isMember,
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
  targetOf,
} from './syntax.ts';

// Equalities that a walk tests its elements by.

/** What a walk compares its elements with. */
export interface Comparison {
  key: Node;
  /** Where it is compared. */
  test: Node;
  /** `equal`: the same as; `order`: before or after; `other`: some test of element and key together. */
  by: 'equal' | 'order' | 'other';
}

/** A walk by numbers: `list[index]`. */
export interface Indexed {
  list: Node;
  index: Binding;
}

export const namesIn = (file: SourceFile, pattern: Node): Set<Binding> =>
  new Set(
    descend(pattern).flatMap((node) => (node.type === 'Identifier' ? (resolve(file, node) ?? []) : [])),
  );

/** Names that stand for an element or a part of one: those given, and locals made of them. */
export function derivedFrom(file: SourceFile, scope: Node, given: Set<Binding>, indexed?: Indexed) {
  const own = new Set(given);
  const is = (node: Node): boolean =>
    descend(node).some((one) => {
      if (one.type === 'Identifier') {
        const parent = file.parents.get(one);
        if (isMember(parent) && parent.property === one && !parent.computed) return false;
        const binding = resolve(file, one);
        return binding !== null && own.has(binding);
      }
      return (
        indexed !== undefined &&
        isMember(one) &&
        one.computed === true &&
        descend(one.property).some((key) => key.type === 'Identifier' && resolve(file, key) === indexed.index)
      );
    });
  for (const node of descend(scope))
    if (node.type === 'VariableDeclarator' && node.init && is(node.init))
      for (const binding of namesIn(file, node.id)) own.add(binding);
    else if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && is(node.right)) {
      const binding = resolve(file, node.left);
      if (binding && contains(scope, binding.node)) own.add(binding);
    }
  return is;
}

const ASKS =
  /^(equals?|isEqual|is|eq|same|startsWith|endsWith|includes|test|match|matches|has|isPrototypeOf|compare|localeCompare|contains|hasOwnProperty|hasOwn)$/;

/** A test in a walk that takes an element and something that is not the element's. */
export function comparisonIn(
  file: SourceFile,
  scope: Node,
  isElement: (node: Node) => boolean,
  index?: Binding,
): Comparison | null {
  let weaker: Comparison | null = null;
  const isIndex = (node: Node) =>
    index !== undefined && node.type === 'Identifier' && resolve(file, node) === index;
  const isKey = (node: Node): boolean =>
    !isElement(node) &&
    !isIndex(bare(node)) &&
    !isFixed(bare(node)) &&
    !neverChanges(file, node) &&
    !isUndefined(bare(node)) &&
    !isWithin(file, scope, node);
  for (const node of descend(scope)) {
    if (node.type === 'BinaryExpression' && node.left.type !== 'PrivateName') {
      const equal = /^[!=]==?$/.test(node.operator);
      if (!equal && !/^[<>]=?$/.test(node.operator)) continue;
      for (const [element, key] of [
        [node.left, node.right],
        [node.right, node.left],
      ]) {
        if (!isElement(element) || !isKey(key) || isIndex(bare(element))) continue;
        if (equal) return { key, test: node, by: 'equal' };
        // `i < list.length` is no test of an element.
        weaker ??= { key, test: node, by: 'order' };
      }
    } else if (isCall(node) && ASKS.test(calleeName(node))) {
      const receiver = receiverOf(node);
      const parts: Node[] = [...(receiver ? [receiver] : []), ...node.arguments];
      const key = parts.find((one) => isKey(one) && !isGlobal(file, one));
      if (key && parts.some(isElement)) weaker ??= { key, test: node, by: 'other' };
    } else if (isCall(node)) {
      // `compare(list[at - 1], item) > 0`: the order is what a function says it is.
      const order = file.parents.get(node);
      const key = node.arguments.find(isKey);
      if (
        order?.type === 'BinaryExpression' &&
        /^[<>]=?$/.test(order.operator) &&
        (isHanded(file, node) || isThreeWay(node, order)) &&
        key &&
        node.arguments.some(isElement)
      )
        weaker ??= { key, test: order, by: 'order' };
    }
  }
  return weaker;
}

/** Whether a call runs a function that the one around got. */
const isHanded = (file: SourceFile, call: CallNode): boolean =>
  call.callee.type === 'Identifier' && resolve(file, call.callee)?.parameter === true;

/** `cmp(a, b) >= 0`: two things, and a result whose sign is asked for. */
function isThreeWay(call: CallNode, { left, right }: { left: Node; right: Node }): boolean {
  const bound = bare(left) === call ? bare(right) : bare(left);
  const against = bound.type === 'UnaryExpression' ? bare(bound.argument) : bound;
  return (
    call.arguments.length === 2 &&
    against.type === 'NumericLiteral' &&
    (against.value === 0 || against.value === 1)
  );
}

/** A name of the module for what never changes, and what is computed from such: `OPEN`, `Kind.Leaf`, `WIDTH - 1`. */
function neverChanges(file: SourceFile, node: Node): boolean {
  const plain = bare(node);
  if (plain.type === 'BinaryExpression' && plain.left.type !== 'PrivateName')
    return [plain.left, plain.right].every((one) => isFixed(bare(one)) || neverChanges(file, one));
  const root = memberRoot(plain);
  return root.type === 'Identifier' && isBoundOnce(file, root);
}

export const isFixed = (node: Node): boolean =>
  isLiteral(node) || (node.type === 'UnaryExpression' && isFixed(bare(node.argument)));

const isUndefined = (node: Node) =>
  node.type === 'Identifier' && /^(undefined|NaN|Infinity)$/.test(node.name);

const isGlobal = (file: SourceFile, node: Node): boolean =>
  bare(node).type === 'Identifier' && resolve(file, bare(node) as never) === null;

/** A key that the walk itself works out or counts: a maximum so far, a name of its callback. */
function isWithin(file: SourceFile, scope: Node, node: Node): boolean {
  return descend(node).some((one) => {
    const binding = bindingOf(file, one);
    return binding !== null && (contains(scope, binding.node) || isWrittenIn(file, scope, binding));
  });
}

function isWrittenIn(file: SourceFile, scope: Node, binding: Binding): boolean {
  return descend(scope).some((node) => {
    const target = targetOf(node);
    return target?.type === 'Identifier' && resolve(file, target) === binding;
  });
}
