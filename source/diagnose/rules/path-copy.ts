import type { Case } from '../case/case.ts';
import { gcOf } from '../case/collected.ts';
import { template } from '../code/edit.ts';
import { bindingOf } from '../facts/names.ts';
import { bare, contains, isCall, isFunction, type Node, textOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { isItself } from './shrinking-copy.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

/** From this depth of a recursion on, copying the way down costs more than each step. */
const DEEP = 32;

/** `visit(child, [...path, node.name])`: each step of a deep recursion copies the whole way that led to it. */
export const pathCopy: Rule = {
  name: 'path-copy',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.2, (unit, node, micros): Candidate | null => {
      const path = pathOf(unit, node);
      if (path === null || depthOf(c, unit) < DEEP) return null;
      const { file } = unit;
      const time = micros() + gcOf(c, unit, micros());
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all of \`${path}\` at every step of its recursion`,
        micros: time,
        countsGc: true,
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on the copy, including the garbage collection it causes'),
          sourceEvidence(file, node, 'copies the way down to this step, and adds one to it'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Share one \`${path}\`: push before the call and pop after it. Copy it only where a step keeps it.`,
        tradeOffs: [`Code that keeps \`${path}\` after the call must copy it there: it goes on changing.`],
        code: template(
          file,
          statementOf(file, node),
          `${path}.push(step);\n// the call, with ${path} itself\n${path}.pop();`,
        ),
      };
    }),
};

/** The parameter that a call of the function to itself gets a longer copy of. */
function pathOf(unit: SourcedUnit, node: Node): string | null {
  const { file, node: fn } = unit;
  if (node.type !== 'ArrayExpression' || node.elements.length < 2 || !isFunction(fn)) return null;
  const [first] = node.elements;
  const of = first?.type === 'SpreadElement' ? bare(first.argument) : null;
  const binding = bindingOf(file, of);
  if (!of || !binding?.parameter) return null;
  const at = fn.params.findIndex((one) => contains(one, binding.node));
  const call = file.parents.get(node);
  return isCall(call) && isItself(unit, call) && call.arguments[at] === node ? textOf(file, of) : null;
}

/** How many calls of itself are on its stacks, in the mean of its own time. */
function depthOf(c: Case, unit: SourcedUnit): number {
  const { tree } = c.model;
  const frames = new Set(unit.frames);
  const depth = new Int32Array(tree.count);
  let [all, own] = [0, 0];
  for (let row = 1; row < tree.count; row++) {
    depth[row] = depth[tree.parent[row]];
    if (!frames.has(tree.frame[row])) continue;
    depth[row]++;
    own += tree.self[row];
    all += tree.self[row] * depth[row];
  }
  return own > 0 ? all / own : 0;
}
