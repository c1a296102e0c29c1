import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { bindingOf, parameterIndex } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { steadiness } from '../facts/steady-value.ts';
import {
  bare,
  calleeName,
  contains,
  enclosingFunction,
  functionName,
  isCall,
  isFunction,
  isLiteral,
  type Node,
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

/** `worker.postMessage({ terrain, part })`: the whole terrain is copied for each message, although it never changes. */
export const copiedMessage: Rule = {
  name: 'copied-message',
  strategy: 'batching',
  removes: true,
  find(c) {
    return c.own(0.2).flatMap((unit): Candidate[] => {
      const call = c.nodes(unit).find((node) => isCall(node) && calleeName(node) === 'postMessage');
      if (!isCall(call) || !call.arguments[0]) return [];
      const micros = c.timeUnder(unit, (frame) => nameOf(c.model, frame) === 'postMessage');
      if (!worth(c, micros, 0.2)) return [];
      const same = partsOf(c, unit, call.arguments[0], 0).filter(
        ({ from, value }) => !isLiteral(value) && steadiness(c, from, value) === 'same',
      );
      const [first] = same;
      if (!first) return [];
      const name = shortened(textOf(first.from.file, first.value), 40);
      return [
        {
          unit,
          title: `${codeName(unit.label.name)} sends \`${name}\` again with each message: postMessage copies all of it, and it is the same each time`,
          micros,
          confidence: 0.82,
          evidence: [
            shareEvidence(c, 'total', micros, 'is spent in postMessage, which copies what it is given'),
            sourceEvidence(unit.file, call, 'sends a message each time'),
            sourceEvidence(first.from.file, first.value, 'is part of it, and nothing gives it another value'),
            ...unitEvidence(c, unit),
          ],
          place: { file: unit.file, node: call },
          level: 'cause',
          proposal: `Send \`${name}\` once, when the worker starts (workerData, or a first message that it keeps), and only what differs with each message. Large numbers that both sides read can lie in a SharedArrayBuffer; a buffer that the sender no longer needs can be transferred instead of copied.`,
          tradeOffs: [
            'Each worker keeps its own copy: memory grows with the number of workers.',
            'Where the value does change after all, the workers have to be told.',
          ],
          code: null,
        },
      ];
    });
  },
};

interface Part {
  from: Sourced;
  value: Node;
}

/** How far what is handed over is followed up. */
const UP = 3;

/** What a message is made of, through parameters to where callers make it. */
function partsOf(c: Case, from: Sourced, expression: Node, height: number): Part[] {
  const node = bare(expression);
  if (node.type === 'ObjectExpression')
    return node.properties.flatMap((one): Part[] => {
      const value = one.type === 'ObjectProperty' ? bare(one.value) : null;
      return value ? [{ from, value }, ...partsOf(c, from, value, height)] : [];
    });
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((one) =>
      one && one.type !== 'SpreadElement' ? [{ from, value: one }] : [],
    );
  const binding = bindingOf(from.file, node);
  if (binding?.init && !binding.parameter && height < UP) return partsOf(c, from, binding.init, height + 1);
  const fn = binding?.parameter ? enclosingFunction(from.file, binding.node) : null;
  const at = parameterIndex(fn, binding);
  if (!isFunction(fn) || at < 0 || height >= UP) return [];
  const name = functionName(from.file, fn).split('.').at(-1)!;
  return c.units.flatMap((unit): Part[] => {
    const { file, node: around } = unit;
    if (!file || !around) return [];
    return c.nodes(unit).flatMap((call) => {
      if (!isCall(call) || calleeName(call) !== name || contains(fn, call)) return [];
      const callees = calleesOf(c, file, call);
      if (callees.length > 0 && !callees.some((one) => one.node === fn)) return [];
      const given = call.arguments[at];
      return given ? partsOf(c, unit as Sourced, given, height + 1) : [];
    });
  });
}
