import type { Case, Unit } from '../case/case.ts';
import { callersOf } from '../facts/callers.ts';
import { bindingOf } from '../facts/names.ts';
import {
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';

const OPENS = /^['"`]\s*(begin|start\s+transaction|savepoint)\b/i;
const OPENERS = /^(begin|beginTransaction|startTransaction)$/;
/** `db.transaction(fn)`, `prisma.$transaction(fn)`, `sequelize.transaction(fn)`. */
const RUNS = /transaction$/i;

/** Whether a place runs within a transaction that its function, or one that calls it, has opened. */
export function inTransaction(c: Case, unit: Unit, node: Node, height = 0): boolean {
  const { file } = unit;
  if (!file) return false;
  if (handedToTransaction(file, node)) return true;
  const last = c
    .nodes(unit)
    .filter(isCall)
    .findLast((one) => one.start! < node.start! && (opens(file, one) || closes(file, one)));
  if (last && opens(file, last)) return true;
  return (
    height < 2 &&
    callersOf(c, unit).some((one) => one.call !== null && inTransaction(c, one.unit, one.call, height + 1))
  );
}

const opens = (file: SourceFile, call: CallNode): boolean =>
  OPENERS.test(calleeName(call)) ||
  (call.arguments[0] !== undefined && OPENS.test(textOf(file, call.arguments[0])));

const closes = (file: SourceFile, call: CallNode): boolean =>
  /^(commit|rollback)$/.test(calleeName(call)) ||
  (call.arguments[0] !== undefined &&
    /^['"`]\s*(commit|rollback|end)\b/i.test(textOf(file, call.arguments[0])));

/** `db.transaction((rows) => { … })`, or a function that is handed over by its name. */
function handedToTransaction(file: SourceFile, node: Node): boolean {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (!isFunction(at)) continue;
    const holder = file.parents.get(at);
    if (isCall(holder) && holder.callee !== at && RUNS.test(calleeName(holder))) return true;
    const name = at;
    const byName = file.nodes.some(
      (one) =>
        isCall(one) &&
        RUNS.test(calleeName(one)) &&
        one.arguments.some((argument) => {
          const binding = bindingOf(file, argument);
          return binding !== null && (binding.node === name || binding.init === name);
        }),
    );
    if (byName) return true;
  }
  return false;
}
