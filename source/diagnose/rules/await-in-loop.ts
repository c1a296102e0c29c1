import { labelOf, wallOf } from '../../cpu/query.ts';
import { duration, percent } from '../../format/numbers.ts';
import type { Case } from '../case/case.ts';
import { tasksUnder } from '../case/task-share.ts';
import { rewrite, template } from '../code/edit.ts';
import { identifiersOf, resolve, usesOf } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { targetOf } from '../facts/purity.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type Candidate, type Rule, sourceEvidence, unitEvidence } from '../rule.ts';
import { rootOf, type SourcedUnit } from './sites.ts';

/** `await` in a loop whose turns do not need each other: their waits add up. Seen by the source, weighed by the idle time. */
export const awaitInLoop: Rule = {
  name: 'await-in-loop',
  strategy: 'lazy-and-async',
  needs: ['samples', 'source'],
  find(c) {
    const idle = c.model.categories.idle / (wallOf(c.model) || 1);
    if (idle < 0.4 || c.model.tasks.count < 6) return [];
    const found: Candidate[] = [];
    for (const unit of c.units) {
      if (!unit.file || !unit.node) continue;
      const sourced = unit as SourcedUnit;
      for (const loop of c.nodes(unit)) {
        if (loop.type !== 'ForOfStatement' || loop.await) continue;
        const awaited = independent(sourced, loop);
        if (!awaited || inOrder(c, unit.file, awaited)) continue;
        const turns = tasksTouching(c, sourced, awaited);
        // Who reads a generator may stop early: nothing more than what is asked for may be meant.
        const lazy = yields(loop).length > 0;
        const seen = turns >= 4 && !lazy;
        found.push({
          unit,
          verdict: seen ? 'optimize' : 'investigate',
          title: `${unit.label.name} awaits ${awaitedName(unit.file, awaited)} one after the other, in a loop whose turns do not need each other`,
          micros: unit.total,
          weight: idle,
          impact: `${percent(idle)} of the wall time is spent waiting; waits that overlap cost one wait, not their sum`,
          confidence: seen ? 0.85 : 0.55,
          evidence: [
            {
              metric: 'idle',
              value: idle,
              unit: 'share',
              text: `${percent(idle)} of ${duration(wallOf(c.model))} wall time is idle, in ${c.model.tasks.count} short tasks between waits`,
            },
            ...(seen
              ? [
                  {
                    metric: 'tasks',
                    value: turns,
                    unit: 'count' as const,
                    text: `${turns} of these tasks run under it`,
                  },
                ]
              : []),
            sourceEvidence(
              unit.file,
              awaited,
              'waits before the next turn starts, and takes nothing from the turn before',
            ),
            ...unitEvidence(c, unit),
          ],
          place: { file: unit.file, node: loop },
          level: 'cause',
          proposal: lazy
            ? `Start some ten turns ahead of the one that is yielded (or await them in batches with Promise.all): the waits overlap, and the order stays. Where the other side takes many at once, one batched call is better still.`
            : `Start the turns together and await them with Promise.all (or a pool of some ten at a time where the other side has limits): the waits overlap. Where the other side takes many at once, one batched call is better still.`,
          tradeOffs: [
            ...(lazy ? ['A reader that stops early has asked for some turns too many.'] : []),
            'The other side sees all requests at once: bound how many run together.',
            'Promise.all rejects at the first failure while the others run on: Promise.allSettled where each counts.',
            'Side effects no longer happen in order.',
          ],
          code:
            parallel(sourced, loop) ??
            template(
              unit.file,
              loop,
              lazy
                ? `for (let at = 0; at < items.length; at += 10)\n  yield* await Promise.all(\n    items.slice(at, at + 10).map(async (item) => {\n      // the loop's body, returning what it yields\n    }),\n  );`
                : `await Promise.all(\n  items.map(async (item) => {\n    // the loop's body\n  }),\n);`,
            ),
        });
      }
    }
    return found;
  },
};

/** Where a loop hands a value to whoever reads the generator. */
const yields = (loop: Node): Node[] =>
  loop.type === 'ForOfStatement'
    ? descend(loop.body, (node) => !isFunction(node)).filter((node) => node.type === 'YieldExpression')
    : [];

/** The await of a loop none of whose turns reads what another wrote, and which cannot end early. */
function independent(unit: SourcedUnit, loop: Node): Node | null {
  const { file } = unit;
  if (loop.type !== 'ForOfStatement') return null;
  const inside = descend(loop.body, (node) => !isFunction(node));
  const awaits = inside.filter((node) => node.type === 'AwaitExpression');
  if (awaits.length === 0) return null;
  if (
    inside.some(
      (node) =>
        node.type === 'BreakStatement' || node.type === 'ReturnStatement' || node.type === 'ThrowStatement',
    )
  )
    return null;
  // What is handed back through a yield may decide on the next turn.
  if (yields(loop).some((node) => file.parents.get(node)?.type !== 'ExpressionStatement')) return null;
  // Waiting for a fixed time is pacing, and meant.
  const [first] = awaits;
  const call = first.type === 'AwaitExpression' ? bare(first.argument) : null;
  if (!isCall(call) || /^(sleep|delay|wait|setTimeout|pause|all|allSettled|race)$/i.test(calleeName(call)))
    return null;
  const element =
    loop.left.type === 'VariableDeclaration'
      ? identifiersOf(loop.left.declarations[0].id).map((id) => id.name)
      : [];
  if (!descend(call).some((node) => node.type === 'Identifier' && element.includes(node.name))) return null;
  for (const node of inside) {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : null;
    if (!target) continue;
    const id = bare(target);
    if (id.type !== 'Identifier') continue;
    const binding = resolve(file, id);
    if (!binding || contains(loop, binding.node)) continue;
    // A sum may be added up in any order; anything else read in the loop ties the turns together.
    const sums =
      node.type === 'UpdateExpression' ||
      (node.type === 'AssignmentExpression' && /^[+*]=$/.test(node.operator));
    if (!sums || usesOf(file, binding).some((use) => contains(loop, use) && use !== id)) return null;
  }
  return first;
}

