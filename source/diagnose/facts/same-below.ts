import { nameOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { type Binding, bindingOf, isBoundOnce, resolve } from './names.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isFunction,
  isPropertyName,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Work below a call that depends only on arguments which are the same each time.

/** Takes a text or a description apart. */
export const PREPARING =
  /^(compile|precompile|parse|tokeni[sz]e|lex|preprocess|generate|buildSchema|createSchema|validateSchema|advance|lookahead)|^Function$/i;

/** How many calls deep it is followed into other code. */
const DEEPEST = 4;

/** `load` of `module.load$1`, `Liquid` of `new Liquid`. */
export const plainName = (name: string): string =>
  name
    .split(/[. ]/)
    .at(-1)!
    .replace(/\$\d+$/, '');

/**
 * Rows below calls that do something with arguments of these places alone, which are the same from call to call: `new Minimatch(pattern)` in
 * `minimatch(file, pattern)`. Read from the source of what is called.
 */
export function sameBelow(
  c: Case,
  rows: readonly number[],
  places: ReadonlySet<number>,
  depth = 0,
): number[] {
  const { tree } = c.model;
  const found: number[] = [];
  const byUnit = new Map<Unit, number[]>();
  for (const row of rows) {
    const unit = c.unitOf(tree.frame[row]);
    if (unit) byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  for (const [unit, own] of byUnit) {
    const calls = callsOn(c, unit, places);
    if (!calls) continue;
    const further = new Map<string, number[]>();
    for (const row of own)
      for (let at = row + 1; at < tree.end[row]; at = tree.end[at]) {
        const name = plainName(nameOf(c.model, tree.frame[at]));
        const handed = calls.get(name);
        if (handed === 'all') found.push(at);
        else if (handed) further.set(name, [...(further.get(name) ?? []), at]);
      }
    if (depth < DEEPEST)
      for (const [name, at] of further)
        found.push(...sameBelow(c, at, calls.get(name) as ReadonlySet<number>, depth + 1));
  }
  return found;
}

/** By name, the calls in a function that get nothing but what is the same, or at which places they get it. */
function callsOn(
  c: Case,
  unit: Unit,
  places: ReadonlySet<number>,
): Map<string, 'all' | ReadonlySet<number>> | null {
  const { file, node: fn } = unit;
  if (!file || !isFunction(fn)) return null;
  const same = new Set<Binding>();
  fn.params.forEach((one, at) => {
    const id = one.type === 'AssignmentPattern' ? one.left : one;
    const binding = places.has(at) ? bindingOf(file, id) : null;
    if (binding) same.add(binding);
  });
  const found = new Map<string, 'all' | ReadonlySet<number>>();
  const nodes = c.nodes(unit);
  // What is made of it, in the order of the source.
  for (const node of nodes)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      const binding = resolve(file, node.id);
      if (binding?.constant && dependsOn(file, node.init, same)) same.add(binding);
    }
  for (const node of nodes) {
    if (!isCall(node) && node.type !== 'NewExpression') continue;
    const name = calleeName(node);
    if (name === '') continue;
    const at = new Set([
      ...node.arguments.flatMap((one, i) => (dependsOn(file, one, same) ? [i] : [])),
      ...leftOut(node.arguments),
    ]);
    const receiver = isCall(node) ? receiverOf(node) : null;
    const isOnSame = receiver !== null && dependsOn(file, receiver, same);
    // An object may hold what differs: only what it takes apart is counted, all else is followed.
    const isOfSame = receiver === null || isOnSame || isOfModule(file, receiver) || PREPARING.test(name);
    const all =
      isOfSame &&
      (node.arguments.some((_, i) => at.has(i)) || isOnSame) &&
      node.arguments.every((one, i) => at.has(i) || comesFromNoCall(file, one));
    const before = found.get(name);
    // Frames do not tell two calls of one name apart: what holds of each of them holds.
    if (before === undefined) found.set(name, all ? 'all' : at);
    else if (before === 'all') found.set(name, all ? 'all' : at);
    else found.set(name, all ? before : new Set([...before].filter((one) => at.has(one))));
  }
  return found;
}

/** How many parameters beyond those that are given are thought of: options, and what comes after them. */
const OPTIONAL = 4;

/** The places that a call leaves to be undefined, or to their defaults: the same each time. */
export const leftOut = (given: readonly Node[]): number[] =>
  given.some((one) => one.type === 'SpreadElement')
    ? []
    : Array.from({ length: OPTIONAL }, (_, i) => given.length + i);

/** `path` of `path.parse(pattern)`. */
function isOfModule(file: SourceFile, receiver: Node): boolean {
  const root = bare(receiver);
  const binding = bindingOf(file, root);
  return root.type === 'Identifier' && (binding === null || binding.scope === file.program);
}

/** Whether an expression reads one of some names at least, and else nothing that differs from call to call. */
function dependsOn(file: SourceFile, expression: Node, same: ReadonlySet<Binding>): boolean {
  let reads = false;
  for (const node of descend(expression)) {
    if (isFunction(node) || node.type === 'ThisExpression') return false;
    if (node.type !== 'Identifier' || isPropertyName(file, node)) continue;
    const parent = file.parents.get(node);
    if (parent?.type === 'ObjectProperty' && parent.key === node && !parent.computed && !parent.shorthand)
      continue;
    const binding = resolve(file, node);
    if (binding && same.has(binding)) reads = true;
    else if (!isBoundOnce(file, node)) return false;
  }
  return reads;
}

/** Nothing in it comes from a call: literals, and what the module has once and for all. */
function comesFromNoCall(file: SourceFile, expression: Node): boolean {
  return descend(expression).every((node) => {
    if (isFunction(node) || node.type === 'ThisExpression' || isCall(node)) return false;
    return node.type !== 'Identifier' || isPropertyName(file, node) || isBoundOnce(file, node);
  });
}
