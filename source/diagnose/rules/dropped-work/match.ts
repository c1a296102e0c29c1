import type { Case, Unit } from '../../case/case.ts';
import { callersOf, handedOver } from '../../facts/callers.ts';
import { calledIn } from '../../facts/costs.ts';
import { bindingOf, constantBehind, parameterIndex, resolve, usesOf } from '../../facts/names.ts';
import { calleesOf, type FunctionPlace } from '../../facts/program.ts';
import { type Program, programOf, propertyOf } from '../../facts/stated.ts';
import {
  bare,
  type CallNode,
  contains,
  descend,
  isCall,
  isMember,
  type Node,
  propertyName,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { type Guard, guardOf, outcome, type Placed } from './guard.ts';

// Which costly results are handed to a function that drops them.

/** Work whose result goes to a function that tests first whether it needs it. */
export interface Dropped {
  unit: SourcedUnit;
  /** The costly part of what is handed over. */
  made: Node;
  name: string;
  call: CallNode;
  taker: FunctionPlace;
  guard: Guard;
  micros: number;
  /** Callers for which the program states that it is dropped, most time first; empty where it states nothing. */
  by: { unit: Unit; text: string | null }[];
}

/** Of the time, what must be of calls whose result is dropped. */
const MOSTLY = 0.5;

export function droppedWork(c: Case): Dropped[] {
  const own = programOf(c);
  return c.own(0.1).flatMap((unit) => {
    let best: Dropped | null = null;
    for (const call of c.nodes(unit)) {
      if (!isCall(call) || call.arguments.length === 0) continue;
      // Whose result is read is no mere taker.
      if (unit.file.parents.get(call)?.type !== 'ExpressionStatement') continue;
      const one = handedInVain(c, unit, call, own);
      if (one && worth(c, one.micros, 0.15) && (!best || one.micros > best.micros)) best = one;
    }
    return best ?? [];
  });
}

function handedInVain(c: Case, unit: SourcedUnit, call: CallNode, own: Program): Dropped | null {
  const places = calleesOf(c, unit.file, call);
  const guard = places.length === 1 ? guardOf(places[0].node) : null;
  if (!guard) return null;
  const [taker] = places;
  let best: Part | null = null;
  for (const part of partsHanded(unit, call)) {
    const micros = c.timeIn(unit.file, part.made) + calledIn(c, unit, [part.made]);
    if ((!best || micros > best.micros) && !isAsked(taker, guard, part)) best = { ...part, micros };
  }
  if (!best || !worth(c, best.micros, 0.15)) return null;
  const found = { unit, made: best.made, name: best.name, call, taker, guard };
  const known = outcomes(c, unit, call, taker, guard, own);
  const [dropped, seen] = [known.filter((one) => one.drops), known.filter((one) => one.drops !== null)];
  const share = (list: readonly Outcome[]) => list.reduce((sum, one) => sum + one.share, 0);
  if (share(dropped) >= MOSTLY)
    return {
      ...found,
      micros: best.micros * share(dropped),
      by: dropped.map(({ by, text }) => ({ unit: by, text })),
    };
  // Nothing that it does otherwise was ever seen to run.
  const isDead = guard.rest.every((node) => c.timeIn(taker.file, node) === 0);
  return seen.length === 0 && isDead ? { ...found, micros: best.micros, by: [] } : null;
}

interface Part {
  made: Node;
  /** `state` of `{ state: paths(matter) }`, or the text of the argument. */
  name: string;
  at: number;
  /** Whether it is a property of what is handed over. */
  within: boolean;
  micros: number;
}

/** What a call is handed that is worked out for it and used for nothing else: arguments, and properties of an object that is made for it. */
function partsHanded(unit: SourcedUnit, call: CallNode): Part[] {
  const { file } = unit;
  return call.arguments.flatMap((argument, at): Part[] => {
    const made = constantBehind(file, argument);
    if (made.type !== 'ObjectExpression') {
      const name = bare(argument).type === 'Identifier' ? textOf(file, argument) : textOf(file, made);
      const isOnly = made === bare(argument) || isUsedOnce(file, argument);
      return isOnly && works(made) ? [{ made, name, at, within: false, micros: 0 }] : [];
    }
    return made.properties.flatMap((one): Part[] => {
      if (one.type !== 'ObjectProperty' || one.key.type !== 'Identifier' || one.computed) return [];
      const value = bare(one.value);
      const { name } = one.key;
      return works(value) && !isRead(file, argument, name)
        ? [{ made: value, name, at, within: true, micros: 0 }]
        : [];
    });
  });
}

const works = (node: Node): boolean => descend(node).some(isCall);

function isUsedOnce(file: SourceFile, name: Node): boolean {
  const node = bare(name);
  const binding = bindingOf(file, node);
  return (
    binding !== null &&
    usesOf(file, binding).filter((use) => !contains(binding.node, use) || use === node).length === 1
  );
}

/** Whether a property of what a name stands for is read beside the call. */
function isRead(file: SourceFile, name: Node, property: string): boolean {
  const node = bare(name);
  const binding = bindingOf(file, node);
  if (!binding) return false;
  return usesOf(file, binding).some((use) => {
    const up = file.parents.get(use);
    if (use === node || contains(binding.node, use)) return false;
    return !isMember(up) || up.object !== use || up.computed || propertyName(up) === property;
  });
}

/** Whether the test of a guard reads a part. */
function isAsked({ file, node: fn }: FunctionPlace, { test }: Guard, { at, within, name }: Part): boolean {
  return descend(test).some((node) => {
    if (node.type !== 'Identifier' || parameterIndex(fn, resolve(file, node)) !== at) return false;
    const up = file.parents.get(node);
    return !within || !isMember(up) || up.object !== node || propertyName(up) === name;
  });
}

interface Outcome {
  by: Unit;
  /** What the caller hands over that decides. */
  text: string | null;
  share: number;
  drops: boolean | null;
}

/** What the test of a guard comes to, for each caller of the unit. */
function outcomes(
  c: Case,
  unit: SourcedUnit,
  call: CallNode,
  taker: FunctionPlace,
  { test, drops }: Guard,
  own: Program,
): Outcome[] {
  const inUnit = (node: Node): Placed | null => handed(unit, call, taker, node);
  const always = outcome(test, own, inUnit);
  if (always !== null) return [{ by: unit, text: null, share: 1, drops: always === drops }];
  const callers = callersOf(c, unit);
  const all = callers.reduce((sum, one) => sum + one.total, 0);
  return callers.map((caller): Outcome => {
    let text: string | null = null;
    const inCaller = (node: Node): Placed | null => {
      const here = inUnit(node);
      const name = here?.file === unit.file ? bare(here.node) : null;
      const at = name?.type === 'Identifier' ? parameterIndex(unit.node, resolve(unit.file, name)) : -1;
      if (at < 0) return here;
      const given = handedOver(caller, at);
      if (!given) return null;
      const { file } = given.unit;
      text = textOf(file, given.node);
      return { node: given.node, file };
    };
    const found = outcome(test, own, inCaller);
    return {
      by: caller.unit,
      text,
      share: all > 0 ? caller.total / all : 0,
      drops: found === null ? null : found === drops,
    };
  });
}

/** From what a guard reads of its parameters to what the call hands over; what it reads elsewhere stays as it is. */
function handed(unit: SourcedUnit, call: CallNode, taker: FunctionPlace, node: Node): Placed | null {
  const one = bare(node);
  const root = rootOf(one);
  const at = root.type === 'Identifier' ? parameterIndex(taker.node, resolve(taker.file, root)) : -1;
  if (at < 0) return { node: one, file: taker.file };
  const argument = call.arguments[at];
  if (!argument) return null;
  if (one === root) return { node: argument, file: unit.file };
  const made = constantBehind(unit.file, argument);
  if (!isMember(one) || bare(one.object) !== root || made.type !== 'ObjectExpression') return null;
  const value = propertyOf(made, propertyName(one));
  return value && { node: value, file: unit.file };
}
