import { isMutator } from '../../facts/builtins.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isMember,
  type Node,
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
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : node.type === 'UnaryExpression' && node.operator === 'delete'
            ? node.argument
            : isCall(node) &&
                isMember(node.callee) &&
                (isMutator(calleeName(node)) || /^(write|send|emit|append|next)$/.test(calleeName(node)))
              ? node.callee.object
              : null;
    if (!target) continue;
    const root = rootOf(target);
    const binding = root.type === 'Identifier' ? resolve(file, root) : null;
    // A parameter changed is a caller's thing changed, unless it is only the name that is given something new.
    if (!binding || !contains(fn, binding.node)) return false;
    if (binding.parameter && (isCall(node) || bare(target) !== root)) return false;
  }
  return true;
}

/** `of(row)`, where `of` is what the caller handed over: what it does is the caller's to say. */
function callsParameter(file: SourceFile, fn: Node, { callee }: CallNode): boolean {
  const binding = callee.type === 'Identifier' ? resolve(file, callee) : null;
  return parameterIndex(fn, binding) >= 0;
}
