import type { Case } from '../../case/case.ts';
import { functionsIn } from '../../facts/function-places.ts';
import { valueBehind } from '../../facts/imports.ts';
import { type Binding, bindingOf, parameterIndex, resolve } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  type Node,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

/** A function that keeps its last answer alone: `if (given !== last) { answer = make(given); last = given; }`. */
export interface Slot {
  fn: FunctionNode;
  file: SourceFile;
  /** Which parameter it is asked by. */
  parameter: number;
  test: Node;
}

/** A call of such a function for each element of a list in turn, in a walk that comes again. */
export function askedInTurn(c: Case, unit: SourcedUnit): { call: CallNode; slot: Slot; name: string } | null {
  for (const call of c.nodes(unit)) {
    if (!isCall(call)) continue;
    const loops = c.loopsAround(unit, call);
    const turned = call.arguments.map((one) => elementOf(unit.file, loops, one));
    if (!turned.some(Boolean) || (loops.length < 2 && !calledOften(c, unit))) continue;
    for (const slot of slotsBehind(c, unit.file, call))
      if (turned[slot.parameter]) return { call, slot, name: functionName(slot.file, slot.fn) };
  }
  return null;
}

/** Whether an argument is the element of a loop, as it is. */
function elementOf(file: SourceFile, loops: readonly Node[], argument: Node): boolean {
  const node = bare(argument);
  const binding = bindingOf(file, node);
  return binding?.iterates !== null && binding !== null && loops.some((loop) => contains(loop, binding.node));
}

/** Of the function that is called, or of the one that a memoizer returned under its name. */
function slotsBehind(c: Case, file: SourceFile, call: CallNode): Slot[] {
  const direct = calleesOf(c, file, call).flatMap(({ file: at, node }) => slotOf(at, node) ?? []);
  if (direct.length > 0) return direct;
  const value = valueBehind(c, file, call.callee);
  if (!value || !isCall(value.node) || calleeName(value.node) === '') return [];
  return calleesOf(c, value.file, value.node).flatMap((maker) =>
    functionsIn(maker.file, maker.node).flatMap((fn) =>
      fn === maker.node ? [] : (slotOf(maker.file, fn) ?? []),
    ),
  );
}

function slotOf(file: SourceFile, fn: FunctionNode): Slot | null {
  const outside = (node: Node): Binding | null => {
    const binding = bindingOf(file, bare(node));
    return binding && !contains(fn, binding.node) ? binding : null;
  };
  const given = (node: Node): number =>
    bare(node).type === 'Identifier' ? parameterIndex(fn, resolve(file, bare(node) as never)) : -1;
  const inside = descend(fn.body, (node) => !isFunction(node));
  for (const test of inside) {
    if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) continue;
    for (const [one, other] of [
      [test.left, test.right],
      [test.right, test.left],
    ]) {
      const last = one.type === 'PrivateName' ? null : outside(one);
      const parameter = given(other);
      if (!last || parameter < 0) continue;
      const keeps = inside.some(
        (node) =>
          node.type === 'AssignmentExpression' &&
          outside(node.left) === last &&
          given(node.right) === parameter,
      );
      if (keeps) return { fn, file, parameter, test };
    }
  }
  return null;
}
