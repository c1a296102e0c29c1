import { NATIVE } from '../../cpu/model.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import type { Costly } from '../facts/costly.ts';
import { costOfWalk } from '../facts/costs.ts';
import { type Walked, walkOf, workOnElement } from '../facts/element-work.ts';
import { type Again, sameAgain } from '../facts/lasts.ts';
import { contains, descend, enclosingFunction, isCall, lineOf, type Node, textOf } from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  partEvidence,
  type Rule,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** `holidays.some((one) => new Date(one).toDateString() === day)`: something is worked out of each element again on every walk. */
export const elementWork: Rule = {
  name: 'element-work-again',
  strategy: 'caching',
  find: (c) =>
    c.own(0.15).flatMap((unit) => {
      const [best] = walksOf(c, unit).sort((a, b) => b.micros - a.micros);
      return best ? [describe(c, unit, best)] : [];
    }),
};

interface Walk {
  node: Node;
  list: Node;
  costly: Costly;
  again: Again;
  micros: number;
}

function walksOf(c: Case, unit: SourcedUnit): Walk[] {
  const { file } = unit;
  const found: Walk[] = [];
  for (const node of c.nodes(unit)) {
    const walk = walkOf(file, node);
    if (!walk) continue;
    if (!worth(c, costOfWalk(c, unit, node, []), 0.15)) continue;
    const costly = workOnElement(c, file, walk);
    const micros = costly ? costOfWork(c, unit, node, walk, costly) : 0;
    if (!costly || !worth(c, micros, 0.15)) continue;
    const again = sameAgain(c, unit, node, walk.list);
    if (again) found.push({ node, list: walk.list, costly, again, micros });
  }
  return found;
}

/** The walk with what it works out; of a walk that does other things with its elements, what it works out alone. */
function costOfWork(c: Case, unit: SourcedUnit, node: Node, { body }: Walked, costly: Costly): number {
  const { file } = unit;
  if (costly.file !== file || !contains(node, costly.node)) return costOfHelper(c, unit, costly);
  const inner = enclosingFunction(file, costly.node);
  // In a callback that something else calls: for each thing that it has, within each element.
  if (inner && inner.body !== body && contains(body, inner) && !c.nodes(unit).includes(costly.node)) {
    const own = c.unitAt(inner);
    const builtins = own ? c.timeUnder(own, (frame) => c.model.functions.category[frame] === NATIVE) : 0;
    return c.timeIn(file, costly.node) + builtins;
  }
  const others = descend(body, (one) => one !== costly.node).filter(
    (one) =>
      (isCall(one) || one.type === 'NewExpression') &&
      !contains(one, costly.node) &&
      !contains(costly.node, one),
  );
  return costOfWalk(c, unit, node, others);
}

/** The time of the function that does the work for the walk, below the one that walks. */
function costOfHelper(c: Case, unit: SourcedUnit, { file, node }: Costly): number {
  const helper = c.unitAt(enclosingFunction(file, node));
  return helper ? c.timeBelow(unit, helper) : 0;
}

function describe(c: Case, unit: SourcedUnit, { node, list, costly, again, micros }: Walk): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, list), 40);
  const what = shortened(textOf(costly.file, costly.node), 50);
  return {
    unit,
    title: `${codeName(unit.label.name)} ${costly.what} for each element of \`${name}\` (\`${what}\`) ${again.text}`,
    micros,
    confidence: 0.8,
    evidence: [
      partEvidence(c, unit, micros, `is spent on iterating over \`${name}\``),
      sourceEvidence(file, node, `iterates over the same \`${name}\` ${again.text}`),
      sourceEvidence(
        costly.file,
        costly.node,
        'depends on the element alone: the result is the same each time',
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Compute \`${what}\` once per element, where \`${name}\` is created or grows, and keep it in a field of the element or a list beside it; better still, index by it (a Map or Set), so that line ${lineOf(node)} need not iterate at all.`,
    tradeOffs: [
      'Memory: one more value per element.',
      'The cached value must change when its element changes.',
    ],
    code: template(
      file,
      statementOf(file, node),
      `const prepared = ${name}.map((one) => ({ one, key: keyOf(one) })); // once: keyOf is ${what}`,
    ),
  };
}
