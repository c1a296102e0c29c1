import type { Case, Unit } from '../case/case.ts';
import { isGrower, sorts } from '../facts/builtins.ts';
import { calledInLoop } from '../facts/callers.ts';
import { resolve } from '../facts/names.ts';
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
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { changesWith, comesIn, copied, followed, isGivenUp, isOutside, reachedBy } from './lasting.ts';
import { type SourcedUnit, served, sites } from './sites.ts';
import { onePass, sortTemplate, takenOf } from './sort-code.ts';

/** The same list sorted again for every element: O(n² log n) for what one sort, a heap or a binary insertion does. */
export const sortInLoop: Rule = {
  name: 'sort-in-loop',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      if (!isCall(node)) return null;
      const receiver = receiverOf(node);
      if (!sorts(calleeName(node)) || !receiver) return null;
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
        title: `\`${unit.label.name}\` re-sorts \`${list}\` ${where}`,
        micros: micros(),
        confidence: loop ? 0.93 : again.caller ? 0.88 : 0.75,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is on the sort and its comparison'),
          sourceEvidence(file, node, `sorts the whole list ${where}: O(n log n) each time`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal:
          taken.what === 'first' || taken.what === 'last'
            ? `Only the ${taken.what} is taken: find it in one pass over ${list}, O(n) in place of O(n log n) and a copy.${lasts ? ` Where it is asked for more often than ${list} changes, keep it as a binary heap, or put each element where it belongs as it comes: then it is at hand in O(1).` : ''}`
            : {
                insert: `Insert where the element belongs (binary search, then splice: O(log n) comparisons) or keep ${list} as a binary heap when only the first is taken; the sort per insertion, O(n log n) each, goes.`,
                rank: `Only the element at one place of the order is taken (a median, a quantile): keep ${list} in order as elements come and go (binary search, then splice: O(log n) comparisons), and it is at hand in O(1); or find it by selection (quickselect, O(n)); or count in buckets where an estimate will do.`,
                few: `Only a few are taken: keep the best few in one pass over ${list}, O(n) for a small few, in place of sorting all of it.`,
                'before the loop': `Sort ${list} once before the loop, and let the loop use the sorted list.`,
                kept: `Sort ${list} once, where it was last changed, and let those who ask use the sorted list.`,
              }[way],
        tradeOffs: [
          'A heap gives the first in order and nothing else: iteration in order needs a sort after all.',
          'Where the list changes between sorts, the order must be kept at each change.',
          ...(pass
            ? [
                'Where the comparison gives NaN, as of a field that is missing, a sort leaves the order open: the first may be another.',
              ]
            : []),
        ],
        code:
          pass ?? (taken.what === 'first' || taken.what === 'last' ? null : sortTemplate(file, node, way)),
      };
    }),
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
      where: `on each call from a loop of ${stays.caller.label.name}`,
      loop: null,
      caller: stays.caller,
    };
  if (stays.kind === 'each its own') return null;
  // Nobody sorts after every insertion what is sorted once; and a server's own list is there for every request.
  const held = outside || !lists.some((one) => isParameter(file, one));
  return held && (changesIn(file, unit.node, lists) || served(c, unit))
    ? { where: 'on every call', loop: null, caller: null }
    : null;
}

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
