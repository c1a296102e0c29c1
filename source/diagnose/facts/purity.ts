import type * as t from '@babel/types';
import type { Case } from '../case/case.ts';
import {
  callsBack,
  isMutator,
  isPureClass,
  isPureStatic,
  isReader,
  iterates,
  readsScalar,
} from './builtins.ts';
import { isNow } from './clocks.ts';
import { showsEffect } from './effects.ts';
import { isMadeHere, isOwn, isPartOfOwn } from './made-here.ts';
import { resolve } from './names.ts';
import { calleesOf, type FunctionPlace, functionsOf } from './program.ts';
import { GLOBAL_NAMES } from './pure-expression.ts';
import { gettersOf, isChangedLater, isStill } from './still.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  targetOf,
  textOf,
} from './syntax.ts';

// Whether a function gives the same for the same inputs, and leaves nothing behind.

/** How far calls are followed. */
const DEEPEST = 5;

/** Of expressions, formatters and buffers. */
const READS = /^(test|exec|fromCharCode|charCodeAt|format|fill|subarray)$/;

/** What shows of a function's answer. */
export interface Purity {
  /**
   * `shown`: it gives the same for the same inputs and leaves nothing behind: what else it reads stays as it is once the program has made it, and all that it
   * calls is so as well. `likely`: nothing in its own code speaks against it. `no`: an effect shows.
   */
  pure: 'shown' | 'likely' | 'no';
  /** The answer depends on the object that it is called on, too. */
  self: boolean;
  /** Parameters that it calls: what they do is the caller's to say. */
  calls: ReadonlySet<number>;
}

/** Whether a function gives the same for the same inputs, and leaves nothing behind. */
export function purityOf(c: Case, place: FunctionPlace): Purity {
  const found = { self: false, calls: new Set<number>() };
  if (isSame(c, place, found, new Set(), 0)) return { pure: 'shown', ...found };
  const { file, node } = place;
  return { pure: showsEffect(file, node) ? 'no' : 'likely', self: mentionsSelf(node), calls: NONE };
}

const NONE: ReadonlySet<number> = new Set();

const mentionsSelf = (fn: Node): boolean => descend(fn).some((node) => node.type === 'ThisExpression');

type Found = { self: boolean; calls: Set<number> };

function isSame(c: Case, place: FunctionPlace, found: Found, seen: Set<Node>, depth: number): boolean {
  const { node: fn } = place;
  // Of a generator all is worked out where it is walked; a promise is one object for all who wait.
  if ((fn.async && (fn.generator || depth > 0)) || (fn.generator && depth === 0) || depth > DEEPEST)
    return false;
  if (seen.has(fn)) return true;
  seen.add(fn);
  return [...fn.params, fn.body].every((part) => isSamePart(c, place, part, found, seen, depth));
}

/** Whether an expression of a function gives the same as long as the function's own names do, and leaves nothing behind. */
export const isSameValue = (c: Case, place: FunctionPlace, expression: Node): boolean =>
  isSamePart(c, place, expression, { self: false, calls: new Set() }, new Set(), 1);

function isSamePart(
  c: Case,
  place: FunctionPlace,
  part: Node,
  found: Found,
  seen: Set<Node>,
  depth: number,
): boolean {
  const { file, node: fn } = place;
  // What it returns to be called later does not run with it.
  const later = new Set<Node>(returnsOf(fn).filter((one) => isFunction(bare(one))));
  return descend(part, (node) => !later.has(node)).every((node) => {
    if (later.has(node)) return true;
    if (/^(Await|TaggedTemplate)Expression$|^(Import|Super)$/.test(node.type)) return false;
    const target = targetOf(node);
    if (target) return isOwn(file, fn, target);
    if (isCall(node)) return isSameCall(c, place, node, found, seen, depth);
    if (node.type === 'NewExpression') return isMade(file, node);
    if (isMember(node)) return isSameField(c, place, node, found, seen, depth);
    if (node.type === 'ObjectPattern') return isSamePattern(c, fn, node);
    return node.type !== 'Identifier' || isSameName(c, file, fn, node);
  });
}

