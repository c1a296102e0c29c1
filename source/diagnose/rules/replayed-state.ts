import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { isGrower } from '../facts/builtins.ts';
import { bindingOf, resolve } from '../facts/names.ts';
import { originOf } from '../facts/origin.ts';
import { calleesOf } from '../facts/program.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  returnsOf,
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
import { type SourcedUnit, served, statementOf } from './sites.ts';

/** `for (const event of log.read(id)) state = evolve(state, event)`, on every call: a state is worked out from all that ever happened. */
export const replayedState: Rule = {
  name: 'replayed-state',
  strategy: 'caching',
  find: (c) =>
    c.own(0.2).flatMap((unit): Candidate[] => {
      if (!isFunction(unit.node) || !worth(c, unit.total, 0.2)) return [];
      const often = calledOften(c, unit)?.text ?? (served(c, unit) ? `for ${served(c, unit)}` : null);
      if (!often) return [];
      for (const loop of c.nodes(unit)) {
        const state = foldOf(unit, loop);
        const source = state && loop.type === 'ForOfStatement' ? heldBehind(c, unit.file, loop.right) : null;
        const grows = source && growthOf(source);
        if (state && source && grows) return [describe(c, unit, loop, { state, source, grows, often })];
      }
      return [];
    }),
};

/** The local that a loop hands from element to element through a function, and that is the function's result: `state`. */
function foldOf({ file, node: fn }: SourcedUnit, loop: Node): string | null {
  if (loop.type !== 'ForOfStatement' || loop.await || !isFunction(fn)) return null;
  const { body } = loop;
  const only = body.type === 'BlockStatement' ? (body.body.length === 1 ? body.body[0] : null) : body;
  const write = only?.type === 'ExpressionStatement' ? only.expression : null;
  if (write?.type !== 'AssignmentExpression' || write.operator !== '=') return null;
  const [to, call] = [bare(write.left), bare(write.right)];
  const binding = bindingOf(file, to);
  if (!binding || !isCall(call) || !contains(fn, binding.node) || contains(loop, binding.node)) return null;
  const isHandedOn = call.arguments.some((one) => {
    const given = bare(one);
    return given.type === 'Identifier' && resolve(file, given) === binding;
  });
  const isResult = returnsOf(fn).some((one) => {
    const given = bare(one);
    return given.type === 'Identifier' && resolve(file, given) === binding;
  });
  return isHandedOn && isResult ? textOf(file, to) : null;
}

/** A collection that an object holds, seen from where it is read. */
interface Held {
  file: SourceFile;
  /** `this.#streams` */
  name: string;
}

/** What is gone over: a field, or what a function of the program reads out of one. */
function heldBehind(c: Case, file: SourceFile, list: Node): Held | null {
  const node = bare(list);
  const around = enclosingFunction(file, list);
  if (!isCall(node) || calleeName(node) === 'get') return around ? fieldIn(file, around, node) : null;
  for (const place of calleesOf(c, file, node)) {
    const given = [
      ...returnsOf(place.node),
      ...descend(place.node.body, (one) => !isFunction(one)).flatMap((one) =>
        one.type === 'YieldExpression' && one.delegate && one.argument ? [one.argument as Node] : [],
      ),
    ];
    for (const one of given) {
      const held = fieldIn(place.file, place.node, one);
      if (held) return held;
    }
  }
  return null;
}

function fieldIn(file: SourceFile, fn: Node, expression: Node): Held | null {
  const { life, node } = originOf(file, fn, expression);
  const name = /^this\.#?[\w$]+/.exec(textOf(file, node))?.[0];
  return life === 'field' && name ? { file, name } : null;
}

/** Where elements are put into it; a `set` may as well replace one. */
function growthOf({ file, name }: Held): Node | null {
  return (
    file.nodes.find((node) => {
      if (!isCall(node) || !isGrower(calleeName(node)) || calleeName(node) === 'set') return false;
      const receiver = receiverOf(node);
      const around = enclosingFunction(file, node);
      return (
        receiver !== null && around !== null && fieldIn(file, around, startOf(file, receiver))?.name === name
      );
    }) ?? null
  );
}

/** What a local stands for that is looked up first and made where it is missing: `let list = lists.get(id); if (!list) lists.set(id, (list = []))`. */
function startOf(file: SourceFile, receiver: Node): Node {
  const node = bare(receiver);
  return (node.type === 'Identifier' && resolve(file, node)?.init) || node;
}

function describe(
  c: Case,
  unit: SourcedUnit,
  loop: Node,
  { state, source, grows, often }: { state: string; source: Held; grows: Node; often: string },
): Candidate {
  const { file } = unit;
  const list =
    loop.type === 'ForOfStatement' ? shortened(textOf(file, loop.right), 40) : shortened(source.name, 40);
  return {
    unit,
    title: `${codeName(unit.label.name)} computes \`${state}\` from all of \`${list}\` ${often}: O(n²), could be O(n)`,
    micros: unit.total,
    confidence: 0.84,
    evidence: [
      shareEvidence(c, 'total', unit.total, `is spent in ${codeName(unit.label.name)} and what it calls`),
      sourceEvidence(file, loop, `goes over all entries from the first, ${often}`),
      sourceEvidence(source.file, grows, 'adds an entry, which changes the result by this entry only'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: loop },
    level: 'cause',
    proposal: `Keep the last \`${state}\` by key with the number of entries that are in it, and apply only the entries after that: each entry is then worked on once. Where the state must not stay in memory, store it every hundred entries and begin there.`,
    tradeOffs: [
      'Memory vs CPU: a state per key stays; limit how many.',
      `Nobody may change a \`${state}\` that is kept: freeze it, or hand out copies.`,
      'Where entries can be removed or rewritten, drop the kept state then.',
    ],
    code: template(
      file,
      statementOf(file, loop),
      `const kept = this.kept.get(key) ?? { ${state}: initial, count: 0 };\nlet ${state} = kept.${state};\nfor (const one of entriesAfter(kept.count)) ${state} = apply(${state}, one);\nthis.kept.set(key, { ${state}, count });`,
    ),
  };
}
