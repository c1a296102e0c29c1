import { template } from '../edit.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { calleeName, isCall, receiverOf, textOf } from '../syntax.ts';
import { madeIn, rootOf, sites, statementOf } from './sites.ts';

/** The same list sorted again for every element: O(n² log n) for what one sort, a heap or a binary insertion does. */
export const sortInLoop: Rule = {
  name: 'sort-in-loop',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      if (!isCall(node)) return null;
      const name = calleeName(node);
      const receiver = receiverOf(node);
      if (!/^(sort|toSorted)$/.test(name) || !receiver) return null;
      const { file } = unit;
      // Of `[...list].sort()` and `list.slice().sort()` it is the list that counts.
      const spread = /^\[\s*\.\.\.([\w$.]+)\s*\]$/.exec(textOf(file, receiver));
      const list = spread ? spread[1] : textOf(file, receiver);
      const source =
        receiver.type === 'ArrayExpression' && receiver.elements[0]?.type === 'SpreadElement'
          ? receiver.elements[0].argument
          : receiver;
      const loops = c.loopsAround(unit, node).filter((loop) => loop !== node);
      const loop = loops.find((one) => !madeIn(file, one, source));
      const caller = loops.length === 0 ? c.calledInLoop(unit) : null;
      const lasting = unit.node.type === 'Program' || !madeIn(file, unit.node, source);
      const root = rootOf(source);
      const parameter =
        root.type === 'Identifier' &&
        'params' in unit.node &&
        unit.node.params.some((one) => one.type === 'Identifier' && one.name === root.name);
      if (
        !loop &&
        !(caller && (lasting || parameter)) &&
        !(lasting && !unit.topLevel && root.type !== 'ArrayExpression' && !parameter)
      )
        return null;
      const where = loop
        ? 'in a loop'
        : caller
          ? `on each call from a loop of ${caller.unit.label.name}`
          : 'on every call';
      const inserts = new RegExp(`${list.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\\.push\\(`).test(
        textOf(file, unit.node),
      );
      return {
        unit,
        title: `${unit.label.name} sorts ${list} again ${where}`,
        micros: micros(),
        confidence: loop ? 0.93 : caller ? 0.88 : 0.75,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is on the sort and its comparison'),
          sourceEvidence(file, node, `sorts the whole list ${where}: O(n log n) each time`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: inserts
          ? `Insert where the element belongs (binary search, then splice: O(log n) comparisons) or keep ${list} as a binary heap when only the first is taken; the sort per insertion, O(n log n) each, goes.`
          : `Sort ${list} once, where it was last changed, and let the loop use the sorted list; where only the first few are wanted, keep those few.`,
        tradeOffs: [
          'A heap gives the first in order and nothing else: iteration in order needs a sort after all.',
          'Where the list changes between sorts, the order must be kept at each change.',
        ],
        code: template(
          file,
          statementOf(file, node),
          inserts
            ? `// Keeps the list sorted: O(log n) comparisons in place of a whole sort.\nfunction insertSorted(list, item, compare) {\n  let low = 0;\n  let high = list.length;\n  while (low < high) {\n    const middle = (low + high) >>> 1;\n    if (compare(list[middle], item) <= 0) low = middle + 1;\n    else high = middle;\n  }\n  list.splice(low, 0, item);\n}`
            : `// Once, before the loop:\nconst sorted = ${textOf(file, node)};`,
        ),
      };
    }),
};
