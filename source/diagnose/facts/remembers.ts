import { bindingOf } from './names.ts';
import {
  calleeName,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isMember,
  memberRoot,
  type Node,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Whether a function keeps its answers already.

/** Whether it looks into a store that outlives the call before it works (before `work`, a node of it, where that is given), and fills it after. */
export function remembers(file: SourceFile, fn: FunctionNode, work: Node | null = null): boolean {
  const text = work ? file.text.slice(fn.start!, work.start!) : textOf(file, fn);
  for (const node of descend(fn)) {
    const receiver = isCall(node) && isMember(node.callee) ? node.callee.object : null;
    if (receiver && isCall(node) && /^(set|add)$/.test(calleeName(node))) {
      const store = textOf(file, receiver);
      const asked = text.includes(`${store}.has(`) || text.includes(`${store}.get(`);
      if (asked && outlives(file, fn, receiver)) return true;
    }
    if (node.type !== 'AssignmentExpression' || !isMember(node.left) || !node.left.computed) continue;
    if (!outlives(file, fn, node.left)) continue;
    const isInText = !work || node.left.end! <= work.start!;
    const asked = text.split(textOf(file, node.left)).length - (isInText ? 2 : 1);
    if (/^(\?\?|\|\|)=$/.test(node.operator) || asked > 0) return true;
  }
  return false;
}

/** Not made in the call itself, unless a function within it fills it. */
function outlives(file: SourceFile, fn: FunctionNode, store: Node): boolean {
  const root = memberRoot(store);
  const binding = bindingOf(file, root);
  const isLocal = binding !== null && binding.node !== fn && contains(fn, binding.node) && !binding.parameter;
  return !isLocal || enclosingFunction(file, store) !== fn;
}
