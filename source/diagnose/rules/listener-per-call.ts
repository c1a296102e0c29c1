import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { handedFunction } from '../facts/costly.ts';
import { costOfCall } from '../facts/costs.ts';
import { bindingOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { emitting, isRegistration } from './listener-fan-out.ts';
import { runsAgain, type SourcedUnit } from './sites.ts';

/** `bus.on('raise', follow)` in a function that runs for each request, and never taken off: each event calls one listener more. */
export const listenerPerCall: Rule = {
  name: 'listener-per-call',
  strategy: 'algorithmic',
  find: (c) =>
    c.own(0.02).flatMap((unit) =>
      isFunction(unit.node)
        ? c.nodes(unit).flatMap((node): Candidate[] => {
            if (!isCall(node) || !isRegistration(node)) return [];
            const found = leftOn(c, unit, node);
            return found ? [describe(c, unit, node, found)] : [];
          })
        : [],
    ),
};

interface LeftOn {
  listener: FunctionNode;
  again: string;
  micros: number;
}

/** A listener that each call adds to an emitter that is there longer, where nothing in the file takes one off. */
function leftOn(c: Case, unit: SourcedUnit, call: CallNode): LeftOn | null {
  const { file } = unit;
  const [event, given] = call.arguments;
  const emitter = receiverOf(call);
  if (!event || !given || call.arguments.length > 2 || !emitter) return null;
  if (!outlives(file, emitter, unit.node) || isTakenOff(file, event, given)) return null;
  const listener = handedFunction(c, file, given)?.node;
  if (!listener || !contains(unit.node, listener)) return null;
  const again = runsAgain(c, unit);
  if (!again) return null;
  const own = c.unitAt(listener);
  const name = textOf(file, bare(event));
  const seen = (own ? own.total : c.timeIn(file, listener)) + emitting(c, listener, name);
  // Nearly all that an event costs goes to those that nobody waits for any more.
  const micros = Math.min(c.model.onCpu, Math.max(seen, costOfEvents(c, name)));
  return worth(c, micros, 0.1) ? { listener, again, micros } : null;
}

/** What the calls that emit an event take, with all listeners. */
function costOfEvents(c: Case, event: string): number {
  let micros = 0;
  for (const unit of c.own(0.02))
    for (const node of c.nodes(unit))
      if (
        isCall(node) &&
        calleeName(node) === 'emit' &&
        node.arguments[0] &&
        textOf(unit.file, bare(node.arguments[0])) === event
      )
        micros += costOfCall(c, unit, node);
  return micros;
}

/** Whether an emitter was there before the function that registers began: no parameter and no local of it. */
function outlives(file: SourceFile, emitter: Node, fn: Node): boolean {
  const root = rootOf(emitter);
  // A constructor's object may live as long as the emitter that is given to it.
  if (root.type === 'ThisExpression') return isMember(bare(emitter)) && !isConstructor(fn);
  const binding = bindingOf(file, root);
  return binding !== null && !contains(fn, binding.node);
}

const isConstructor = (fn: Node): boolean => fn.type === 'ClassMethod' && fn.kind === 'constructor';

const TAKES_OFF = /^(off|removeListener|removeEventListener|removeAllListeners|unsubscribe)$/;

/** Whether somewhere in the file the same event, or the same listener, is taken off, or the listeners are counted. */
const isTakenOff = (file: SourceFile, event: Node, listener: Node): boolean =>
  file.nodes.some(
    (node) =>
      isCall(node) &&
      TAKES_OFF.test(calleeName(node)) &&
      (node.arguments.length === 0 ||
        node.arguments.some((one) =>
          [textOf(file, event), textOf(file, listener)].includes(textOf(file, one)),
        )),
  );

function describe(
  c: Case,
  unit: SourcedUnit,
  call: CallNode,
  { listener, again, micros }: LeftOn,
): Candidate {
  const { file } = unit;
  const event = textOf(file, call.arguments[0]);
  const emitter = textOf(file, receiverOf(call)!);
  const name = textOf(file, call.arguments[1]);
  const known = /^[\w$.#]+$/.test(name) ? name : functionName(file, listener) || 'listener';
  const owner = enclosingFunction(file, call);
  return {
    unit,
    title: `${codeName(unit.label.name)} adds a listener for ${event} to \`${emitter}\` ${again} and never takes it off: each event calls all of them`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'lines', micros, 'is spent on calling the listeners, and in them'),
      sourceEvidence(
        file,
        call,
        `adds one more each time${owner ? '' : ' it runs'}, and nothing in this file takes one off`,
      ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: call },
    level: 'cause',
    proposal: `Take the listener off when the work that it is for ends: \`${emitter}.off(${event}, ${known})\` in a \`finally\`, or \`once\`, or an AbortSignal where the emitter takes one. The time of an event then no longer grows with the calls so far, and what the listeners close over is freed.`,
    tradeOffs: ['What comes after the end is no longer seen: make sure that nobody waits for it.'],
    code: template(
      file,
      call,
      `${emitter}.on(${event}, ${known});\ntry {\n  // the work that listens\n} finally {\n  ${emitter}.off(${event}, ${known});\n}`,
    ),
  };
}
