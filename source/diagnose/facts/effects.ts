import { isMutator } from './builtins.ts';
import { isClockOrChance, isNow } from './clocks.ts';
import { bindingOf, parameterIndex } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isMember,
  memberRoot,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';
import { drawsNext } from './turns.ts';

// Whether a function's own code shows an effect.

/** Takes from the clock, chance or the world outside, by the text of what is read or called. */
const isOutside = (text: string): boolean =>
  isClockOrChance(text) ||
  /^(performance\b.*|process\b.*|console\b.*|(.*\.)?(readFile|fetch)\w*)$/.test(text);
/** Hands its argument to somebody else. */
const SENDS = /^(write|send|emit|append|next)$/;

/**
 * Whether a function's own code shows an effect: it changes what it did not make, waits, asks a clock, chance or the world outside, or runs what its caller
 * handed it. What it calls is not looked into: see `purityOf`.
 */
export const showsEffect = (file: SourceFile, fn: FunctionNode): boolean =>
  descend(fn).some((node) => /^(Await|Yield)Expression$/.test(node.type)) || leavesTrace(file, fn);

/** The same of a function that may wait for what it reads. */
export function leavesTrace(file: SourceFile, fn: FunctionNode): boolean {
  return descend(fn).some((node) => {
    if (isMember(node) && isOutside(textOf(file, node))) return true;
    if (node.type === 'NewExpression') return isNow(node);
    if (isCall(node) && (callsParameter(file, fn, node) || drawsNext(file, node, fn))) return true;
    if (isCall(node) && isOutside(textOf(file, node.callee))) return true;
    const target = targetOf(node) ?? changedBy(node);
    if (!target) return false;
    const root = rootOf(target);
    const binding = bindingOf(file, root);
    if (!binding || !contains(fn, binding.node)) return true;
    // A parameter changed is a caller's thing changed, unless it is only the name that is given something new.
    return (isCall(node) || bare(target) !== root) && isGiven(file, fn, root);
  });
}

/** `rows` of `rows.push(row)`, `stream` of `stream.write(text)`. */
const changedBy = (node: Node): Node | null =>
  isCall(node) && isMember(node.callee) && (isMutator(calleeName(node)) || SENDS.test(calleeName(node)))
    ? node.callee.object
    : null;

/** `of(row)`, where `of` is what the caller handed over: what it does is the caller's to say. */
function callsParameter(file: SourceFile, fn: Node, { callee }: CallNode): boolean {
  const binding = bindingOf(file, callee);
  return parameterIndex(fn, binding) >= 0;
}

/** Names that stand for names are followed no further than this. */
const STEPS = 12;

/** Whether a name stands for what was handed over, a part of it, or what is outside: `cells` of `const { cells } = field`. */
function isGiven(file: SourceFile, fn: Node, name: Node): boolean {
  let node = bare(name);
  for (let steps = 0; steps < STEPS; steps++) {
    node = memberRoot(node);
    const receiver =
      isCall(node) && /^(get|at|find|pop|shift)$/.test(calleeName(node)) ? receiverOf(node) : null;
    if (receiver) {
      node = bare(receiver);
      continue;
    }
    if (node.type === 'LogicalExpression') {
      node = bare(node.left);
      continue;
    }
    const binding = bindingOf(file, node);
    if (!binding) return node.type === 'ThisExpression';
    if (binding.parameter || !contains(fn, binding.node)) return true;
    const from =
      binding.iterates ??
      binding.init ??
      ('init' in binding.node ? (binding.node.init as Node | null) : null);
    if (!from) return false;
    node = bare(from);
  }
  return true;
}
