import { isMutator } from '../../facts/builtins.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { targetOf } from '../../facts/purity.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isMember,
  memberRoot,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { drawsNext } from '../../facts/turns.ts';
import { isQuery } from '../database.ts';
import { rootOf, type SourcedUnit } from '../sites.ts';

/** Writes nothing that it did not make, and takes nothing from clock, chance or the outside. */
export function pure(unit: SourcedUnit, fn: Node): boolean {
  const { file } = unit;
  if (
    /\b(Date\.now|new Date\(\)|Math\.random|performance|process\.|await|yield|this\b|readFile|fetch|console)/.test(
      textOf(file, fn),
    )
  )
    return false;
  for (const node of descend(fn)) {
    if (isCall(node) && (isQuery(file, node) || callsParameter(file, fn, node) || drawsNext(file, node, fn)))
      return false;
    const target =
      targetOf(node) ??
      (isCall(node) &&
      isMember(node.callee) &&
      (isMutator(calleeName(node)) || /^(write|send|emit|append|next)$/.test(calleeName(node)))
        ? node.callee.object
        : null);
    if (!target) continue;
    const root = rootOf(target);
    const binding = root.type === 'Identifier' ? resolve(file, root) : null;
    // A parameter changed is a caller's thing changed, unless it is only the name that is given something new.
    if (!binding || !contains(fn, binding.node)) return false;
    if ((isCall(node) || bare(target) !== root) && isGiven(file, fn, root)) return false;
  }
  return true;
}

/** `of(row)`, where `of` is what the caller handed over: what it does is the caller's to say. */
function callsParameter(file: SourceFile, fn: Node, { callee }: CallNode): boolean {
  const binding = callee.type === 'Identifier' ? resolve(file, callee) : null;
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
    const binding = node.type === 'Identifier' ? resolve(file, node) : null;
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
