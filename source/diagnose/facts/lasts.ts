import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { codeName } from '../rule.ts';
import { isGrower } from './builtins.ts';
import { heaviestCallers } from './given.ts';
import { entryCount, FEW, listSize } from './list-size.ts';
import { mentionsOf } from './mentions.ts';
import { type Binding, bindingOf, parameterIndex, resolve, usesOf } from './names.ts';
import { isLasting, type Origin, originOf } from './origin.ts';
import { calledOften, callersAnywhere, type Often } from './repeats.ts';
import { gathers, runsOf } from './runs.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  rootOf,
  type SourceFile,
} from './syntax.ts';
import { isMadeEachTurn, isTurned } from './turns.ts';

// Whether a place sees the same collection on each call.

/** Why a place sees the same collection time and again. */
export interface Again {
  /** `in a loop`, `in a loop of main`, `at every step of its recursion`. */
  text: string;
  loop: Node | null;
  /** The unit in which it repeats. */
  by: Unit | null;
  origin: Origin;
}

/** How far up a parameter is followed. */
const HIGHEST = 5;

/**
 * Whether a node in a unit meets the same collection again and again: in a loop that does not change it, or in calls that come with the same one.
 * Null where it does not, or where nothing shows that it does.
 */
export function sameAgain(c: Case, unit: Sourced, node: Node, list: Node): Again | null {
  const { file } = unit;
  if (!unit.node) return null;
  const origin = originOf(file, unit.node, list);
  if (origin.life === 'unknown') return null;
  const loops = c.loopsAround(unit, node).filter((loop) => loop !== node);
  for (const loop of loops)
    if (!variesIn(file, loop, origin, list)) return { text: 'in a loop', loop, by: unit, origin };
  if (loops.length > 0 && origin.life === 'element') return null;
  if (origin.life === 'call' || origin.life === 'element' || unit.topLevel) return null;
  if (origin.life === 'parameter') {
    const again = handedAgain(c, unit, origin, new Set([unit]));
    return again && { ...again, origin };
  }
  const often = calledOften(c, unit);
  if (!often) return null;
  if (origin.life === 'field' && isOfNewObject(often)) return null;
  return { text: often.text, loop: often.loop, by: often.by, origin };
}

/** Whether a collection is another one in each turn of a loop. */
function variesIn(file: SourceFile, loop: Node, origin: Origin, list: Node): boolean {
  const { binding, life } = origin;
  if (life === 'element') {
    // The element of an outer loop stays the same in an inner one.
    if (!binding || contains(loop, binding.node)) return true;
  } else if (binding && isMadeEachTurn(file, loop, binding)) return true;
  else if (life === 'call' && binding === null) return true;
  return (
    origin.keys.some((key) => descend(key).some((one) => isTurned(file, loop, one))) ||
    isGivenAnew(file, loop, list)
  );
}

/** `list = another` within the loop, unless it is the same one further on. */
function isGivenAnew(file: SourceFile, loop: Node, list: Node): boolean {
  const node = bare(list);
  const binding = bindingOf(file, node);
  if (!binding) return false;
  return usesOf(file, binding).some((use) => {
    const write = file.parents.get(use);
    if (!contains(loop, use) || write?.type !== 'AssignmentExpression' || write.left !== use) return false;
    return !descend(write.right).some((one) => one.type === 'Identifier' && resolve(file, one) === binding);
  });
}

/** Whether calls come with the same thing for a parameter: a loop above hands over what it does not change, or the function hands it on to itself. */
function handedAgain(
  c: Case,
  unit: Sourced,
  origin: Origin,
  seen: ReadonlySet<Unit>,
): Omit<Again, 'origin'> | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn) || !origin.binding || seen.size > HIGHEST) return null;
  const at = fn.params.findIndex((one) => contains(one, origin.binding!.node));
  if (at < 0) return null;
  // A recursion that hands its own on.
  for (const call of descend(fn.body)) {
    if (!isCall(call) || calleeName(call).split('.').at(-1) !== unit.label.name.split('.').at(-1)) continue;
    const given = call.arguments[at + offsetOf(call)];
    if (given && originOf(file, fn, given).binding === origin.binding)
      return { text: 'at every step of its recursion', loop: null, by: unit };
  }
  for (const caller of heaviestCallers(c, unit)) {
    if (!caller.file || !caller.node) continue;
    if (caller === unit) continue;
    const from = caller as Sourced;
    if (seen.has(caller)) {
      // A tree is walked by handing on parts: the same is handed on only where the caller's own parameter is.
      if (runsOf(c, caller, unit).some((run) => isOwnParameter(from, run.given(at))))
        return { text: 'at every step of its recursion', loop: null, by: caller };
      continue;
    }
    for (const run of runsOf(c, caller, unit)) {
      // What a reduce hands on from element to element.
      if (gathers(run, at))
        return { text: `in a loop of ${codeName(caller.label.name)}`, loop: run.node, by: caller };
      const given = run.given(at);
      if (!given) continue;
      const above = originOf(from.file, caller.node, given);
      const loops = [...(run.each ? [run.node] : []), ...c.loopsAround(caller, run.node)].filter(
        (one) => !picks(from.file, one, run.node),
      );
      const loop = loops.find((one) => !variesIn(from.file, one, above, given));
      if (loop && above.life !== 'unknown')
        return { text: `in a loop of ${codeName(caller.label.name)}`, loop, by: caller };
      if (above.life === 'parameter') {
        const further = handedAgain(c, from, above, new Set([...seen, from]));
        if (further) return further;
      } else if (isLasting(above) && !isPart(given)) {
        const often = calledOften(c, caller);
        if (often && !(above.life === 'field' && isOfNewObject(often)))
          return { text: often.text, loop: often.loop, by: often.by };
      }
    }
  }
  return null;
}

