import { type CpuModel, NATIVE, NODE } from '../../cpu/model.ts';
import { rowsOf } from '../../cpu/query.ts';
import { resolve } from '../facts/names.ts';
import { calleeName, contains, descend, isCall, type Node } from '../facts/syntax.ts';
import type { Unit } from './unit.ts';

/** What is asked of a case to know who calls whom. */
interface Calls {
  readonly model: CpuModel;
  unitOf(frame: number): Unit | null;
  nodes(unit: Unit): Node[];
  loopsAround(unit: Unit, node: Node): Node[];
  callers(unit: Unit): Caller[];
}

/** A unit that calls another: by time passed, with the call where the source shows it, and whether that stands in a loop. */
export interface Caller {
  unit: Unit;
  call: Node | null;
  inLoop: boolean;
  total: number;
}

/** Units that call this one, most time first. */
export function callersOf(c: Calls, unit: Unit): Caller[] {
  const { tree, functions } = c.model;
  const totals = new Map<Unit, number>(unit.inlined);
  const rows = unit.frames.flatMap((frame) => [...rowsOf(c.model, frame)]).sort((a, b) => a - b);
  let covered = 0;
  for (const row of rows) {
    // Only the outermost activation on a stack has a caller that is another's.
    if (row < covered) continue;
    covered = tree.end[row];
    // Past builtins and node's own frames, to a caller with a name.
    let up = tree.parent[row];
    for (let hops = 0; up > 0 && hops < 12; hops++, up = tree.parent[up]) {
      const other = c.unitOf(tree.frame[up]);
      if (other && other !== unit) {
        totals.set(other, (totals.get(other) ?? 0) + tree.total[row]);
        break;
      }
      const category = functions.category[tree.frame[up]];
      if (!other && category !== NATIVE && category !== NODE) break;
    }
  }
  // A sample taken while a call returns can show a stack that never was.
  for (const [caller, total] of totals) if (total < 0.05 * unit.total) totals.delete(caller);
  return [...totals]
    .sort((a, b) => b[1] - a[1])
    .map(([caller, total]) => {
      const call =
        c.nodes(caller).find((node) => isCall(node) && calleeName(node) === unit.label.name) ?? null;
      return {
        unit: caller,
        call,
        inLoop: call !== null && c.loopsAround(caller, call).some((loop) => !repeatsAll(caller, loop, call)),
        total,
      };
    });
}

/**
 * A counting loop around a call that is given the same each time: how programs (and benchmarks) do their whole job again, and no reason for what the call does in it.
 */
function repeatsAll({ file }: Unit, loop: Node, call: Node): boolean {
  if (!file || loop.type !== 'ForStatement' || !isCall(call) || call.arguments.length === 0) return false;
  return !descend(call).some((node) => {
    const binding = node.type === 'Identifier' ? resolve(file, node) : null;
    return binding !== null && contains(loop, binding.node);
  });
}

/** The nearest caller, up to three up, that reaches a unit from within a loop. */
export function callerInLoop(c: Calls, unit: Unit): { unit: Unit; call: Node } | null {
  let at = [unit];
  const seen = new Set(at);
  for (let height = 0; height < 3; height++) {
    const next: Unit[] = [];
    for (const one of at) {
      for (const caller of c.callers(one).slice(0, 4)) {
        if (caller.unit === unit) continue;
        if (caller.inLoop && caller.call) return { unit: caller.unit, call: caller.call };
        if (!seen.has(caller.unit)) next.push(caller.unit);
        seen.add(caller.unit);
      }
    }
    at = next;
  }
  return null;
}
