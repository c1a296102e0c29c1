import { heaviestRow } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { isGrower, sorts } from '../facts/builtins.ts';
import { calledInLoop } from '../facts/callers.ts';
import { resolve } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { calleesOf } from '../facts/program.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isMember,
  isPropertyName,
  type Node,
  propertyName,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { changesWith, comesIn, copied, followed, isGivenUp, isOutside, reachedBy } from './lasting.ts';
import { type SourcedUnit, served, sites } from './sites.ts';
import { onePass, sortTemplate, takenOf } from './sort-code.ts';

/** The same list sorted again for every element: O(n² log n) for what one sort, a heap or a binary insertion does. */
export const sortInLoop: Rule = {
  name: 'sort-in-loop',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: once((c: Case) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      if (!isCall(node)) return null;
      const receiver = receiverOf(node);
      if (!sorts(calleeName(node)) || !receiver) return null;
      // A method of the program's own by that name, of a graph, say.
      if (calleesOf(c, unit.file, node).length > 0) return null;
      const { file } = unit;
      const lists = reachedBy(file, receiver);
      if (!lists || isKept(file, unit.node, node)) return null;
      const again = sortedAgain(c, unit, node, lists);
      const taken = takenOf(file, node);
      // Another order each time is no work done twice, unless most of it is thrown away.
      const grown = changesIn(file, unit.node, lists);
      if (!again || (taken.what === 'all' && !grown && ordersAnew(file, unit, node, again.loop))) return null;
      const list = textOf(file, copied(file, receiver)).replace(/\s+/g, ' ');
      const { where, loop } = again;
      const lasts = isChangedInFile(file, lists);
      // Sorted where it stands, and added to: in order it stays only if each goes where it belongs.
      const inserts =
        grown || (lasts && calleeName(node) === 'sort' && copied(file, receiver) === bare(receiver));
      const way =
        inserts && taken.what === 'all'
          ? 'insert'
          : taken.what === 'few' || taken.what === 'rank'
            ? taken.what
            : loop && !grown
              ? 'before the loop'
              : 'kept';
      const pass = onePass(unit, node, taken);
      return {
        unit,
        title: `${codeName(unit.label.name)} re-sorts \`${list}\` ${where}`,
        micros: micros(),
        confidence: loop ? 0.93 : again.caller ? 0.88 : 0.75,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is spent on the sort and its comparison'),
          sourceEvidence(file, node, `sorts the whole list ${where}: O(n log n) each time`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal:
          taken.what === 'first' || taken.what === 'last'
            ? `Only the ${taken.what} is read: find it in one pass over \`${list}\`, O(n) instead of O(n log n) and a copy.${lasts ? ` If it is read more often than \`${list}\` changes, keep a binary heap, or insert each element in order: reading it is then O(1).` : ''}`
            : {
                insert: `Insert each element in order (binary search, then splice: O(log n) comparisons), or keep \`${list}\` as a binary heap if only the first is read. Either replaces a sort per insertion, O(n log n) each.`,
                rank: `Only the element at one rank is read (a median, a quantile): keep \`${list}\` sorted as elements are added and removed (binary search, then splice: O(log n) comparisons) and read it in O(1); or find it by selection (quickselect, O(n)); or count in buckets where an estimate is enough.`,
                few: `Only the first few are read: select them in one pass over \`${list}\`, O(n) for a small number, instead of sorting all of it.`,
                'before the loop': `Sort \`${list}\` once before the loop, and use the sorted list in the loop.`,
                kept: `Sort \`${list}\` on the first read after a change, and have further readers use the sorted list. Where it is read after every change, move only the changed element to its place (binary search, then splice), or keep the best so far if only the first is read.`,
              }[way],
        tradeOffs: [
          'A heap gives only the first element: iterating in order still needs a sort.',
          'Where the list changes between sorts, each change must keep the order.',
          ...(pass
            ? [
                'Where the comparison returns NaN (a missing field, say), the order of a sort is unspecified: the first element may differ.',
              ]
            : []),
        ],
        code:
          pass ?? (taken.what === 'first' || taken.what === 'last' ? null : sortTemplate(file, node, way)),
      };
    }),
  ),
};

interface Again {
  where: string;
  loop: Node | null;
  caller: Unit | null;
}