/** `for (const rule of rules) rule(order)`: each turn runs another function. */
function picks(file: SourceFile, loop: Node, call: Node): boolean {
  const callee = isCall(call) ? bare(call.callee) : null;
  const binding = bindingOf(file, callee);
  return binding?.iterates !== null && binding !== null && contains(loop, binding.node);
}

/** Whether an expression is a parameter of the function, whole: none that was taken out of one. */
function isOwnParameter({ file, node: fn }: Sourced, given: Node | null): boolean {
  if (!given || !isFunction(fn)) return false;
  const { life, binding, node, keys } = originOf(file, fn, given);
  return life === 'parameter' && keys.length === 0 && !isMember(node) && parameterIndex(fn, binding) >= 0;
}

/** `orders.slice(from, to)`: another part each time. */
const isPart = (given: Node): boolean => {
  const call = bare(given);
  return (
    isCall(call) &&
    call.arguments.length > 0 &&
    /^(slice|subarray|filter|map|flatMap)$/.test(calleeName(call))
  );
};

/** `fn.call(this, a)` hands over `a` one place on. */
const offsetOf = (call: Node): number =>
  isCall(call) && isMember(call.callee) && calleeName(call) === 'call' ? 1 : 0;

/** Whether the object that a method is called on in a loop is made in each turn. */
function isNewEach(by: Unit | null, loop: Node, call: Node): boolean {
  const file = by?.file;
  const receiver = isCall(call) ? receiverOf(call) : isMember(call) ? call.object : null;
  if (!file || !receiver) return call.type === 'NewExpression';
  let root = bare(receiver);
  while (isMember(root) || isCall(root)) root = bare(isCall(root) ? root.callee : root.object);
  if (root.type === 'NewExpression') return true;
  const binding = bindingOf(file, root);
  // What a list that the loop walks holds is not made there.
  return binding !== null && !binding.iterates && contains(loop, binding.node) && !binding.parameter;
}

/** Whether the loop that a method runs in makes the object that it is called on in each turn. */
export const isOfNewObject = ({ by, loop, call }: Often): boolean =>
  loop !== null && call !== null && isNewEach(by, loop, call);

/** A rest parameter that no caller spreads a list into: as many elements as a call has arguments. */
function isSpelledOut(c: Case, unit: Sourced, binding: Binding): boolean {
  const rest = unit.file.parents.get(binding.node) ?? binding.node;
  if (!binding.parameter || (rest.type !== 'RestElement' && binding.node.type !== 'RestElement'))
    return false;
  const runs = callersAnywhere(c, unit).flatMap((caller) => runsOf(c, caller, unit));
  return (
    runs.length > 0 &&
    runs.every(
      ({ node, handed }) =>
        !handed && isCall(node) && node.arguments.every((one) => one.type !== 'SpreadElement'),
    )
  );
}

/** Whether a collection is long, as far as the source says. */
export function sizeOf(c: Case, unit: Sourced, origin: Origin): 'few' | 'many' | 'unknown' {
  const { file } = unit;
  const grown = (use: Node): boolean => {
    const call = callOn(file, use);
    return call !== null && isGrower(calleeName(call));
  };
  const { binding, node } = origin;
  const name = isMember(node) ? propertyName(node) : '';
  const uses = binding ? usesOf(file, binding) : name === '' ? [] : mentionsOf(file, name);
  if (uses.some(grown)) return 'many';
  if (binding && isSpelledOut(c, unit, binding)) return 'few';
  // Of `LINES.filter(served).flatMap(stopsOf)` the lines.
  const list = binding ? rootOf(node) : node;
  const size = Math.min(listSize(c, unit, list), entryCount(c, unit, list));
  return size === 0 || size === Infinity ? 'unknown' : size <= FEW ? 'few' : 'many';
}
