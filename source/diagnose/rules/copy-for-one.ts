import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { listsObject } from '../facts/builtins.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../rule.ts';
import { sites, statementOf } from './sites.ts';

/** `items.map((one) => (one.id === id ? changed(one) : one))`, for each change: all are copied so that one differs. */
export const copyForOne: Rule = {
  name: 'copy-for-one',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.2, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const list = isCall(node) ? listOf(file, node) : null;
      if (!list || !isCall(node)) return null;
      const again = againOf(c, unit, node);
      if (!again) return null;
      const name = shortened(textOf(file, list), 40);
      const time = micros();
      return {
        unit,
        title: `\`${unit.label.name}\` copies all of \`${name}\` to change one element, ${again}: O(n) where O(1) would do`,
        micros: time,
        confidence: 0.8,
        evidence: [
          shareEvidence(c, 'lines', time, `is on going over ${name}`),
          sourceEvidence(file, node, 'gives back every element as it is, but one'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Keep ${name} in a Map from what tells the elements apart, and set the one that changes: O(1) for each change. Where others must not see old states change, apply many changes to one copy, or count a version for those who watch.`,
        tradeOffs: [
          `Whoever compares states by identity no longer sees that ${name} has changed.`,
          'Old states, for undo or a view, have to be kept as changes.',
        ],
        code: template(file, statementOf(file, node), `byId.set(id, { ...byId.get(id), ...change });`),
      };
    }),
};

const againOf = (c: Case, unit: Parameters<Case['nodes']>[0], node: Node): string | null =>
  c.loopsAround(unit, node).some((one) => one !== node && !contains(node, one))
    ? 'in a loop'
    : (calledOften(c, unit)?.text ?? null);

/** What a `map` walks whose callback gives every element back but those that are equal to something from outside. */
function listOf(file: SourceFile, call: Node): Node | null {
  if (!isCall(call) || calleeName(call) !== 'map') return null;
  const [fn] = call.arguments;
  const receiver = receiverOf(call);
  if (!receiver || !isFunction(fn) || fn.params.length === 0) return null;
  const result = resultOf(fn.body);
  const node = result && bare(result);
  const choice = node?.type === 'ArrayExpression' && node.elements[1] ? bare(node.elements[1]) : node;
  if (choice?.type !== 'ConditionalExpression') return null;
  const test = bare(choice.test);
  if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return null;
  const kept = bare(test.operator.startsWith('!') ? choice.consequent : choice.alternate);
  const isElement =
    kept.type === 'Identifier' &&
    descend(fn.params[0]).some((one) => one.type === 'Identifier' && one.name === kept.name);
  if (!isElement) return null;
  const from = bare(receiver);
  // `Object.entries(items).map(…)`
  if (isCall(from) && listsObject(textOf(file, from.callee))) return from.arguments[0] ?? null;
  return from;
}

function resultOf(body: Node): Node | null {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  return body.body.length === 1 && last?.type === 'ReturnStatement' ? (last.argument ?? null) : null;
}
