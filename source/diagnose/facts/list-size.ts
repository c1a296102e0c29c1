import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { keepsElements } from './builtins.ts';
import { valueBehind } from './imports.ts';
import { givenAt, placesOf } from './mentions.ts';
import { type Binding, bindingOf, resolve, usesOf } from './names.ts';
import { once } from './once.ts';
import { isWritten } from './still.ts';
import {
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  listWalked,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from './syntax.ts';

// How many elements a list has, where the source spells them out.

/** Up to this many elements, spelt out in the source, a walk over them costs little. */
export const FEW = 24;
/** More than this, and nobody would keep a result for each. */
export const MANY = 256;
/** Steps that one question may take. */
const STEPS = 600;

/** One question, and how far it has come. */
export interface Search {
  c: Case;
  steps: number;
}

/** Counts a step; false where the question has taken too many. */
export const goesOn = (s: Search): boolean => ++s.steps <= STEPS;

/** How many elements a list has. */
export function lengthOf(s: Search, unit: Sourced, list: Node): number {
  if (!goesOn(s)) return Infinity;
  const { file } = unit;
  const node = bare(list);
  if (node.type === 'ArrayExpression')
    return node.elements.reduce(
      (n, one) => n + (one?.type === 'SpreadElement' ? lengthOf(s, unit, one.argument) : 1),
      0,
    );
  if (isCall(node)) {
    const callee = textOf(file, node.callee);
    const receiver = receiverOf(node);
    const [first] = node.arguments;
    if (/^Object\.(keys|values|entries)$/.test(callee)) return entriesOf(s, unit, first);
    if (callee === 'Array.from' && first) {
      const of = bare(first);
      if (of.type !== 'ObjectExpression') return lengthOf(s, unit, of);
      const length = of.properties.find(
        (one) => one.type === 'ObjectProperty' && textOf(file, one.key) === 'length',
      );
      return length?.type === 'ObjectProperty' ? spelledNumber(s, unit, length.value) : Infinity;
    }
    if (!receiver) return Infinity;
    const name = calleeName(node);
    if (name === 'split' && bare(receiver).type === 'StringLiteral') return textOf(file, receiver).length;
    if (name === 'flatMap' && isFunction(first))
      return returnsOf(first).reduce((n, one) => n * lengthOf(s, unit, one), lengthOf(s, unit, receiver));
    if (keepsElements(name) || name === 'map' || /^(keys|values|entries)$/.test(name))
      return lengthOf(s, unit, receiver);
    return Infinity;
  }
  const made = madeOnce(s, unit, node);
  return made ? lengthOf(s, made.unit, made.node) : Infinity;
}

/** How many entries an object that the source spells out has. */
export function entriesOf(s: Search, unit: Sourced, object: Node): number {
  if (!goesOn(s)) return Infinity;
  const node = bare(object);
  if (node.type === 'ObjectExpression')
    return node.properties.some((one) => one.type === 'SpreadElement') ? Infinity : node.properties.length;
  if (isCall(node) && textOf(unit.file, node.callee) === 'Object.freeze')
    return entriesOf(s, unit, node.arguments[0]);
  const made = madeOnce(s, unit, node);
  return made ? entriesOf(s, made.unit, made.node) : Infinity;
}

/** What a name or a property is made as, where that is all that happens to it; `unit`: with the file in which that stands. */
export function madeOnce(s: Search, unit: Sourced, expression: Node): { unit: Sourced; node: Node } | null {
  const { file } = unit;
  const node = bare(expression);
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    if (binding?.node.type.startsWith('Import')) return importedOnce(s, unit, node);
    return binding && isMadeOnce(s, file, binding) ? { unit, node: binding.init! } : null;
  }
  const name = isMember(node) ? propertyName(node) : '';
  if (name === '') return null;
  const made: Node[] = [];
  for (const place of placesOf(file, name)) {
    const given = givenAt(file, place);
    if (given) made.push(given);
    else if (isMember(place) && isWritten(s.c, file, place)) return null;
  }
  return made.length === 1 ? { unit, node: made[0] } : null;
}

function isMadeOnce(s: Search, file: SourceFile, binding: Binding): boolean {
  const { constant, init, parameter, node } = binding;
  if (!constant || init === null || parameter || node.type !== 'VariableDeclarator') return false;
  const known = madeOnceIn(s.c);
  const found = known.get(binding) ?? usesOf(file, binding).every((use) => !isWritten(s.c, file, use));
  known.set(binding, found);
  return found;
}

/** A module of 160,000 lines may mention one name in thousands of places. */
const madeOnceIn = once((_: Case) => new Map<Binding, boolean>());

/** The same of a name that a file of the program gives to others, none of which changes it. */
function importedOnce(s: Search, unit: Sourced, name: Node): { unit: Sourced; node: Node } | null {
  const found = valueBehind(s.c, unit.file, name);
  const declarator = found?.file.parents.get(found.node);
  if (!found || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return null;
  const binding = resolve(found.file, declarator.id);
  const used = bindingOf(unit.file, name);
  const isChangedHere = used && usesOf(unit.file, used).some((use) => isWritten(s.c, unit.file, use));
  return binding && isMadeOnce(s, found.file, binding) && !isChangedHere
    ? { unit: { ...unit, file: found.file }, node: found.node }
    : null;
}

/** A number that the source has, or the length of a list that it spells out. */
export function spelledNumber(s: Search, unit: Sourced, expression: Node): number {
  const node = bare(expression);
  if (node.type === 'NumericLiteral') return node.value;
  if (isMember(node) && propertyName(node) === 'length') return lengthOf(s, unit, node.object);
  const binding = bindingOf(unit.file, node);
  return binding?.constant && binding.init && !binding.parameter && !binding.iterates
    ? spelledNumber(s, unit, binding.init)
    : Infinity;
}

/** How many elements a list has, where the source spells them out; `Infinity` where it does not. */
export const listSize = (c: Case, unit: Sourced, list: Node): number => lengthOf({ c, steps: 0 }, unit, list);

/** The same of the entries of an object. */
export const entryCount = (c: Case, unit: Sourced, object: Node): number =>
  entriesOf({ c, steps: 0 }, unit, object);

/** How many turns a loop takes, where it walks a list whose elements the source spells out. */
export function turnsOf(c: Case, unit: Sourced, loop: Node): number {
  const list = listWalked(loop);
  return list ? lengthOf({ c, steps: 0 }, unit, list) : Infinity;
}

/** Of the loops around a node, those that go over more than a few things, or over things that nobody has counted. */
export const loopsOverMany = (c: Case, unit: Sourced, node: Node): Node[] =>
  c.loopsAround(unit, node).filter((loop) => turnsOf(c, unit, loop) > MANY);
