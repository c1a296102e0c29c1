import type { Case, Unit } from '../../case/case.ts';
import { looksUp } from '../../facts/builtins.ts';
import { type Caller, callersOf } from '../../facts/callers.ts';
import { valuesInUse } from '../../facts/conventions.ts';
import { loopsOverMany, MANY, turnsOf } from '../../facts/list-size.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { type FunctionPlace, functionsOf } from '../../facts/program.ts';
import { type Purity, purityOf } from '../../facts/purity.ts';
import { remembers } from '../../facts/remembers.ts';
import { calledOften } from '../../facts/repeats.ts';
import { type Run, runsOf } from '../../facts/runs.ts';
import { isSameIn } from '../../facts/steady.ts';
import {
  bare,
  calleeName,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { repeatsAll } from '../../facts/turns.ts';
import { propertyCount, selfCount, valueCount } from '../../facts/value-count.ts';
import { isWork } from '../../facts/work.ts';
import { codeName } from '../../rule.ts';
import { MOST_OF_CALLS } from '../../thresholds.ts';
import { queries } from '../database.ts';
import type { SourcedUnit } from '../sites.ts';

/** A function that is asked the same few questions over and over. */
export interface Few {
  unit: SourcedUnit & { node: FunctionNode };
  call: Node;
  file: SourceFile;
  /** Different inputs, at most. */
  count: number;
  /** That count is of what is in use, as of years, and not of what the program shows. */
  about: boolean;
  /** What its answer depends on, as the caller has it. */
  inputs: string[];
  self: boolean;
  again: string;
}

/** Functions of the program's own that work the answers to a few inputs out again and again; of some that call each other the outermost. */
export function fewInputs(c: Case, units: readonly SourcedUnit[]): Few[] {
  const found = units.flatMap((unit) => see(c, unit) ?? []);
  const isWithin = (one: Few) =>
    found.some(
      (other) =>
        other !== one &&
        other.unit.total >= one.unit.total &&
        callersOf(c, one.unit).some(
          ({ unit, total }) => unit === other.unit && total >= MOST_OF_CALLS * one.unit.total,
        ),
    );
  return found.filter((one) => !isWithin(one));
}

function see(c: Case, unit: SourcedUnit): Few | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn) || remembers(file, fn) || unit.topLevel) return null;
  const place = { file, node: fn };
  if (!isWork(c, place) || queries(file, fn)) return null;
  const answer = purityOf(c, place);
  if (answer.pure !== 'shown') return null;
  const callers = callersOf(c, unit);
  const known = callers.filter((one) => one.unit.file && one.unit.node) as (Caller & { unit: SourcedUnit })[];
  if (known.length === 0 || known.reduce((all, one) => all + one.total, 0) < MOST_OF_CALLS * unit.total)
    return null;
  let [count, first, again] = [0, null as { run: Run; from: SourcedUnit } | null, null as string | null];
  for (const { unit: from } of known) {
    const runs = runsOf(c, from, unit);
    if (runs.length === 0) return null;
    for (const run of runs) {
      if (isGuarded(from.file, run.node) || remembers(from.file, from.node as FunctionNode, run.node))
        return null;
      count += inputsOf(c, from, run, fn, answer, unit);
      if (!(count <= MANY)) return null;
      first ??= { run, from };
      again ??= repeats(c, from, run.node);
    }
  }
  if (!first || !again || count === 0) return null;
  const used = usedParameters(fn);
  return {
    unit: unit as Few['unit'],
    call: first.run.node,
    file: first.from.file,
    count,
    about: [...used].some((at) => ofKind(fn, at) <= MANY),
    inputs: fn.params.flatMap((_, at) => {
      const given = used.has(at) ? first!.run.given(at) : null;
      return given && !answer.calls.has(at) ? [textOf(first!.from.file, given)] : [];
    }),
    self: answer.self,
    again,
  };
}

/** How many different inputs a call has. */
function inputsOf(
  c: Case,
  from: SourcedUnit,
  run: Run,
  fn: FunctionNode,
  answer: Purity,
  unit: Unit,
): number {
  const loop = loopsOverMany(c, from, run.node).at(-1);
  const of = (given: Node) => (loop && isSameIn(from.file, loop, given) ? 1 : valueCount(c, from, given));
  let all = 1;
  if (answer.self) all *= run.receiver ? of(run.receiver) : selfCount(c, unit as SourcedUnit);
  for (const at of usedParameters(fn)) {
    const given = run.given(at);
    if (answer.calls.has(at)) {
      // What it is handed to run has to be a function of its inputs, too.
      const places = given ? functionsGiven(c, from, given) : [];
      if (places.length === 0 || !places.every((place) => isShown(purityOf(c, place)))) return Infinity;
      if (of(given!) === 1) continue;
      return Infinity;
    }
    let count = given ? of(given) : run.handed || run.step ? Infinity : 1;
    if (!(count <= MANY)) count = Math.min(ofParts(c, unit.file!, fn, at), ofKind(fn, at));
    all *= count;
    if (!(all <= MANY)) return Infinity;
  }
  return all;
}

