import type { Case } from '../../case/case.ts';
import { type Cache, emptiedAt } from '../../facts/caches.ts';
import { bindingOf } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import { isSameValue } from '../../facts/purity.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isConstructor,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import { valueKept } from './store.ts';

/** Where a store is emptied as often as it is asked; null where it keeps what it has. */
export function emptiedTooOften(c: Case, unit: SourcedUnit, cache: Cache): Node | null {
  const { file, node: fn } = unit;
  const all = emptiedAt(file, cache.store);
  const found = all.find((one) => runsOften(c, file, one, fn));
  if (found) return found;
  const value = valueKept(file, cache);
  const often = calledOften(c, unit);
  const { loop } = often ?? {};
  const at = often?.by?.file;
  // What depends on its key alone is never out of date.
  if (!loop || !at || !value || !isSameValue(c, { file, node: cache.fn }, value)) return null;
  return all.find((one) => isRunEachTurn(c, at, loop, file, one)) ?? null;
}

/** Whether a store is emptied as often as it is filled, or whenever it holds a few. */
function runsOften(c: Case, file: SourceFile, node: Node, fn: Node): boolean {
  const around = enclosingFunction(file, node);
  if (!around || isConstructor(file, around)) return false;
  // By a limit: a small one throws everything away all the time.
  for (let at = file.parents.get(node); at && at !== around; at = file.parents.get(at))
    if (at.type === 'IfStatement') return limitIn(file, at.test) <= FEW;
  if (around === fn || contains(fn, node)) return true;
  const holder = c.unitAt(around);
  return holder !== null && calledOften(c, holder) !== null;
}

/** A store that is emptied at so many entries keeps next to nothing. */
const FEW = 1000;

function limitIn(file: SourceFile, test: Node): number {
  for (const node of descend(test)) {
    if (node.type === 'NumericLiteral') return node.value;
    const binding = bindingOf(file, node);
    if (binding?.init?.type === 'NumericLiteral') return binding.init.value;
  }
  return Number.POSITIVE_INFINITY;
}

/** How many functions a call is followed up through. */
const HIGHEST = 4;

/** Whether every turn of a loop runs a node: in it, or in a function that it calls, or that listens to what it emits; under no condition. */
function isRunEachTurn(
  c: Case,
  at: SourceFile,
  loop: Node,
  file: SourceFile,
  node: Node,
  height = 0,
): boolean {
  if (at === file && contains(loop, node)) {
    const around = enclosingFunction(file, node);
    const isOfLoop =
      !around || !contains(loop, around) || (isCall(loop) && loop.arguments.includes(around as never));
    return isOfLoop && !isConditional(file, node, loop);
  }
  const fn = enclosingFunction(file, node);
  if (!fn || height > HIGHEST || isConditional(file, node, fn)) return false;
  return sitesOf(c, file, fn).some((site) => isRunEachTurn(c, at, loop, site.file, site.call, height + 1));
}

interface Site {
  file: SourceFile;
  call: CallNode;
}

/** Calls of a function; of a listener those that emit its event. */
function sitesOf(c: Case, file: SourceFile, fn: FunctionNode): Site[] {
  const event = eventOf(file, fn);
  return c.files().flatMap((one) =>
    one.nodes.flatMap((call): Site[] => {
      if (!isCall(call)) return [];
      const isRun = event
        ? calleeName(call) === 'emit' && literal(call.arguments[0]) === event
        : calleesOf(c, one, call).some((place) => place.node === fn);
      return isRun ? [{ file: one, call }] : [];
    }),
  );
}

/** `changed` of a function that stands in `layers.on('changed', () => …)`; null of any other. */
function eventOf(file: SourceFile, fn: FunctionNode): string | null {
  const call = file.parents.get(fn);
  const listens = isCall(call) && receiverOf(call) !== null && /^(on|addListener)$/.test(calleeName(call));
  return listens && call.arguments[1] === fn ? literal(call.arguments[0]) : null;
}

const literal = (node: Node | undefined): string | null =>
  node && bare(node).type === 'StringLiteral' ? (bare(node) as { value: string } & Node).value : null;

/** Whether something within `around` decides that a node runs, or ends the turn before it. */
function isConditional(file: SourceFile, node: Node, around: Node): boolean {
  let below = node;
  for (let at = file.parents.get(node); at && at !== around; below = at, at = file.parents.get(at)) {
    if (/^(If|Conditional)/.test(at.type) && !('test' in at && at.test === below)) return true;
    if (at.type === 'LogicalExpression' && at.right === below) return true;
    if (/^(SwitchCase|CatchClause)$/.test(at.type)) return true;
    if (at.type !== 'BlockStatement') continue;
    const before = at.body.filter((one) => one.end! <= below.start!);
    const ends = before.some((one) =>
      descend(one, (inner) => !isFunction(inner)).some((inner) =>
        /^(Return|Continue|Break|Throw)Statement$/.test(inner.type),
      ),
    );
    if (ends) return true;
  }
  return false;
}
