import type { Case, Unit } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { elementAt } from './builtins.ts';
import { sitesOf } from './calls-of.ts';
import { heaviestCallers, knownRuns } from './given.ts';
import { readsOutside } from './inputs.ts';
import { lengthOf, loopsOverMany, type Search } from './list-size.ts';
import { givenAt, placesOf } from './mentions.ts';
import { type Binding, usesOf } from './names.ts';
import { runsOf } from './runs.ts';
import { isSameIn } from './steady.ts';
import { gettersOf, isFilledBy, isPartChanged, isRunOnce } from './still.ts';
import {
  calleeName,
  contains,
  enclosingFunction,
  isCall,
  isFunction,
  isTarget,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// How many different values the program puts into a property, a variable, a parameter, the object of a method.

/** Found while it is being found out: it adds nothing of its own. */
export const ITSELF = -1;

/** One question, with what is being found out already; the two that ask on are in `value-count.ts`. */
export interface Asked extends Search {
  open: Set<Binding | string | Unit>;
  /** How many values an expression of a unit can have. */
  values(unit: Sourced, expression: Node): number;
  /** The same of the elements of a list. */
  elements(unit: Sourced, list: Node): number;
}

export const sum = (all: readonly number[]): number => {
  const others = all.filter((one) => one !== ITSELF);
  return others.length === 0 ? (all.length > 0 ? ITSELF : Infinity) : others.reduce((a, b) => a + b, 0);
};

/** How many values properties of a name are given. */
export function ofProperty(s: Asked, name: string): number {
  const key = `.${name}`;
  if (name === '' || name === 'length' || name === 'size') return Infinity;
  if (s.open.has(key)) return ITSELF;
  // What is read from outside may have any value.
  if (readsOutside(s.c) || gettersOf(s.c, name).length > 0 || isPartChanged(s.c, name)) return Infinity;
  s.open.add(key);
  const given = s.c.files().flatMap((file) => {
    const at: number[] = [];
    for (const place of placesOf(file, name)) {
      const value = givenAt(file, place);
      if (value) at.push(s.values(unitAround(s.c, file, value), value));
      else if (isTarget(file, place)) at.push(Infinity);
    }
    return at;
  });
  s.open.delete(key);
  return sum(given);
}

/** The unit that a node runs in; where no sample fell on it, one that nobody is known to call. */
function unitAround(c: Case, file: SourceFile, node: Node): Sourced {
  const all = c.units.filter((one) => one.file === file && one.node && contains(one.node, node));
  const found = all.reduce<Unit | null>((a, b) => (a && contains(b.node!, a.node!) ? a : b), null);
  return (found ?? { ...c.units[0], file, node: file.program, frames: [], inlined: new Map() }) as Sourced;
}

/** How many values a variable or parameter is given. */
export function ofBinding(s: Asked, unit: Sourced, binding: Binding): number {
  const { file } = unit;
  if (binding.node.type.startsWith('Import') || isFunction(binding.node)) return 1;
  if (s.open.has(binding)) return ITSELF;
  s.open.add(binding);
  const count = ofVariable(s, unit, file, binding);
  s.open.delete(binding);
  return count;
}

function ofVariable(s: Asked, unit: Sourced, file: SourceFile, binding: Binding): number {
  const { node } = binding;
  const taken = takenFrom(file, binding);
  if (binding.iterates) return taken ? ofProperty(s, taken) : s.elements(unit, binding.iterates);
  if (binding.parameter) return ofParameter(s, unit, binding, taken);
  if (node.type !== 'VariableDeclarator') return Infinity;
  if (isRunOnce(file, node) && binding.constant && node.init)
    return usesOf(file, binding).some((use) => isFilledBy(s.c, file, use)) ? Infinity : 1;
  if (taken) return ofProperty(s, taken);
  if (node.id.type !== 'Identifier') return Infinity;
  const given: number[] = binding.init ? [s.values(unit, binding.init)] : [];
  for (const use of usesOf(file, binding)) {
    if (!isTarget(file, use)) continue;
    const value = givenAt(file, use);
    if (!value) return Infinity;
    given.push(s.values(unit, value));
  }
  return sum(given);
}

/** `city` of `const { city } = row`, by the property's own name; '' where it is no part of a pattern. */
function takenFrom(file: SourceFile, { node, name }: Binding): string {
  const id = node.type === 'VariableDeclarator' ? node.id : node;
  const pattern = id.type === 'ObjectPattern' ? id : file.parents.get(file.parents.get(id) ?? id);
  if (pattern?.type !== 'ObjectPattern') return '';
  const own = pattern.properties.find(
    (one) => one.type === 'ObjectProperty' && one.value.type === 'Identifier' && one.value.name === name,
  );
  return own?.type === 'ObjectProperty' && own.key.type === 'Identifier' ? own.key.name : '';
}

function ofParameter(s: Asked, unit: Sourced, { node }: Binding, taken: string): number {
  const { file } = unit;
  const fn = enclosingFunction(file, node);
  if (!fn) return Infinity;
  const place = fn.params.findIndex((one) => contains(one, node));
  const call = file.parents.get(fn);
  // A callback of a walk: an element, its number, the list itself.
  if (isCall(call) && call.callee !== fn && receiverOf(call)) {
    const element = elementAt(calleeName(call));
    const list = receiverOf(call)!;
    if (element !== null) {
      if (place === element) return taken ? ofProperty(s, taken) : s.elements(unit, list);
      if (place === element + 1) return lengthOf(s, unit, list);
      return place === element + 2 ? s.values(unit, list) : Infinity;
    }
  }
  const of = (from: Sourced, call: Node, argument: Node) =>
    taken ? ofProperty(s, taken) : ofArgument(s, from, call, argument);
  const sites = sitesOf(s.c, file, fn);
  if (sites)
    return sum(
      sites.flatMap(({ file: at, call }) => {
        const argument = call.arguments[place];
        return argument ? of(unitAround(s.c, at, call), call, argument) : [];
      }),
    );
  const owner = s.c.unitAt(fn);
  if (!owner) return taken ? ofProperty(s, taken) : Infinity;
  const runs = knownRuns(s.c, owner);
  if (runs === null) return Infinity;
  const given: number[] = [];
  for (const { from, run } of runs) {
    const argument = run.given(place);
    if (argument) given.push(of(from, run.node, argument));
    else if (run.handed || run.step)
      given.push(
        taken ? ofProperty(s, taken) : place === 0 && run.each ? s.elements(from, run.each) : Infinity,
      );
  }
  return sum(given);
}

/** What a caller hands over: what no turn of the loop around a call changes is one value there. */
function ofArgument(s: Asked, from: Sourced, call: Node, argument: Node): number {
  const loop = loopsOverMany(s.c, from, call).at(-1);
  return loop && isSameIn(from.file, loop, argument) ? 1 : s.values(from, argument);
}

/** How many objects a method is called on. */
export function ofReceivers(s: Asked, unit: Sourced): number {
  if (s.open.has(unit)) return ITSELF;
  s.open.add(unit);
  const given: number[] = [];
  for (const caller of heaviestCallers(s.c, unit)) {
    const runs = caller.file && caller.node ? runsOf(s.c, caller, unit) : [];
    if (runs.length === 0) given.push(Infinity);
    for (const { node, receiver } of runs)
      given.push(receiver ? ofArgument(s, caller as Sourced, node, receiver) : Infinity);
  }
  s.open.delete(unit);
  return sum(given);
}
