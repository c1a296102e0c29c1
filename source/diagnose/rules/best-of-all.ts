import type { Case } from '../case/case.ts';
import { costOfWalk } from '../facts/costs.ts';
import { walkOf } from '../facts/element-work.ts';
import { type Again, sameAgain, sizeOf } from '../facts/lasts.ts';
import { type Binding, bindingOf } from '../facts/names.ts';
import {
  bare,
  contains,
  descend,
  isFunction,
  isLoop,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import type { SourcedUnit } from './sites.ts';

/** `if (distance < least) { least = distance; best = one; }` over all of a list that lasts, for each thing that is asked. */
export const bestOfAll: Rule = {
  name: 'best-of-all',
  strategy: 'algorithmic',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.25))
      for (const node of c.nodes(unit)) {
        const walk = isLoop(node) ? walkOf(unit.file, node) : null;
        const test = walk && bestKept(unit.file, node);
        if (!walk || !test) continue;
        const micros = costOfWalk(c, unit, node, []);
        if (!worth(c, micros, 0.25)) continue;
        const again = sameAgain(c, unit, node, walk.list);
        if (!again || sizeOf(c, unit, again.origin) !== 'many') continue;
        found.push(describe(c, unit, node, walk.list, test, again, micros));
      }
    return found;
  },
};

/** The test by which a loop keeps the best so far, of a figure that it works out for each element. */
function bestKept(file: SourceFile, loop: Node): Node | null {
  for (const node of descend(loop, (one) => !isFunction(one))) {
    if (node.type !== 'IfStatement' || node.test.type !== 'BinaryExpression') continue;
    const { left, right, operator } = node.test;
    if (!/^[<>]=?$/.test(operator) || left.type === 'PrivateName') continue;
    const kept = [left, right].some((one, at) => {
      const best = declared(file, one);
      const figure = at === 0 ? right : left;
      return best !== null && !contains(loop, best.node) && isSet(file, node.consequent, best, figure);
    });
    if (kept) return node.test;
  }
  return null;
}

const declared = (file: SourceFile, expression: Node): Binding | null => {
  const node = bare(expression);
  return bindingOf(file, node);
};

const isSet = (file: SourceFile, branch: Node, best: Binding, figure: Node): boolean =>
  descend(branch).some(
    (one) =>
      one.type === 'AssignmentExpression' &&
      declared(file, one.left) === best &&
      textOf(file, one.right) === textOf(file, figure),
  );

function describe(
  c: Case,
  unit: SourcedUnit,
  loop: Node,
  list: Node,
  test: Node,
  again: Again,
  micros: number,
): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, list), 40);
  return {
    unit,
    // Whether the elements that cannot win can be ruled out, their figures say and not the source.
    verdict: 'investigate',
    title: `${codeName(unit.label.name)} goes over all of \`${name}\` for the best one, ${again.text}: O(n) for each`,
    micros,
    confidence: 0.6,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on the loop over \`${name}\``),
      sourceEvidence(file, loop, `looks at every element of \`${name}\`, ${again.text}`),
      sourceEvidence(file, test, 'keeps the best so far: nothing is ruled out before it is measured'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: loop },
    level: 'cause',
    proposal: `Rule elements out before they are measured. Of places, keep a grid (a Map from cell to elements) or a k-d tree beside \`${name}\`, and look only into the cells around; of one figure, keep \`${name}\` sorted by it (binary search) or in a heap. First count how many of \`${name}\` a typical question could need: where that is nearly all, nothing is gained.`,
    tradeOffs: [
      'The index must follow every change of an element that it is ordered by.',
      'Below about 100 elements the loop is as fast.',
    ],
    code: null,
  };
}
