import type { Case } from '../../case/case.ts';
import { callersOf } from '../../facts/callers.ts';
import { isMadeAnew } from '../../facts/fresh.ts';
import { bindingOf, usesOf } from '../../facts/names.ts';
import { calledOften } from '../../facts/repeats.ts';
import { steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  isCall,
  isMember,
  type Node,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// Where the object that holds a cache is made, if it is made for each call.

/** How many methods up that call it on their own `this` the object is looked for. */
const HIGHEST = 4;

/**
 * Where the object is made that a method with a cache belongs to: `const planner = new Planner(this.lanes)` in a function that runs often, asks it once
 * and lets go of it. Null where the object is made of what differs: then it keeps what it should.
 */
export function madePerCall(c: Case, unit: SourcedUnit, height = 0): { made: Node; file: SourceFile } | null {
  const [caller] = callersOf(c, unit);
  const run = caller?.run;
  if (!run || run.handed || !caller.unit.file || !caller.unit.node || height > HIGHEST) return null;
  const from = caller.unit as SourcedUnit;
  const { file } = from;
  // Asked in a loop, one object is asked several times.
  if (c.loopsAround(from, run.node).length > 0) return null;
  if (isCalledOnThis(run.node)) return madePerCall(c, from, height + 1);
  const receiver = run.receiver ? bare(run.receiver) : null;
  if (!receiver || !isMadeAnew(c, file, receiver) || !calledOften(c, from)) return null;
  const binding = bindingOf(file, receiver);
  const made = binding?.init ? bare(binding.init) : receiver;
  if (!contains(from.node, made) || (made.type !== 'NewExpression' && !isCall(made))) return null;
  if (binding && !usesOf(file, binding).every((use) => isAskedSo(file, use, run.node))) return null;
  return made.arguments.every((one) => steadiness(c, from, one) !== 'varies') ? { made, file } : null;
}

function isCalledOnThis(call: Node): boolean {
  if (!isCall(call) || !isMember(call.callee)) return false;
  return /^(ThisExpression|Super)$/.test(bare(call.callee.object).type);
}

/** Whether a mention calls the same method: others may fill the object, and who else gets it may keep it. */
function isAskedSo(file: SourceFile, use: Node, call: Node): boolean {
  const asked = callOn(file, use);
  return asked !== null && isCall(call) && isMember(call.callee) && calleeName(call) === calleeName(asked);
}