/** By its inputs alone, whatever it is called on. */
const isShown = ({ pure, self }: Purity): boolean => pure === 'shown' && !self;

/** The functions that an expression may stand for, through what callers hand over. */
function functionsGiven(c: Case, unit: SourcedUnit, given: Node, height = 0): readonly FunctionPlace[] {
  const found = functionsOf(c, unit.file, given);
  const name = bare(given);
  const at = name.type === 'Identifier' ? parameterIndex(unit.node, resolve(unit.file, name)) : -1;
  if (found.length > 0 || at < 0 || height > UP) return found;
  return callersOf(c, unit).flatMap(({ unit: above }) =>
    above.file && above.node
      ? runsOf(c, above, unit).flatMap((run) => {
          const handed = run.given(at);
          return handed ? functionsGiven(c, above as SourcedUnit, handed, height + 1) : [];
        })
      : [],
  );
}

/** `isHoliday(booking)` that reads nothing of the booking but its year and day. */
function ofParts(c: Case, file: SourceFile, fn: FunctionNode, at: number): number {
  const parameter = fn.params[at];
  if (parameter.type === 'ObjectPattern') {
    const names = parameter.properties.map((one) =>
      one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? one.key.name : '',
    );
    return names.includes('') ? Infinity : names.reduce((all, name) => all * propertyCount(c, name), 1);
  }
  if (parameter.type !== 'Identifier') return Infinity;
  const names = new Set<string>();
  for (const node of descend(fn.body)) {
    if (node.type !== 'Identifier' || node.name !== parameter.name) continue;
    const up = file.parents.get(node);
    if (!isMember(up)) return Infinity;
    if (up.object !== node) continue;
    const call = file.parents.get(up);
    if (up.computed || (isCall(call) && call.callee === up)) return Infinity;
    names.add(propertyName(up));
  }
  return [...names].reduce((all, name) => all * propertyCount(c, name), 1);
}

/** By the name of a parameter, how many values are in use. */
function ofKind(fn: FunctionNode, at: number): number {
  const parameter = fn.params[at];
  const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return id.type === 'Identifier' ? valuesInUse(id.name) : Infinity;
}

/** The parameters that a function mentions, by their places. */
function usedParameters(fn: FunctionNode): Set<number> {
  const names = new Set(descend(fn.body).flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  return new Set(
    fn.params.flatMap((one, at) => {
      const id = one.type === 'AssignmentPattern' ? one.left : one;
      return id.type !== 'Identifier' || names.has(id.name) ? [at] : [];
    }),
  );
}

/** How far up callers are followed. */
const UP = 6;

/** Where a call comes back beyond a walk over a few things, each of which comes once; null where nothing shows that it does. */
function repeats(c: Case, from: SourcedUnit, call: Node, height = 0): string | null {
  const { file } = from;
  const loop = loopsOverMany(c, from, call).find((one) => !repeatsAll(file, one, call));
  if (loop) return height === 0 ? 'in a loop' : `in a loop of ${codeName(from.label.name)}`;
  if (from.topLevel || height > UP) return null;
  const often = calledOften(c, from);
  if (!often) return null;
  const { by, loop: above } = often;
  if (!by?.file || !by.node || !above || !often.call) return often.text;
  return turnsOf(c, by as SourcedUnit, above) <= MANY
    ? repeats(c, by as SourcedUnit, often.call, height + 1)
    : often.text;
}

/** `if (!known.has(key)) known.set(key, work(key))`, `cache[key] ??= work(key)`: kept already. */
function isGuarded(file: SourceFile, call: Node): boolean {
  for (let at = file.parents.get(call); at && !isFunction(at); at = file.parents.get(at)) {
    if (at.type === 'AssignmentExpression' && /^(\?\?|\|\|)=$/.test(at.operator)) return true;
    if (at.type === 'LogicalExpression' && /^(\?\?|\|\|)$/.test(at.operator)) return true;
    const test = at.type === 'IfStatement' || at.type === 'ConditionalExpression' ? bare(at.test) : null;
    if (test && descend(test).some((one) => isCall(one) && looksUp(calleeName(one)))) return true;
    if (test && /(undefined|null)\b|^!/.test(textOf(file, test))) return true;
  }
  return false;
}
