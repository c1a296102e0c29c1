import { NATIVE, NODE } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { bindingOf } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { bare, type CallNode, descend, isCall, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';

/** What runs the turns of the event loop, and what a turn costs. */
const TURNS = /^(processImmediate|runMicrotasks|processTicksAndRejections|processTimers|listOnTimeout)$/;
const AT_ONCE =
  /\b(setImmediate|process\.nextTick|queueMicrotask|Promise\.resolve)\b|\bsetTimeout\([^()]*,\s*[01]?\s*\)/;

/** `while (!done()) await tick()`: asking at every turn of the event loop whether something has happened. */
export const busyWait: Rule = {
  name: 'busy-wait',
  strategy: 'lazy-and-async',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.02)) {
      const { file } = unit;
      for (const node of c.nodes(unit)) {
        if (
          node.type !== 'WhileStatement' &&
          node.type !== 'DoWhileStatement' &&
          node.type !== 'ForStatement'
        )
          continue;
        const pause = onlyWaits(node.body);
        if (!pause || !node.test || !comesBackAtOnce(c, file, pause)) continue;
        const asked = Math.max(unit.total, turns(c, unit));
        // V8 counts the event loop itself as (program): without the question it would sleep.
        const micros = asked + c.model.categories.program;
        if (!worth(c, asked, 0.03) || !worth(c, micros, 0.1)) continue;
        const test = textOf(file, node.test);
        found.push({
          unit,
          title: `${codeName(unit.label.name)} checks \`${test}\` on every turn of the event loop: it waits and keeps the CPU busy`,
          micros,
          confidence: 0.85,
          evidence: [
            shareEvidence(c, 'total', micros, 'is spent on turning the event loop and checking'),
            sourceEvidence(file, node, 'only waits, and comes back at once'),
            ...unitEvidence(c, unit),
          ],
          place: { file, node },
          level: 'cause',
          proposal: `Have the code that finishes the work say so: a promise that it resolves, or an event (once from node:events). Nothing runs until then.`,
          tradeOffs: [
            'The code that finishes the work must know that someone waits; where that is not possible, check every 50 ms, not on every turn.',
          ],
          code: template(
            file,
            node,
            `// Where the work begins:\nconst { promise, resolve, reject } = Promise.withResolvers();\n// where it ends: resolve(), and reject(error) where it fails\n// here:\nawait promise;`,
          ),
        });
      }
    }
    return found;
  },
};

/** The expression that is awaited where a loop's body does nothing else. */
function onlyWaits(body: Node): Node | null {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  const [one] = statements;
  if (statements.length !== 1 || one.type !== 'ExpressionStatement') return null;
  const expression = bare(one.expression);
  return expression.type === 'AwaitExpression' ? expression.argument : null;
}

/** Whether a promise is settled at the next turn: as written here, by what is imported under another name, or in the function that makes it. */
function comesBackAtOnce(c: Case, file: SourceFile, pause: Node): boolean {
  if (AT_ONCE.test(textOf(file, pause))) return true;
  return descend(pause).some(
    (call) =>
      isCall(call) &&
      (isNextTurn(file, call) ||
        calleesOf(c, file, call).some((maker) => AT_ONCE.test(textOf(maker.file, maker.node)))),
  );
}

/** `turn()` of `import { setImmediate as turn } from 'node:timers/promises'`, `sleep(0)` of `setTimeout as sleep`. */
function isNextTurn(file: SourceFile, { callee, arguments: given }: CallNode): boolean {
  const binding = bindingOf(file, callee);
  if (binding?.node.type !== 'ImportSpecifier') return false;
  const from = file.parents.get(binding.node);
  if (from?.type !== 'ImportDeclaration' || !/^(node:)?timers\/promises$/.test(from.source.value))
    return false;
  const { imported } = binding.node;
  const name = imported.type === 'Identifier' ? imported.name : imported.value;
  return (
    name === 'setImmediate' ||
    (name === 'setTimeout' && (given.length === 0 || /^[01]$/.test(textOf(file, given[0]))))
  );
}

/** On-CPU time of turning the event loop and of asking: what else the program does in its turns is not of it. */
function turns(c: Case, asking: Unit): number {
  const { tree, functions } = c.model;
  const frames = new Set(asking.frames);
  // Per row: whether it is of a turn, and whether below the question, whose callees are of it.
  const of = new Uint8Array(tree.count);
  let micros = 0;
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    const isOurs = functions.category[frame] === NODE || functions.category[frame] === NATIVE;
    const above = of[tree.parent[row]];
    if (above === ASKS || frames.has(frame)) of[row] = ASKS;
    else if (isOurs && (above === TURNS_OVER || TURNS.test(nameOf(c.model, frame)))) of[row] = TURNS_OVER;
    if (of[row] > 0) micros += tree.self[row];
  }
  return micros;
}

const TURNS_OVER = 1;
const ASKS = 2;
