import type { Case, Unit } from '../case/case.ts';
import { codeName } from '../rule.ts';
import { walkOf } from './element-work.ts';
import { changesWithin } from './field-changes.ts';
import type { FieldRead } from './field-reads.ts';
import { heaviestCallers } from './given.ts';
import { sameAgain } from './lasts.ts';
import { type Binding, bindingOf, parameterIndex, resolve, usesOf } from './names.ts';
import { calleesOf } from './program.ts';
import { runsOf } from './runs.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  isTarget,
  memberRoot,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';
import { drawsNext } from './turns.ts';

// Whether a field that is worked out on each read is read again of an object that did not change in between.

/** Why the same object's field is read again. */
export interface ReadAgain {
  text: string;
  /** The part of the reads for which one would have done. */
  part: number;
}

/** How far up the object is followed to those who hand it over. */
const HIGHEST = 2;

/**
 * Whether a read is made again of the same object, none of whose fields changes in between. `others`: all reads of the field; `inner`: those who call
 * the function with the object are not asked.
 */
export function readAgain(
  c: Case,
  read: FieldRead,
  others: readonly FieldRead[],
  fields: ReadonlySet<string>,
  inner: boolean,
  up = 0,
): ReadAgain | null {
  const { unit, node } = read;
  const { file } = unit;
  const isSteady = (by: Unit, region: Node, reads: ReadonlySet<string>) =>
    !changesWithin(c, by, region, reads);
  const reached = new Set([...fields, ...membersOf(read.of)]);
  for (const loop of c.loopsAround(unit, node))
    if (
      !repeatsJob(file, loop) &&
      isFixedIn(file, loop, read.of, 0) &&
      !isUsedUnknown(c, file, loop, read.of) &&
      isSteady(unit, loop, reached)
    )
      return { text: 'in a loop that does not change the object', part: 1 };
  for (let at: Node | undefined = node; at && at !== unit.node; at = file.parents.get(at)) {
    const walk = walkOf(file, at);
    if (!walk || !isElementOf(file, walk, read.of, at)) continue;
    const again = sameAgain(c, unit, at, walk.list);
    const by = again?.by;
    if (!again?.loop || !by?.file || repeatsJob(by.file, again.loop) || isRefilled(again.loop)) continue;
    if (isSteady(by, again.loop, reached))
      return { text: `for the same elements of \`${textOf(file, walk.list)}\` ${again.text}`, part: 1 };
  }
  const beside = besides(c, read, others, reached);
  if (beside > 1) return { text: `${beside} times for one object`, part: (beside - 1) / beside };
  return !inner && up < HIGHEST ? above(c, read, reached, up) : null;
}

/** The same for who calls the function with the object: as its parameter, or as a method of it. */
function above(c: Case, { unit, of }: FieldRead, fields: ReadonlySet<string>, up: number): ReadAgain | null {
  const root = memberRoot(of);
  const at = root.type === 'Identifier' ? parameterIndex(unit.node, resolve(unit.file, root)) : -1;
  if (at < 0 && root.type !== 'ThisExpression') return null;
  for (const caller of heaviestCallers(c, unit)) {
    if (!caller.file || !caller.node || caller === unit) continue;
    for (const run of runsOf(c, caller, unit)) {
      const given = run.handed ? null : at < 0 ? run.receiver : run.given(at);
      if (!given) continue;
      const read = { unit: caller as FieldRead['unit'], node: run.node, of: bare(given) };
      const again = readAgain(c, read, [read], fields, false, up + 1);
      if (again) return { ...again, text: `${again.text}, by ${codeName(caller.label.name)}` };
    }
  }
  return null;
}

/** Fields on the way to the object. */
function membersOf(of: Node): string[] {
  const names: string[] = [];
  for (let node = of; isMember(node); node = bare(node.object)) names.push(propertyName(node));
  return names;
}

/** Names that stand for names are followed no further than this. */
const STEPS = 6;

/** Whether an expression stands for one object in all turns of a loop. */
function isFixedIn(file: SourceFile, loop: Node, of: Node, depth: number): boolean {
  if (depth > STEPS) return false;
  return descend(of).every((node) => {
    if (isCall(node) || /^(New|Object|Array)Expression$/.test(node.type)) return false;
    if (isMember(node) && node.computed && isElementGivenIn(file, loop, node.object)) return false;
    if (node.type !== 'Identifier') return true;
    const up = file.parents.get(node);
    if (isMember(up) && up.property === node && !up.computed) return true;
    const binding = resolve(file, node);
    if (!binding) return false;
    if (isGivenIn(file, loop, binding)) return false;
    if (!contains(loop, binding.node)) return true;
    const from = binding.node.type === 'VariableDeclarator' ? binding.node.init : null;
    return !binding.parameter && !binding.iterates && from != null && isFixedIn(file, loop, from, depth + 1);
  });
}

