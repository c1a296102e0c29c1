import { derivesWhole, isMutator } from '../facts/builtins.ts';
import { resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  memberRoot,
  type Node,
  type SourceFile,
  targetOf,
  textOf,
} from '../facts/syntax.ts';

/** Without arguments these say something of what they are called on; others are asked for what comes next. */
const readsItself = (name: string): boolean =>
  derivesWhole(name) || name === 'toString' || name === 'valueOf';
/** Streams and iterators give something else each time. */
const GIVES_NEXT = /^(next|read)$/;

/**
 * Whether what a function returns depends on its arguments only, as far as it shows: it leaves nothing behind, waits for nothing, and takes nothing from a
 * source that gives something else each time.
 */
export function isSelfContained(file: SourceFile, fn: FunctionNode, depth = 0): boolean {
  if (fn.generator || fn.async) return false;
  return descend(fn.body).every((node) => {
    if (/^(Yield|Await)Expression$/.test(node.type)) return false;
    const target = targetOf(node);
    if (target) return isOwn(file, fn, target) || isTally(file, fn, node, target);
    if (!isCall(node)) return true;
    const called = functionCalled(file, node);
    if (called && called !== fn && depth < DEEPEST && !isSelfContained(file, called, depth + 1)) return false;
    const receiver = isMember(node.callee) ? node.callee.object : null;
    if (receiver && isOwn(file, fn, receiver)) return true;
    if (file.parents.get(node)?.type === 'ExpressionStatement') return isIteration(node);
    if (receiver && (isMutator(calleeName(node)) || GIVES_NEXT.test(calleeName(node))))
      return !isMember(receiver) && isCall(bare(receiver));
    return node.arguments.length > 0 || readsItself(calleeName(node));
  });
}

/** How far calls of the file's own functions are followed. */
const DEEPEST = 3;

/** The function of the same file that a call runs; null where it is another's. */
function functionCalled(file: SourceFile, { callee }: CallNode): FunctionNode | null {
  const binding = callee.type === 'Identifier' ? resolve(file, callee) : null;
  if (!binding) return null;
  if (isFunction(binding.node)) return binding.node;
  const made = binding.constant && binding.init ? bare(binding.init) : null;
  return isFunction(made) ? made : null;
}

const isIteration = (call: CallNode) => calleeName(call) === 'forEach' && isFunction(call.arguments[0]);

/** A local that holds something made here, not another name for what came from outside. */
function isOwn(file: SourceFile, fn: FunctionNode, target: Node): boolean {
  const plain = bare(target);
  const root = memberRoot(plain);
  if (root.type === 'ArrayPattern' || root.type === 'ObjectPattern') return true;
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  if (!binding || !contains(fn, binding.node) || binding.node === fn) return false;
  if (root === plain && !isMember(file.parents.get(target))) return true;
  const made = binding.init ? bare(binding.init).type : '';
  return !binding.parameter && /^((Object|Array|New|Call|Binary)Expression|\w*Literal)$/.test(made);
}

/** `calls++` on something that the function never looks at. */
function isTally(file: SourceFile, fn: FunctionNode, node: Node, target: Node): boolean {
  const counts =
    node.type === 'UpdateExpression' ||
    (node.type === 'AssignmentExpression' &&
      /^[+-]=$/.test(node.operator) &&
      /NumericLiteral/.test(node.right.type));
  const plain = bare(target);
  if (!counts || file.parents.get(node)?.type !== 'ExpressionStatement') return false;
  return !(isMember(plain) && plain.computed) && textOf(file, fn).split(textOf(file, target)).length === 2;
}

/** Whether a call's result only becomes a part of something made: two that are equal would then be one and the same. */
export function isPlaced(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const binding = resolve(file, parent.id);
    const uses = binding ? usesOf(file, binding) : [];
    return uses.length > 0 && uses.every((use) => isPart(file, use));
  }
  return isPart(file, call);
}

function isPart(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  return (
    (parent?.type === 'ObjectProperty' && (parent.shorthand || parent.value === node)) ||
    parent?.type === 'ArrayExpression' ||
    (parent?.type === 'NewExpression' && parent.callee !== node) ||
    (isCall(parent) && calleeName(parent) === 'push')
  );
}

/** Whether it looks into a store that outlives the call before it works, and fills it after. */
export function remembers(file: SourceFile, fn: FunctionNode): boolean {
  const text = textOf(file, fn);
  for (const node of descend(fn)) {
    const receiver = isCall(node) && isMember(node.callee) ? node.callee.object : null;
    if (receiver && isCall(node) && /^(set|add)$/.test(calleeName(node))) {
      const store = textOf(file, receiver);
      const asked = text.includes(`${store}.has(`) || text.includes(`${store}.get(`);
      if (asked && outlives(file, fn, receiver)) return true;
    }
    if (node.type !== 'AssignmentExpression' || !isMember(node.left) || !node.left.computed) continue;
    if (!outlives(file, fn, node.left)) continue;
    if (/^(\?\?|\|\|)=$/.test(node.operator) || text.split(textOf(file, node.left)).length > 2) return true;
  }
  return false;
}

/** Not made in the call itself, unless a function within it fills it. */
function outlives(file: SourceFile, fn: FunctionNode, store: Node): boolean {
  const root = memberRoot(store);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  const isLocal = binding !== null && binding.node !== fn && contains(fn, binding.node) && !binding.parameter;
  return !isLocal || enclosingFunction(file, store) !== fn;
}
