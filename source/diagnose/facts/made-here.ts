import { givesNew } from './builtins.ts';
import { isFresh } from './fresh.ts';
import { bindingOf, resolve } from './names.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Whether what a function writes to was made in it.

/** Whether what is written to is a local of a function, or a part of what it makes. */
export function isOwn(file: SourceFile, fn: Node, target: Node): boolean {
  const plain = bare(target);
  if (/Pattern$/.test(plain.type)) return true;
  if (plain.type !== 'Identifier') return isPartOfOwn(file, fn, plain);
  const binding = resolve(file, plain);
  return binding !== null && contains(fn, binding.node) && binding.node !== fn;
}

/** What hangs from something that is made here. */
export function isPartOfOwn(file: SourceFile, fn: Node, part: Node): boolean {
  const root = memberRoot(part);
  const binding = bindingOf(file, root);
  if (!binding || !contains(fn, binding.node) || binding.node === fn) return false;
  // What a `reduce` gathers is made for it.
  const call = binding.parameter ? file.parents.get(file.parents.get(binding.node)!) : null;
  if (isCall(call) && /^reduce/.test(calleeName(call)))
    return call.arguments[1] !== undefined && isFresh(file, call.arguments[1]);
  return !binding.parameter && binding.init !== null && isMadeHere(file, binding.init);
}

/** Whether an expression makes something new, or gives back what was just made. */
export function isMadeHere(file: SourceFile, made: Node): boolean {
  const node = bare(made);
  if (isFresh(file, node)) return true;
  if (!isCall(node)) return false;
  const receiver = receiverOf(node);
  if (receiver && /^(fill|sort|reverse)$/.test(calleeName(node))) return isMadeHere(file, receiver);
  return receiver !== null && givesNew(calleeName(node));
}
