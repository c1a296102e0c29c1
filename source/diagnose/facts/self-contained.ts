import { derivesWhole, isMutator } from './builtins.ts';
import { bindingOf } from './names.ts';
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
  memberRoot,
  type Node,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// Whether a function's answer comes of its arguments alone, by its own text: stricter than `purityOf` about what gives something else each time, as a parser's next token.

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
  const binding = bindingOf(file, callee);
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
  const binding = bindingOf(file, root);
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