/** `rows[i] = …` somewhere in a node. */
const isElementGivenIn = (file: SourceFile, within: Node, list: Node): boolean =>
  descend(within).some((node) => {
    const target = bare(targetOf(node) ?? list);
    return isMember(target) && target.computed && textOf(file, target.object) === textOf(file, list);
  });

/** Whether a method of the object runs there whose source is not known: it may change anything of it. */
const isUsedUnknown = (c: Case, file: SourceFile, within: Node, of: Node): boolean =>
  descend(within).some((node) => {
    const receiver = isCall(node) ? receiverOf(node) : null;
    return (
      receiver !== null &&
      textOf(file, receiver) === textOf(file, of) &&
      calleesOf(c, file, node as never).length === 0
    );
  });

/** Whether a name is given another value somewhere in a node. */
const isGivenIn = (file: SourceFile, within: Node, binding: Binding): boolean =>
  usesOf(file, binding).some((use) => contains(within, use) && isTarget(file, use));

/** Whether a read is of an element of a walk, by whatever name. */
function isElementOf(
  file: SourceFile,
  walk: NonNullable<ReturnType<typeof walkOf>>,
  of: Node,
  around: Node,
): boolean {
  let node = of;
  for (let steps = 0; steps < STEPS; steps++) {
    if (walk.isElement(node)) return true;
    // The pattern of a walk's own head.
    if (node.type === 'ObjectPattern') return contains(around, node) && !contains(walk.body, node);
    if (isMember(node)) node = bare(node.object);
    else {
      const binding = bindingOf(file, node);
      const from = binding?.node.type === 'VariableDeclarator' ? binding.node.init : null;
      if (!from) return false;
      node = bare(from);
    }
  }
  return false;
}

/** `for (let round = 0; round < 20; round++) print(report(rows))`: how programs do their whole job again. */
function repeatsJob(file: SourceFile, loop: Node): boolean {
  if (loop.type !== 'ForStatement' || loop.init?.type !== 'VariableDeclaration') return false;
  const [{ id }] = loop.init.declarations;
  const index = bindingOf(file, id);
  const { body } = loop;
  return (
    !(index && usesOf(file, index).some((use) => contains(body, use))) &&
    !descend(body).some((node) => {
      const target = targetOf(node);
      return target !== null && isMember(bare(target));
    }) &&
    !drawsNext(file, body)
  );
}

/** `rows.length = 0`, `rows.splice(0, 9)`, `rows.fill(row)`: other elements in each turn. */
const isRefilled = (loop: Node): boolean =>
  descend(loop).some((node) => {
    const target = bare(targetOf(node) ?? loop);
    return (
      (isMember(target) && propertyName(target) === 'length') ||
      (isCall(node) && isMember(node.callee) && /^(splice|fill|clear|shift|pop)$/.test(calleeName(node)))
    );
  });

/** How many reads of the same object one run of the function makes. */
function besides(
  c: Case,
  read: FieldRead,
  others: readonly FieldRead[],
  fields: ReadonlySet<string>,
): number {
  const { unit, node, of } = read;
  const { file } = unit;
  const text = textOf(file, of);
  const root = memberRoot(of);
  const binding = bindingOf(file, root);
  const fn = enclosingFunction(file, node);
  if (root.type !== 'ThisExpression' && (!binding || isGivenIn(file, fn ?? file.program, binding))) return 1;
  if (descend(of).some((one) => isCall(one) || one.type === 'NewExpression')) return 1;
  const same = others.filter(
    (one) =>
      one.unit === unit &&
      textOf(file, one.of) === text &&
      enclosingFunction(file, one.node) === fn &&
      (one.node === node ||
        (memberRoot(one.of).type === root.type &&
          (binding === null || resolve(file, memberRoot(one.of) as never) === binding) &&
          runsWith(file, node, one.node))),
  );
  if (same.length < 2) return 1;
  const [from, to] = [
    Math.min(...same.map((one) => one.node.start!)),
    Math.max(...same.map((one) => one.node.end!)),
  ];
  return changesWithin(c, unit, { start: from, end: to } as never, fields) ? 1 : same.length;
}

/** Whether one run makes both reads: not in the two ways of a condition, nor the second past the end of the first's way. */
function runsWith(file: SourceFile, one: Node, other: Node): boolean {
  const [first, second] = one.start! <= other.start! ? [one, other] : [other, one];
  for (let at = first, up = file.parents.get(at); up && !isFunction(up); at = up, up = file.parents.get(up)) {
    const isWay =
      (/^(If|Conditional)(Statement|Expression)$/.test(up.type) && (up as { test?: Node }).test !== at) ||
      up.type === 'SwitchCase';
    if (contains(up, second)) return !isWay || contains(at, second);
    if (isWay && descend(at).some((node) => /^(Return|Throw|Continue|Break)Statement$/.test(node.type)))
      return false;
  }
  return true;
}
