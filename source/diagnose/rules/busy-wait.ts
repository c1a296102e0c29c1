import { NATIVE, NODE } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import {
  bare,
  calleeName,
  descend,
  functionName,
  isCall,
  type Node,
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

/** What runs the turns of the event loop, and what a turn costs. */
const TURNS = /^(processImmediate|runMicrotasks|processTicksAndRejections|processTimers|listOnTimeout)$/;
const AT_ONCE =
  /\b(setImmediate|process\.nextTick|queueMicrotask|Promise\.resolve)\b|\bsetTimeout\([^()]*,\s*[01]?\s*\)/;

/** `while (!done()) await tick()`: asking at every turn of the event loop whether something has happened. */
export const busyWait: Rule = {
  name: 'busy-wait',
  strategy: 'lazy-and-async',
  needs: ['samples', 'source'],
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
        if (!pause || !node.test || !comesBackAtOnce(file, pause)) continue;
        const asked = Math.max(unit.total, turns(c));
        if (!worth(c, asked, 0.1)) continue;
        // V8 counts the event loop itself as (program): without the question it would sleep.
        const micros = asked + c.model.categories.program;
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

/** Whether a promise is settled at the next turn: as written here, or in the function of this file that makes it. */
function comesBackAtOnce(file: SourceFile, pause: Node): boolean {
  if (AT_ONCE.test(textOf(file, pause))) return true;
  const call = descend(pause).find(isCall);
  const maker = call && file.functions.find((one) => functionName(file, one) === calleeName(call));
  return maker !== undefined && AT_ONCE.test(textOf(file, maker));
}

/** On-CPU time under the frames that turn the event loop. */
function turns(c: Case): number {
  const { category } = c.model.functions;
  return c.timeUnder(
    null,
    (frame) => (category[frame] === NODE || category[frame] === NATIVE) && TURNS.test(nameOf(c.model, frame)),
  );
}
