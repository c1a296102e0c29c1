import { isGrower, listsObject } from './builtins.ts';
import { bindingOf } from './names.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Copies that a loop makes by hand.

/** What a walk copies, entry by entry, into something new that its function returns: `a` of `for (k in a) o[k] = a[k]`. Null where it does anything else. */
export function copiedBy(file: SourceFile, fn: Node, walk: Node): Node | null {
  const from = walkedBy(file, walk);
  if (!isFunction(fn) || from?.type !== 'Identifier') return null;
  const text = textOf(file, from);
  const copies = descend(walk).some((node) => {
    const to =
      intoWhich(file, node, text) ?? (walk.type === 'ForOfStatement' ? takenInto(file, walk, node) : null);
    const binding = bindingOf(file, to);
    return (
      binding?.init != null &&
      isEmpty(file, binding.init) &&
      returnsOf(fn).some((one) => bare(one).type === 'Identifier' && textOf(file, bare(one)) === binding.name)
    );
  });
  return copies ? from : null;
}

/** The collection that a walk goes over: `for (k in a)`, `for (const k of Object.keys(a))`, `Object.keys(a).forEach(…)`, `for (let i = 0; i < a.length; i++)`. */
function walkedBy(file: SourceFile, walk: Node): Node | null {
  if (walk.type === 'ForStatement') {
    const end = walk.test?.type === 'BinaryExpression' ? bare(walk.test.right) : null;
    return isMember(end) && propertyName(end) === 'length' ? bare(end.object) : null;
  }
  const over =
    walk.type === 'ForInStatement' || walk.type === 'ForOfStatement'
      ? walk.right
      : isCall(walk) && calleeName(walk) === 'forEach'
        ? receiverOf(walk)
        : null;
  if (!over) return null;
  const node = bare(over);
  return isCall(node) && listsObject(textOf(file, node.callee)) && node.arguments[0]
    ? bare(node.arguments[0])
    : node;
}

/** `o` of `o[k] = a[k]`. */
function intoWhich(file: SourceFile, node: Node, from: string): Node | null {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return null;
  const [to, value] = [bare(node.left), bare(node.right)];
  if (!isMember(to) || !isMember(value) || !to.computed || !value.computed) return null;
  return textOf(file, value.object) === from && textOf(file, to.property) === textOf(file, value.property)
    ? bare(to.object)
    : null;
}

/** `o` of `o.push(one)`, `o.set(key, value)`, as the only thing that is done with an element. */
function takenInto(file: SourceFile, walk: Node & { type: 'ForOfStatement' }, node: Node): Node | null {
  const to = isCall(node) && isGrower(calleeName(node)) ? receiverOf(node) : null;
  if (!isCall(node) || !to || file.parents.get(node)?.type !== 'ExpressionStatement') return null;
  const only = file.parents.get(file.parents.get(node)!);
  if (
    only !== walk &&
    !(only === walk.body && walk.body.type === 'BlockStatement' && walk.body.body.length === 1)
  )
    return null;
  const own = node.arguments.every((one) => {
    const binding = bindingOf(file, one);
    return binding !== null && contains(walk.left, binding.node);
  });
  return own && node.arguments.length > 0 ? bare(to) : null;
}

const isEmpty = (file: SourceFile, init: Node): boolean =>
  /^(\{\}|\[\]|Object\.create\(null\)|new (Map|Set)\(\))$/.test(
    textOf(file, bare(init)).replace(/\s+/g, ' '),
  );
