import type { Case } from '../case/case.ts';
import { isGrower, sorts } from '../facts/builtins.ts';
import { resolve } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { calleesOf } from '../facts/program.ts';
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
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { copied, reachedBy } from './lasting.ts';
import { type SourcedUnit, sites } from './sites.ts';
import { changesIn, sortedAgain } from './sort-again.ts';
import { onePass, sortTemplate } from './sort-code.ts';
import { takenAnywhere } from './taken-above.ts';

/** The same list sorted again for every element: O(n² log n) for what one sort, a heap or a binary insertion does. */
export const sortInLoop: Rule = {
  name: 'sort-in-loop',
  strategy: 'algorithmic',
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
      const taken = takenAnywhere(c, unit, node);
      // Another order each time is no work done twice, unless most of it is thrown away.
      const grown = changesIn(file, unit.node, lists);
      if (!again || (taken.what === 'all' && !grown && ordersAnew(file, unit, node, again.loop))) return null;
      const list = textOf(file, copied(file, receiver)).replace(/\s+/g, ' ');
      const { where, loop } = again;
      const lasts = isChangedInFile(file, lists);
      // Sorted where it stands, and added to: in order it stays only if each goes where it belongs.
      const inserts =
        grown || (lasts && calleeName(node) === 'sort' && copied(file, receiver) === bare(receiver));
      const { questions, caller } = again;
      const time = questions > 0 ? (micros() * (questions - 1)) / questions : micros();
      const way =
        questions > 0
          ? 'asked'
          : inserts && taken.what === 'all'
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
        micros: time,
        confidence: loop ? 0.93 : again.caller ? 0.88 : 0.75,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is spent on the sort and its comparison'),
          sourceEvidence(file, node, `sorts the whole list ${where}: O(n log n) each time`),
          ...(taken.elsewhere
            ? [sourceEvidence(taken.elsewhere, taken.at[0], `takes what it returns: the ${taken.what} of it`)]
            : []),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal:
          taken.what === 'first' || taken.what === 'last'
            ? `Only the ${taken.what} is read: find it in one pass over \`${list}\`, O(n) instead of O(n log n) and a copy.${lasts || taken.elsewhere ? ` If it is read more often than \`${list}\` changes, keep a binary heap, or insert each element in order: reading it is then O(1).` : ''}`
            : {
                asked: `Sort \`${list}\` once${caller ? ` in ${codeName(caller.label.name)}` : ''}, and let ${codeName(unit.label.name)} read from the sorted list: one sort instead of ${questions}.`,
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
