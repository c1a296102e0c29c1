import { plural } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import { isGrower } from '../facts/builtins.ts';
import { calledInLoop, callersOf } from '../facts/callers.ts';
import { bindingOf, parameterIndex } from '../facts/names.ts';
import { calledOften } from '../facts/repeats.ts';
import { runsOf } from '../facts/runs.ts';
import {
  bare,
  type CallNode,
  calleeName,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { codeName } from '../rule.ts';
import { adderAbove } from './adder-above.ts';
import { changesWith, comesIn, followed, isGivenUp, isOutside, reachedBy } from './lasting.ts';
import { type SourcedUnit, served } from './sites.ts';

// Whether the same list is sorted several times.

/** How a list comes to be sorted several times. */
export interface Again {
  where: string;
  loop: Node | null;
  caller: Unit | null;
  /** Questions about one list that a caller asks in a row; 0 where it is sorted again for another reason. */
  questions: number;
}

/** How the same list comes to be sorted several times; null where nothing shows that it is. */
export function sortedAgain(c: Case, unit: SourcedUnit, sort: CallNode, lists: Node[]): Again | null {
  const { file } = unit;
  const loops = c.loopsAround(unit, sort).filter((loop) => loop !== sort);
  if (loops.length > 0) {
    const loop = loops.find(
      (one) => !lists.some((list) => changesWith(file, one, list) || isGivenUp(file, one, list)),
    );
    return loop ? { where: 'in a loop', loop, caller: null, questions: 0 } : null;
  }
  const [list] = lists;
  const outside = lists.every((one) => isOutside(file, unit.node, one));
  if (unit.topLevel || !(outside || lists.every((one) => comesIn(file, unit.node, one)))) return null;
  if (lists.some((one) => isGivenUp(file, unit.node, one))) return null;
  const caller = outside ? calledInLoop(c, unit) : null;
  const stays = caller ? { kind: 'again' as const, caller: caller.unit } : followed(c, unit, list);
  if (stays.kind === 'again')
    return {
      where: `on each call from a loop of ${codeName(stays.caller.label.name)}`,
      loop: null,
      caller: stays.caller,
      questions: 0,
    };
  const asker = askedAgain(c, unit, list);
  if (asker)
    return {
      where: `for each of ${plural(asker.times, 'question')} that ${codeName(asker.by.label.name)} asks about the same list`,
      loop: null,
      caller: asker.by,
      questions: asker.times,
    };
  const adder = adderAbove(c, unit, lists);
  if (adder)
    return {
      where: `each time ${codeName(adder.label.name)} adds to it`,
      loop: null,
      caller: adder,
      questions: 0,
    };
  if (addsOne(c, unit, lists)) return { where: 'on every insertion', loop: null, caller: null, questions: 0 };
  if (stays.kind === 'each its own') return null;
  const often = outside ? calledOften(c, unit) : null;
  if (often) return { where: often.text, loop: null, caller: often.by, questions: 0 };
  // Nobody sorts after every insertion what is sorted once; and a server's own list is there for every request.
  const held = outside || !lists.some((one) => isParameter(file, one));
  return held && (changesIn(file, unit.node, lists) || served(c, unit))
    ? { where: 'on every call', loop: null, caller: null, questions: 0 }
    : null;
}

/** The caller that asks several times in a row about one list: `quantile(rows, 0.5)`, `quantile(rows, 0.95)`. */
function askedAgain(c: Case, unit: SourcedUnit, list: Node): { by: Unit; times: number } | null {
  const fn = unit.node;
  const binding = bindingOf(unit.file, list);
  const at = parameterIndex(isFunction(fn) ? fn : null, binding);
  if (at < 0) return null;
  for (const { unit: by } of callersOf(c, unit).slice(0, 3)) {
    const { file } = by;
    if (!file || !by.node) continue;
    const times = new Map<string, number>();
    for (const run of runsOf(c, by, unit)) {
      const given = run.given(at);
      const name = given && bare(given).type === 'Identifier' ? textOf(file, given) : '';
      // In a branch of its own, one of them is asked.
      const isAsked =
        name !== '' && run.node.type === 'CallExpression' && !isInBranch(file, run.node, by.node);
      if (isAsked) times.set(name, (times.get(name) ?? 0) + 1);
    }
    const most = Math.max(0, ...times.values());
    if (most > 1) return { by, times: most };
  }
  return null;
}

function isInBranch(file: SourceFile, node: Node, fn: Node): boolean {
  for (let at = file.parents.get(node); at && at !== fn; at = file.parents.get(at))
    if (/^(IfStatement|ConditionalExpression|SwitchCase|LogicalExpression)$/.test(at.type)) return true;
  return false;
}

const isParameter = (file: SourceFile, list: Node): boolean => {
  const node = bare(list);
  const binding = bindingOf(file, node);
  return binding?.parameter ?? false;
};

/** Whether a method adds one element to its object's list with each call: whichever object that is, each element brings a sort. */
function addsOne(c: Case, unit: SourcedUnit, lists: Node[]): boolean {
  const { file } = unit;
  if (!lists.every((list) => rootOf(list).type === 'ThisExpression')) return false;
  const texts = new Set(lists.map((list) => textOf(file, list)));
  return c.nodes(unit).some((node) => {
    const receiver = isCall(node) && /^(push|unshift)$/.test(calleeName(node)) ? receiverOf(node) : null;
    return (
      isCall(node) &&
      receiver !== null &&
      texts.has(textOf(file, receiver)) &&
      node.arguments.every((one) => one.type !== 'SpreadElement') &&
      c.loopsAround(unit, node).length === 0
    );
  });
}

/** Whether a function adds to the list, or sets its elements. */
export function changesIn(file: SourceFile, fn: Node, lists: Node[]): boolean {
  const texts = new Set(lists.map((list) => textOf(file, list)));
  return descend(fn).some((node) => {
    if (!isMember(node)) return false;
    const held = reachedBy(file, node.object) ?? [];
    if (!held.some((one) => texts.has(textOf(file, one)))) return false;
    const parent = file.parents.get(node);
    if (isCall(parent) && parent.callee === node) return isGrower(propertyName(node));
    return node.computed && parent?.type === 'AssignmentExpression' && parent.left === node;
  });
}