/**
 * Whether what is awaited hangs on the turn before: a function of the program that waits, and then gives a field or a name around it a value that was worked out
 * of the one before (`this.#head = await seal(this.#head, entry)`), or that holds a transaction, a lock or a stream's place.
 */
function inOrder(c: Case, file: SourceFile, awaited: Node): boolean {
  const call = awaited.type === 'AwaitExpression' ? bare(awaited.argument) : null;
  if (!isCall(call)) return false;
  if (
    /^(write|read|next|acquire|lock|release|drain|send|exec|begin|commit|rollback)$/i.test(calleeName(call))
  )
    return true;
  return calleesOf(c, file, call).some(({ file: other, node: fn }) =>
    descend(fn.body).some((node) => {
      const target = targetOf(node);
      if (!target || node.type !== 'AssignmentExpression') return false;
      const to = bare(target);
      const root = rootOf(to);
      const binding = root.type === 'Identifier' ? resolve(other, root) : null;
      const outside = root.type === 'ThisExpression' || (binding !== null && !contains(fn, binding.node));
      const text = textOf(other, to);
      const from = descend(node.right);
      return (
        outside &&
        node.operator === '=' &&
        from.some((one) => one.type === 'AwaitExpression') &&
        descend(fn.body).some((one) => one !== to && one.type === to.type && textOf(other, one) === text)
      );
    }),
  );
}

/** `fetchUser()`: what is awaited, as a person would call it. */
function awaitedName(file: SourceFile, awaited: Node): string {
  const node = awaited.type === 'AwaitExpression' ? bare(awaited.argument) : awaited;
  return isCall(node) && calleeName(node) !== ''
    ? `${calleeName(node)}()`
    : textOf(file, node).replace(/\s+/g, ' ').slice(0, 50);
}

/** In how many tasks the unit, or what it awaits, was on the CPU: shows that its turns alternate with waiting. */
function tasksTouching(c: Case, unit: SourcedUnit, awaited: Node): number {
  const { recording } = c.model;
  const call = awaited.type === 'AwaitExpression' ? bare(awaited.argument) : null;
  const name = isCall(call) ? calleeName(call) : '';
  const frames = new Set(unit.frames);
  for (let frame = 0; frame < recording.frames.count; frame++)
    if (name !== '' && labelOf(c.model, frame).name === name && recording.frames.url[frame] !== 0)
      frames.add(frame);
  return tasksUnder(c.model, frames).count;
}

/** `for (const x of xs) { … out.push(r); }` as `out.push(...await Promise.all(xs.map(…)))`: same results in the same order. */
function parallel(unit: SourcedUnit, loop: Node): CodeChange | null {
  const { file } = unit;
  if (
    !isFunction(unit.node) ||
    loop.type !== 'ForOfStatement' ||
    loop.left.type !== 'VariableDeclaration' ||
    loop.body.type !== 'BlockStatement'
  )
    return null;
  const statements = loop.body.body;
  const last = statements.at(-1);
  if (
    last?.type !== 'ExpressionStatement' ||
    !isCall(last.expression) ||
    !isMember(last.expression.callee) ||
    propertyName(last.expression.callee) !== 'push' ||
    last.expression.arguments.length !== 1
  )
    return null;
  const out = last.expression.callee.object;
  if (out.type !== 'Identifier' || last.expression.arguments[0].type === 'SpreadElement') return null;
  const before = statements.slice(0, -1);
  if (before.some((one) => one.type !== 'VariableDeclaration')) return null;
  const binding = resolve(file, out);
  if (!binding || usesOf(file, binding).some((use) => contains(loop, use) && use !== out)) return null;
  const pad = /^[ \t]*/.exec(file.text.slice(file.lineStarts[loop.loc!.start.line - 1]))![0];
  const body = before.map((one) => `${pad}    ${textOf(file, one)}\n`).join('');
  const text = `${out.name}.push(\n${pad}  ...(await Promise.all(\n${pad}    Array.from(${textOf(file, loop.right)}, async (${textOf(file, loop.left.declarations[0].id)}) => {\n${body.replaceAll(`${pad}    `, `${pad}      `)}${pad}      return ${textOf(file, last.expression.arguments[0])};\n${pad}    }),\n${pad}  )),\n${pad});`;
  return rewrite(file, unit.node, [{ start: loop.start!, end: loop.end!, text }]);
}
