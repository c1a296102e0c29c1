import { isGrower, isMutator, readsArguments } from '../../facts/builtins.ts';
import { type Binding, resolve, usesOf } from '../../facts/names.ts';
import {
  bare,
  contains,
  isCall,
  isMember,
  isTarget,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

// Whether a list changes while a loop searches it.

const grows = (file: SourceFile, use: Node): boolean => {
  const parent = file.parents.get(use);
  return (
    isMember(parent) &&
    parent.object === use &&
    (isGrower(propertyName(parent)) || propertyName(parent) === 'concat')
  );
};

/** Whether the list is made, or taken from its element, anew in each turn of the loop. */
export function madeWithin(file: SourceFile, loop: Node, receiver: Node): boolean {
  let node = bare(receiver);
  while (isMember(node) || isCall(node)) node = bare(isCall(node) ? node.callee : node.object);
  if (node.type !== 'Identifier') return node.type !== 'ThisExpression';
  const binding = resolve(file, node);
  return binding !== null && contains(loop, binding.node);
}

/**
 * The list and the field compared do not change in the function, so that an index made before the loop stays true: nor does the loop hand the list
 * to others that may change it.
 */
export function steady(
  file: SourceFile,
  binding: Binding,
  property: string | null,
  fn: Node,
  loop: Node,
): boolean {
  for (const use of usesOf(file, binding)) {
    if (grows(file, use)) return false;
    const parent = file.parents.get(use);
    if (parent?.type === 'AssignmentExpression' && parent.left === use) return false;
    if (isMember(parent) && parent.object === use && isMutator(propertyName(parent))) return false;
    if (isMember(parent) && parent.object === use && isWritten(file, parent)) return false;
    if (contains(loop, use) && isHandedOn(file, use)) return false;
    if (isMember(parent) && parent.computed && file.parents.get(parent)?.type === 'AssignmentExpression')
      return false;
  }
  return (
    property === null || !new RegExp(`\\.${property}\\s*(=[^=]|\\+\\+|--|[-+*/]=)`).test(textOf(file, fn))
  );
}

/** `list[0] = x`, `list.length--`, `delete list[0]`. */
export function isWritten(file: SourceFile, member: Node): boolean {
  const parent = file.parents.get(member);
  return (
    isTarget(file, member) ||
    parent?.type === 'ArrayPattern' ||
    ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') && parent.left === member)
  );
}

/** Whether another name or function gets the list: what they do with it is not seen here. */
function isHandedOn(file: SourceFile, use: Node): boolean {
  const parent = file.parents.get(use);
  if (parent?.type === 'NewExpression') return !/^(Set|Map)$/.test(textOf(file, parent.callee));
  if (isCall(parent)) return parent.callee !== use && !readsArguments(textOf(file, parent.callee));
  return (
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'AssignmentExpression' ||
    parent?.type === 'ObjectProperty' ||
    parent?.type === 'ArrayExpression'
  );
}
