import type * as t from '@babel/types';
import { APP, DEPENDENCY } from '../../../cpu/model.ts';
import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { STATIC } from '../../facts/builtin-table.ts';
import { costOfCall, namesCalled, rowsCalled } from '../../facts/costs.ts';
import { valueBehind } from '../../facts/imports.ts';
import { bindingOf, usesOf } from '../../facts/names.ts';
import { PREPARING, plainName } from '../../facts/same-below.ts';
import { steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// What a call costs, and what becomes of its result.

export type Run = CallNode | t.NewExpression;

/** Time of what a unit calls by a name, in microseconds: with all below, and in packages; the rows that it leads to, and those that take texts apart. */
export interface Cost {
  all: number;
  ofPackages: number;
  rows: number[];
  preparing: number[];
}

const NOTHING: Cost = { all: 0, ofPackages: 0, rows: [], preparing: [] };

/** What a call costs out of the unit's own program. */
export function timeBelow(c: Case, unit: SourcedUnit, call: Run, name: string): Cost {
  // The language's own have no frame: their time is their caller's, on the line.
  if (isCall(call) && STATIC.has(textOf(unit.file, call.callee)))
    return { ...NOTHING, all: costOfCall(c, unit, call) };
  const { category } = c.model.functions;
  const isOwnClass = call.type === 'NewExpression' && extendsPackage(c, unit.file, call.callee);
  const named = rowsCalled(
    c,
    unit,
    (frame) => plainName(nameOf(c.model, frame)) === name && (isOwnClass || category[frame] !== APP),
  );
  if (named.length > 0) return sum(c, named);
  if (call.type === 'NewExpression') return NOTHING;
  // A bundle calls it otherwise: what no call in the unit has the name of.
  const called = namesCalled(c.nodes(unit));
  return sum(
    c,
    rowsCalled(c, unit, (frame) => category[frame] !== APP && !called.has(plainName(nameOf(c.model, frame)))),
  );
}

function sum(c: Case, rows: number[]): Cost {
  const { tree, functions } = c.model;
  let [all, ofPackages] = [0, 0];
  const preparing: number[] = [];
  for (const row of rows) {
    all += tree.total[row];
    for (let at = row; at < tree.end[row]; at++)
      if (functions.category[tree.frame[at]] === DEPENDENCY) ofPackages += tree.self[at];
    for (let at = row; at < tree.end[row]; ) {
      const name = plainName(nameOf(c.model, tree.frame[at]));
      const prepares = PREPARING.test(name) && (at !== row || /compile|parse/i.test(name));
      if (prepares) preparing.push(at);
      at = prepares ? tree.end[at] : at + 1;
    }
  }
  return { all, preparing, ofPackages, rows };
}

/** A class of the program on one out of a package. */
function extendsPackage(c: Case, file: SourceFile, callee: Node): boolean {
  const held = valueBehind(c, file, callee);
  const node = held?.node;
  if ((node?.type !== 'ClassDeclaration' && node?.type !== 'ClassExpression') || !node.superClass)
    return false;
  const base = bare(node.superClass);
  const root = isMember(base) ? bare(base.object) : base;
  const binding = bindingOf(held!.file, root);
  const isRequired = binding?.init && /\brequire\(/.test(textOf(held!.file, binding.init));
  return binding?.node.type.startsWith('Import') === true || Boolean(isRequired);
}

/** Whether nobody takes what a call gives. */
export function isDropped(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(outward(file, call));
  return parent?.type === 'ExpressionStatement';
}

/** A node with the `await` and the casts around it. */
function outward(file: SourceFile, node: Node): Node {
  let at = node;
  for (let up = file.parents.get(at); up; up = file.parents.get(at)) {
    if (up.type !== 'AwaitExpression' && bare(up) === up) break;
    at = up;
  }
  return at;
}

/** Gives a thing to something that stays. */
const STORES = /^(set|add|push|unshift|put|register|use)$/;

/**
 * The calls of what a call makes, or of its methods, where it is there to be given what differs and its answers are taken; null where it is not, or where
 * it is kept.
 */
export function usesOfMade(c: Case, unit: SourcedUnit, made: Run): Run[] | null {
  const { file } = unit;
  const whole = outward(file, made);
  const parent = file.parents.get(whole);
  const binding =
    parent?.type === 'VariableDeclarator' && parent.init === whole ? bindingOf(file, parent.id) : null;
  const mentions: Node[] = binding ? usesOf(file, binding) : [whole];
  const calls: Run[] = [];
  let varied = false;
  for (const mention of mentions) {
    const up = file.parents.get(mention);
    if (isMember(up) && up.object === mention) {
      const outer = file.parents.get(up);
      if (isCall(outer) && outer.callee === up) calls.push(outer);
      else if (outer?.type === 'AssignmentExpression' && outer.left === up)
        varied ||= steadiness(c, unit, outer.right) === 'varies';
    } else if (isCall(up) && up.callee === mention) calls.push(up);
    else if (isCall(up) && binding && STORES.test(calleeName(up))) return null;
    else if (binding && (up?.type === 'AssignmentExpression' || up?.type === 'ObjectProperty')) return null;
  }
  varied ||= calls.some((call) => call.arguments.some((one) => steadiness(c, unit, one) === 'varies'));
  return varied && calls.some((call) => !isDropped(file, call)) ? calls : null;
}