function isSameCall(
  c: Case,
  place: FunctionPlace,
  call: CallNode,
  found: Found,
  seen: Set<Node>,
  depth: number,
): boolean {
  const { file, node: fn } = place;
  const callee = bare(call.callee);
  const handed = call.arguments.every((one) => isHandedSame(c, place, one, found, seen, depth));
  if (!handed) return false;
  if (isPureStatic(textOf(file, callee))) return true;
  const receiver = receiverOf(call);
  const name = calleeName(call);
  if (callee.type === 'Identifier') {
    const binding = resolve(file, callee);
    const at = depth === 0 && binding ? fn.params.indexOf(binding.node as never) : -1;
    if (at >= 0) {
      found.calls.add(at);
      return true;
    }
  }
  if (receiver && isMutator(name)) return isMadeHere(file, receiver) || isPartOfOwn(file, fn, receiver);
  const kept =
    receiver !== null && (isReader(name) || readsScalar(name) || READS.test(name) || iterates(name));
  const places = calleesOf(c, file, call);
  if (places.length > 0 && !(kept && bare(receiver!).type !== 'ThisExpression' && callsBack(name)))
    return places.every(
      (one) => (!one.node.generator || isWalkedHere(file, call)) && isSame(c, one, found, seen, depth + 1),
    );
  return kept;
}

/** `[...days(year)]`, `new Set(days(year))`, `for (const day of days(year))`: all that a generator gives is taken at once. */
function isWalkedHere(file: SourceFile, call: Node): boolean {
  const up = file.parents.get(call);
  if (up?.type === 'SpreadElement' || up?.type === 'ForOfStatement') return true;
  if (up?.type === 'YieldExpression') return up.delegate;
  if (up?.type === 'NewExpression') return /^(Set|Map|\w+Array)$/.test(calleeName(up));
  return isCall(up) && /^(Array\.from|Object\.fromEntries)$/.test(textOf(file, up.callee));
}

/** A function that is handed to a call is as well run by it. */
function isHandedSame(
  c: Case,
  { file, node: fn }: FunctionPlace,
  argument: Node,
  found: Found,
  seen: Set<Node>,
  depth: number,
): boolean {
  const node = bare(argument);
  if (node.type !== 'Identifier' || isFunction(node)) return true;
  const binding = resolve(file, node);
  if (!binding || contains(fn, binding.node)) return true;
  return functionsOf(c, file, node).every((one) => isSame(c, one, found, seen, depth + 1));
}

/** Of the language, or of a class of the program, whose constructor fills its object. */
function isMade(file: SourceFile, made: Node): boolean {
  if (made.type !== 'NewExpression') return false;
  const name = textOf(file, made.callee);
  if (isPureClass(name)) return !isNow(made);
  return made.callee.type === 'Identifier' && resolve(file, made.callee)?.node.type === 'ClassDeclaration';
}

function isSameField(
  c: Case,
  place: FunctionPlace,
  member: Node,
  found: Found,
  seen: Set<Node>,
  depth: number,
): boolean {
  if (!isMember(member)) return true;
  const { file, node: fn } = place;
  const up = file.parents.get(member);
  const isCalled = isCall(up) && up.callee === member;
  const isSelf = bare(member.object).type === 'ThisExpression';
  if (isSelf) found.self = true;
  const name = propertyName(member);
  if (isCalled || name === '' || name === 'length' || name === 'size') return name !== '' || !isSelf;
  const getters = gettersOf(c, name);
  if (getters.length > 0) return getters.every((one) => isSame(c, one, found, seen, depth + 1));
  return !isChangedLater(c, name, fn);
}

/** `({ squares, side }) => …`: reads as many fields. */
const isSamePattern = (c: Case, fn: FunctionNode, pattern: t.ObjectPattern): boolean =>
  pattern.properties.every(
    (one) =>
      one.type === 'ObjectProperty' &&
      one.key.type === 'Identifier' &&
      gettersOf(c, one.key.name).length === 0 &&
      !isChangedLater(c, one.key.name, fn),
  );

function isSameName(c: Case, file: SourceFile, fn: FunctionNode, id: Node): boolean {
  if (id.type !== 'Identifier' || isPropertyName(file, id)) return true;
  const up = file.parents.get(id);
  if (up?.type === 'PrivateName') return true;
  if (up?.type === 'ObjectProperty' && up.key === id && !up.computed && !up.shorthand) return true;
  const binding = resolve(file, id);
  if (!binding)
    return (
      GLOBAL_NAMES.test(id.name) ||
      isPureStatic(id.name) ||
      isPureClass(id.name) ||
      /^(Intl|Buffer|Symbol|BigInt|arguments)$/.test(id.name)
    );
  return contains(fn, binding.node) || isStill(c, file, binding);
}
