import type { Case } from '../case/case.ts';
import { iterates } from './builtins.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import { calleeName, descend, isCall, isLoop, type Node, receiverOf, textOf } from './syntax.ts';

// Whether a function does enough for its answer to be worth keeping.

/** Whether a function does something for each of several things: otherwise a look-up costs as much as the work. */
export function isWork(
  c: Case,
  { file, node: fn }: FunctionPlace,
  depth = 0,
  seen = new Set<Node>(),
): boolean {
  if (depth > 3 || seen.has(fn)) return false;
  seen.add(fn);
  return descend(fn.body).some((node) => {
    if (isLoop(node)) return true;
    if (node.type === 'NewExpression') return /^(RegExp|Function|Intl\.)/.test(textOf(file, node.callee));
    if (!isCall(node)) return false;
    if (iterates(calleeName(node)) && receiverOf(node)) return true;
    if (/^(JSON\.|structuredClone)/.test(textOf(file, node.callee))) return true;
    return calleesOf(c, file, node).some((one) => one.node === fn || isWork(c, one, depth + 1, seen));
  });
}
