import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { bindingOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isMember,
  lineOf,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import type { SourcedUnit } from './sites.ts';

/** Every object listens to every event and lets go of what is not its own: `if (frame.device !== this.id) return`. */
export const listenerFanOut: Rule = {
  name: 'listener-fan-out',
  strategy: 'algorithmic',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.05)) {
      const { file, node } = unit;
      const registration = isFunction(node) ? (listens(file, node) ?? listensFor(file, node)) : null;
      // At a module's top level it is registered once.
      const owner = registration && enclosingFunction(file, registration);
      const guard = owner && isFunction(node) ? guardOf(file, node, owner) : null;
      if (!registration || !guard) continue;
      const event = registration.arguments[0] ? bare(registration.arguments[0]) : null;
      const micros = Math.min(
        c.model.onCpu,
        unit.total + emitting(c, unit.node, event ? textOf(file, event) : ''),
      );
      if (!worth(c, micros, 0.1)) continue;
      found.push(describe(c, unit, registration, guard, micros));
    }
    return found;
  },
};

/** The call that a function is handed to as a listener. */
function listens(file: SourceFile, fn: FunctionNode): CallNode | null {
  const call = file.parents.get(fn);
  return isCall(call) && isRegistration(call) ? call : null;
}

export const isRegistration = (call: CallNode): boolean =>
  /^(on|addListener|prependListener|addEventListener|subscribe)$/.test(calleeName(call));

/** The registration of the arrow function that only calls a method of the same object: `hall.on('sale', (sale) => this.#onSale(sale))`. */
function listensFor(file: SourceFile, method: FunctionNode): CallNode | null {
  if (method.type !== 'ClassMethod' && method.type !== 'ClassPrivateMethod') return null;
  const name = functionName(file, method);
  for (const fn of file.functions) {
    const registration = listens(file, fn);
    const only =
      registration && (fn.body.type === 'BlockStatement' ? singleCall(fn.body.body) : bare(fn.body));
    if (
      only &&
      isCall(only) &&
      isMember(only.callee) &&
      only.callee.object.type === 'ThisExpression' &&
      calleeName(only) === name
    )
      return registration;
  }
  return null;
}

interface Guard {
  test: Node;
  /** The side that comes with the event, and the side that is the listener's own. */
  given: Node;
  own: Node;
}

/** The test that a listener begins with, itself or in the one method that it calls. */
function guardOf(file: SourceFile, fn: FunctionNode, owner: FunctionNode): Guard | null {
  const only = fn.body.type === 'BlockStatement' ? singleCall(fn.body.body) : bare(fn.body);
  if (isCall(only) && isMember(only.callee) && only.callee.object.type === 'ThisExpression') {
    const name = calleeName(only);
    const method = file.functions.find(
      (one) =>
        (one.type === 'ClassMethod' || one.type === 'ClassPrivateMethod') && functionName(file, one) === name,
    );
    return method ? testOf(file, method, owner) : null;
  }
  return testOf(file, fn, owner);
}

function singleCall(body: Node[]): Node | null {
  const [one] = body;
  return body.length === 1 && one.type === 'ExpressionStatement' ? bare(one.expression) : null;
}

/** `if (event.x !== mine) return;` first, or `if (event.x === mine) { … }` alone. */
function testOf(file: SourceFile, fn: FunctionNode, owner: FunctionNode): Guard | null {
  const statements = fn.body.type === 'BlockStatement' ? fn.body.body : [];
  const [first] = statements;
  if (first?.type !== 'IfStatement' || first.alternate) return null;
  const leaves = /^\{?\s*return;?\s*\}?$/.test(textOf(file, first.consequent));
  if (!leaves && statements.length > 1) return null;
  const wanted = leaves ? /^!==?$/ : /^===?$/;
  for (const test of descend(first.test)) {
    if (test.type !== 'BinaryExpression' || !wanted.test(test.operator) || test.left.type === 'PrivateName')
      continue;
    for (const [given, own] of [
      [test.left, test.right],
      [test.right, test.left],
    ])
      if (comesWith(file, given, fn) && belongsTo(file, own, owner)) return { test, given, own };
  }
  return null;
}

function comesWith(file: SourceFile, node: Node, fn: FunctionNode): boolean {
  const root = rootOf(node);
  const binding = bindingOf(file, root);
  return binding?.parameter === true && fn.params.some((one) => contains(one, binding.node));
}

/** A field of the object, or a variable of the function that registers. */
function belongsTo(file: SourceFile, node: Node, owner: FunctionNode): boolean {
  const root = rootOf(node);
  if (root.type === 'ThisExpression') return isMember(bare(node));
  const binding = bindingOf(file, root);
  return binding !== null && contains(owner, binding.node);
}

/** Self time on the lines that emit the event (V8 inlines `emit` there), or an event that is only known when it runs. */
export function emitting(c: Case, within: Node, event: string): number {
  if (event === '') return 0;
  let micros = 0;
  for (const file of c.files()) {
    const lines = new Set<number>();
    for (const node of file.nodes)
      if (
        isCall(node) &&
        /^(emit|dispatchEvent|publish)$/.test(calleeName(node)) &&
        node.arguments[0] &&
        !contains(within, node) &&
        (textOf(file, bare(node.arguments[0])) === event || isMember(bare(node.arguments[0])))
      )
        lines.add(lineOf(node));
    micros += c.timeOnLines(file, lines);
  }
  return micros;
}

function describe(
  c: Case,
  unit: SourcedUnit,
  registration: CallNode,
  guard: Guard,
  micros: number,
): Candidate {
  const { file } = unit;
  const event = registration.arguments[0] ? textOf(file, registration.arguments[0]) : 'the event';
  const owner = enclosingFunction(file, registration);
  const who = owner ? functionName(file, owner) || 'its owner' : 'its owner';
  const given = textOf(file, guard.given);
  const own = textOf(file, guard.own);
  const emitter = receiverOf(registration);
  return {
    unit,
    title: `Every ${event} goes to all listeners, and all but one ignore it: \`${given}\` is compared once per listener`,
    micros,
    confidence: 0.85,
    evidence: [
      shareEvidence(c, 'total', micros, 'is spent on calling the listeners and their first test'),
      sourceEvidence(file, registration, `registers one more listener each time ${who} runs`),
      sourceEvidence(file, guard.test, 'is all that most of them do'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: unit.node },
    level: 'cause',
    proposal: `Dispatch by the key: one listener that looks \`${given}\` up in a Map from \`${own}\` to its object, or a separate event per key (${event} and the key). n calls per event become one.`,
    tradeOffs: [
      'The Map must be kept in sync: remove each object when it ends (as its listener must be).',
      'Listeners that want all events need a separate list.',
    ],
    code: template(
      file,
      registration,
      `// One listener for all, and a Map in which each object registers:\nconst byKey = new Map();\n// instead of this line:\nbyKey.set(${own}, this);\n// once:\n${emitter ? textOf(file, emitter).replace(/^this\./, '') : 'emitter'}.on(${event}, (event) => byKey.get(event.${/\.([\w$]+)$/.exec(given)?.[1] ?? 'key'})?.handle(event));`,
    ),
  };
}
