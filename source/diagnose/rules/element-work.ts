import { NATIVE } from '../../cpu/model.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { elementAt } from '../facts/builtins.ts';
import { type Costly, costliesIn, isLight } from '../facts/costly.ts';
import { costOfWalk } from '../facts/costs.ts';
import { type Again, sameAgain } from '../facts/lasts.ts';
import { type Binding, resolve } from '../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  lineOf,
  type Node,
  receiverOf,
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
import { type SourcedUnit, statementOf } from './sites.ts';

/** `holidays.some((one) => new Date(one).toDateString() === day)`: something is worked out of each element again on every walk. */
export const elementWork: Rule = {
  name: 'element-work-again',
  strategy: 'caching',
  needs: ['samples', 'lines', 'source'],
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
    const walk = walkOf(node);
    if (!walk) continue;
    if (!worth(c, costOfWalk(c, unit, node, []), 0.15)) continue;
    const costly = ofElements(c, file, walk);
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
  const inner = enclosingFunction(file, costly.node);
  // In a callback that something else calls: for each thing that it has, within each element.
  if (inner && inner.body !== body && contains(body, inner) && !c.nodes(unit).includes(costly.node)) {
    const own = c.units.find((one) => one.node === inner);
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

interface Walked {
  list: Node;
  element: Node;
  body: Node;
}

function walkOf(node: Node): Walked | null {
  if (node.type === 'ForOfStatement' && !node.await)
    return { list: node.right, element: node.left, body: node.body };
  const at = isCall(node) ? elementAt(calleeName(node)) : null;
  if (!isCall(node) || at === null) return null;
  const [fn] = node.arguments;
  const list = receiverOf(node);
  const element = isFunction(fn) ? fn.params[at] : undefined;
  return list && isFunction(fn) && element ? { list, element, body: fn.body } : null;
}

/** The dearest thing that a walk works out of an element and of nothing else that differs. */
function ofElements(c: Case, file: SourceFile, { element, body }: Walked): Costly | null {
  const elements = new Set<Binding>();
  for (const node of descend(element)) {
    const binding = node.type === 'Identifier' ? resolve(file, node) : null;
    if (binding) elements.add(binding);
  }
  const all = costliesIn(c, { file, node: { type: 'ArrowFunctionExpression', body, params: [] } as never });
  return (
    all.find(
      (one) =>
        one.file === file &&
        contains(body, one.node) &&
        !isLight(one) &&
        !isKept(file, one.node) &&
        dependsOn(file, one.node, elements, body),
    ) ?? null
  );
}

/** Whether a node reads an element, and nothing else but what the module has once and for all. */
function dependsOn(file: SourceFile, node: Node, elements: ReadonlySet<Binding>, body: Node): boolean {
  let reads = false;
  for (const one of descend(node)) {
    if (one.type === 'ThisExpression') return false;
    if (one.type !== 'Identifier') continue;
    const parent = file.parents.get(one);
    if (isMember(parent) && parent.property === one && !parent.computed) continue;
    const binding = resolve(file, one);
    if (!binding) continue;
    if (elements.has(binding)) reads = true;
    else if (contains(node, binding.node)) continue;
    else if (contains(body, binding.node)) {
      // A local made of the element.
      if (!binding.init || !dependsOn(file, binding.init, elements, body)) return false;
      reads = true;
    } else if (binding.scope !== file.program || !binding.constant) return false;
  }
  return reads;
}

/** What is stored on the element or in a map is worked out once. */
function isKept(file: SourceFile, node: Node): boolean {
  for (let at = file.parents.get(node); at && !isFunction(at); at = file.parents.get(at))
    if (at.type === 'AssignmentExpression' && isMember(bare(at.left))) return true;
  return false;
}

function describe(c: Case, unit: SourcedUnit, { node, list, costly, again, micros }: Walk): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, list), 40);
  const what = shortened(textOf(file, costly.node), 50);
  return {
    unit,
    title: `${codeName(unit.label.name)} ${costly.what} for each element of \`${name}\` (\`${what}\`) ${again.text}`,
    micros,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on iterating over ${name}`),
      sourceEvidence(file, node, `iterates over the same ${name} ${again.text}`),
      sourceEvidence(file, costly.node, 'depends on the element alone: the result is the same each time'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Compute \`${what}\` once per element, where ${name} is created or grows, and keep it in a field of the element or a list beside it; better still, index by it (a Map or Set), so that line ${lineOf(node)} need not iterate at all.`,
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
