import { APP, DEPENDENCY } from '../../../cpu/model.ts';
import { labelOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { tasksUnder } from '../../case/task-share.ts';
import { isSourced, ownerOf, unsampledUnit } from '../../case/unit.ts';
import { isMeantToWait, keepsOrder } from '../../facts/conventions.ts';
import { bindingOf, resolve, usesOf } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import { identifiersOf } from '../../facts/scopes.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  type Node,
  rootOf,
  type SourceFile,
  targetOf,
  textOf,
} from '../../facts/syntax.ts';
import { ENOUGH_TASKS, MOSTLY_IDLE, OFTEN_IDLE } from '../../thresholds.ts';
import { type SourcedUnit, serves } from '../sites.ts';
import { isLane } from './lanes.ts';

/** A loop that awaits something in each turn, whose turns do not need each other. */
export interface Wait {
  unit: SourcedUnit;
  loop: Node;
  awaited: Node;
  /** Tasks in which it was seen. */
  turns: number;
  /** What it walks or makes: a list, what a generator yields, what comes from a stream (`for await`). */
  kind: 'list' | 'generator' | 'stream';
  /** It tells another side to change something: the order may be meant. */
  changes: boolean;
}

/** Tasks from which on a loop was seen to wait in each turn. */
export const SEEN = 4;

export function waitsInLoops(c: Case): Wait[] {
  const { idle } = c;
  if (idle < OFTEN_IDLE || c.model.tasks.count < ENOUGH_TASKS) return [];
  const units = c.units.filter(isSourced);
  const unseen = idle >= MOSTLY_IDLE && !serves(c) ? unsampled(units) : [];
  return [...units, ...unseen].flatMap((unit) =>
    c.nodes(unit).flatMap((loop): Wait[] => {
      if (loop.type !== 'ForOfStatement' || isLane(unit.file, unit.node)) return [];
      const awaited = independent(unit, loop);
      if (!awaited || isReady(c, unit.file, awaited) || inOrder(c, unit.file, awaited)) return [];
      const kind = yields(loop).length > 0 ? 'generator' : loop.await ? 'stream' : 'list';
      const turns = tasksTouching(c, unit, awaited);
      // A tool that runs is full of such loops: of code that is not the user's own only what was seen to wait again and again.
      if (unit.category === DEPENDENCY && turns < SEEN) return [];
      return [{ unit, loop, awaited, turns, kind, changes: isChange(awaited) }];
    }),
  );
}

/** Functions of the program that wait, and so briefly run that no sample fell on them. */
export function unsampled(units: readonly SourcedUnit[]): SourcedUnit[] {
  const seen = new Set<Node>(units.map((unit) => unit.node));
  const own = new Map(units.filter(({ category }) => category === APP).map((unit) => [unit.file, unit]));
  return [...own].flatMap(([file, { label }]) =>
    file.functions
      .filter((fn) => fn.async && !seen.has(fn) && ownerOf(file, fn) === fn)
      .map((fn) => unsampledUnit(file, fn, label.url)),
  );
}

/** Where a loop hands a value to whoever reads the generator. */
const yields = (loop: Node): Node[] =>
  loop.type === 'ForOfStatement'
    ? descend(loop.body, (node) => !isFunction(node)).filter((node) => node.type === 'YieldExpression')
    : [];

/** `yield fetchOne(item)` in an async generator waits as `await` does. */
const isYieldThatWaits = ({ node: fn }: SourcedUnit, node: Node): boolean =>
  isFunction(fn) &&
  fn.async === true &&
  fn.generator === true &&
  node.type === 'YieldExpression' &&
  isCall(awaitedBy(node));

/** A yield of what a function of the program that is not asynchronous gives: nothing is waited for. */
function isReady(c: Case, file: SourceFile, awaited: Node): boolean {
  const call = awaited.type === 'YieldExpression' ? awaitedBy(awaited) : null;
  return isCall(call) && calleesOf(c, file, call).some(({ node }) => !node.async);
}

/** What an await, or a yield that waits, waits for. */
export const awaitedBy = (node: Node): Node | null =>
  (node.type === 'AwaitExpression' || node.type === 'YieldExpression') && node.argument
    ? bare(node.argument)
    : null;

/** `await call('POST', …)`, `await fetch(url, { method: 'DELETE' })`. */
const isChange = (awaited: Node): boolean =>
  descend(awaitedBy(awaited) ?? awaited, (node) => !isFunction(node)).some(
    (node) => node.type === 'StringLiteral' && /^(POST|PUT|PATCH|DELETE)$/i.test(node.value),
  );

/** The await of a loop none of whose turns reads what another wrote, and which cannot end early. */
function independent(unit: SourcedUnit, loop: Node): Node | null {
  const { file } = unit;
  if (loop.type !== 'ForOfStatement') return null;
  const inside = descend(loop.body, (node) => !isFunction(node));
  const awaits = inside.filter((node) => node.type === 'AwaitExpression' || isYieldThatWaits(unit, node));
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
  const call = awaitedBy(first);
  if (!isCall(call) || isMeantToWait(calleeName(call))) return null;
  const element =
    loop.left.type === 'VariableDeclaration'
      ? identifiersOf(loop.left.declarations[0].id).map((id) => id.name)
      : [];
  if (!descend(call).some((node) => node.type === 'Identifier' && element.includes(node.name))) return null;
  for (const node of inside) {
    const target = targetOf(node);
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
 * Whether what is awaited depends on the turn before: a function of the program that waits, and then gives a field or a name around it a value that was worked out
 * of the one before (`this.#head = await seal(this.#head, entry)`), or that holds a transaction, a lock or a stream's place.
 */
export function inOrder(c: Case, file: SourceFile, awaited: Node): boolean {
  const call = awaitedBy(awaited);
  if (!isCall(call)) return false;
  if (keepsOrder(calleeName(call))) return true;
  return calleesOf(c, file, call).some(({ file: other, node: fn }) =>
    descend(fn.body).some((node) => {
      const target = targetOf(node);
      if (!target || node.type !== 'AssignmentExpression') return false;
      const to = bare(target);
      const root = rootOf(to);
      const binding = bindingOf(other, root);
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

/** In how many tasks the unit, or what it awaits, was on the CPU: shows that its turns alternate with waiting. */
export function tasksTouching(c: Case, unit: SourcedUnit, awaited: Node): number {
  const { recording } = c.model;
  const call = awaitedBy(awaited);
  const name = isCall(call) ? calleeName(call) : '';
  const frames = new Set(unit.frames);
  for (let frame = 0; frame < recording.frames.count; frame++)
    if (name !== '' && labelOf(c.model, frame).name === name && recording.frames.url[frame] !== 0)
      frames.add(frame);
  return tasksUnder(c.model, frames).count;
}