/** How the same list comes to be sorted several times; null where nothing shows that it is. */
function sortedAgain(c: Case, unit: SourcedUnit, sort: CallNode, lists: Node[]): Again | null {
  const { file } = unit;
  const loops = c.loopsAround(unit, sort).filter((loop) => loop !== sort);
  if (loops.length > 0) {
    const loop = loops.find(
      (one) => !lists.some((list) => changesWith(file, one, list) || isGivenUp(file, one, list)),
    );
    return loop ? { where: 'in a loop', loop, caller: null } : null;
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
    };
  const adder = adderAbove(c, unit, lists);
  if (adder)
    return { where: `each time ${codeName(adder.label.name)} adds to it`, loop: null, caller: adder };
  if (stays.kind === 'each its own') return null;
  const often = outside ? calledOften(c, unit) : null;
  if (often) return { where: often.text, loop: null, caller: often.by };
  // Nobody sorts after every insertion what is sorted once; and a server's own list is there for every request.
  const held = outside || !lists.some((one) => isParameter(file, one));
  return held && (changesIn(file, unit.node, lists) || served(c, unit))
    ? { where: 'on every call', loop: null, caller: null }
    : null;
}

/** How far up the stack is looked for what adds to a list. */
const HIGHEST = 12;

/** A function of the same file on the stack above that adds to the field: `offer` pushes and tells its listeners, of which one has the list sorted. */
function adderAbove(c: Case, unit: SourcedUnit, lists: Node[]): Unit | null {
  const fields = lists.filter(isMember);
  if (fields.length === 0 || fields.some((one) => rootOf(one).type !== 'ThisExpression')) return null;
  const { tree } = c.model;
  let at = heaviestRow(c.model, unit.frames);
  for (let height = 0; at > 0 && height < HIGHEST; height++) {
    at = tree.parent[at];
    const above = at > 0 ? c.unitOf(tree.frame[at]) : null;
    if (above && above !== unit && above.file === unit.file && !above.topLevel && addsOnce(c, above, fields))
      return above;
  }
  return null;
}

const addsOnce = (c: Case, unit: Unit, fields: Node[]): boolean => {
  const { file } = unit;
  if (!file) return false;
  const texts = fields.map((one) => textOf(file, one));
  return c.nodes(unit).some((node) => {
    const receiver = isCall(node) && isGrower(calleeName(node)) ? receiverOf(node) : null;
    return (
      receiver !== null && texts.includes(textOf(file, receiver)) && c.loopsAround(unit, node).length === 0
    );
  });
};

const isParameter = (file: SourceFile, list: Node): boolean => {
  const node = bare(list);
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  return binding?.parameter ?? false;
};

/** Sorted only where it has to be: behind a mark that the function itself sets, or kept once it is made. */
function isKept(file: SourceFile, fn: Node, sort: Node): boolean {
  const text = (node: Node) => textOf(file, bare(node));
  const set = new Set(
    descend(fn).flatMap((node) => (node.type === 'AssignmentExpression' ? [text(node.left)] : [])),
  );
  for (let at = sort, up = file.parents.get(at); up && at !== fn; at = up, up = file.parents.get(up)) {
    if (up.type === 'AssignmentExpression' && /^(\?\?|\|\|)=$/.test(up.operator)) return true;
    if (up.type === 'LogicalExpression' && up.operator !== '&&' && up.right === at) return true;
    if ((up.type === 'IfStatement' || up.type === 'ConditionalExpression') && up.test !== at)
      if (
        descend(up.test).some(
          (node) => /^(Identifier|MemberExpression)$/.test(node.type) && set.has(text(node)),
        )
      )
        return true;
  }
  return false;
}

/** Whether the comparison depends on what is another in each turn, or with each call. */
function ordersAnew(file: SourceFile, unit: SourcedUnit, sort: CallNode, loop: Node | null): boolean {
  const scope = loop ?? unit.node;
  return sort.arguments.some((compare) =>
    descend(compare).some((node) => {
      const binding = node.type === 'Identifier' && !isPropertyName(file, node) ? resolve(file, node) : null;
      return binding !== null && contains(scope, binding.node) && !contains(compare, binding.node);
    }),
  );
}

/** Whether a function adds to the list, or sets its elements. */
function changesIn(file: SourceFile, fn: Node, lists: Node[]): boolean {
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

/** Whether anything in the file adds to a list of that name. */
const isChangedInFile = (file: SourceFile, lists: Node[]): boolean =>
  lists.some((list) => {
    const name = isMember(list) ? propertyName(list) : textOf(file, list);
    return file.nodes.some((node) => {
      const receiver = isCall(node) && isGrower(calleeName(node)) ? receiverOf(node) : null;
      return (
        receiver !== null &&
        descend(receiver).some(
          (one) =>
            (one.type === 'Identifier' && one.name === name) || (isMember(one) && propertyName(one) === name),
        )
      );
    });
  });
