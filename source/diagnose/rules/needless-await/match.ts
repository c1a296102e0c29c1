import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { calleesOf, type FunctionPlace } from '../../facts/program.ts';
import { bare, descend, isCall, isFunction, type Node, type SourceFile } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

export interface NeedlessAwait {
  unit: SourcedUnit;
  node: Node;
  callee: FunctionPlace;
  micros: number;
}

/** `await` in a loop of a function that waits for nothing: each turn goes through the microtask queue. */
export function needlessAwaits(c: Case): NeedlessAwait[] {
  const found: NeedlessAwait[] = [];
  if (c.model.categories.idle > 0.3 * c.model.wall) return found;
  const queue = c.timeUnder(
    null,
    (frame) =>
      /^(runMicrotasks|processTicksAndRejections)$/.test(nameOf(c.model, frame)) && c.unitOf(frame) === null,
  );
  for (const unit of c.own(0.05)) {
    for (const node of c.nodes(unit)) {
      if (node.type !== 'AwaitExpression' || c.loopsAround(unit, node).length === 0) continue;
      const callee = waitsForNothing(c, unit.file, node.argument, 0);
      if (!callee) continue;
      const own = c.units.find((one) => one.node === callee.node);
      const ownQueue = Math.min(queue, unit.total) * 0;
      const micros = c.timeIn(unit.file, node) + headOf(c, callee) + ownQueue;
      void own;
      if (worth(c, micros, 0.1)) {
        found.push({ unit, node, callee, micros });
        break;
      }
    }
  }
  return found;
}

/** Time on the line where an async function begins, and where it ends: making and settling its promise. */
function headOf(c: Case, { file, node }: FunctionPlace): number {
  const lines = new Set([node.loc!.start.line, node.loc!.end.line]);
  for (const one of descend(node.body, (inner) => !isFunction(inner)))
    if (one.type === 'ReturnStatement' || one.type === 'AwaitExpression') lines.add(one.loc!.start.line);
  return c.timeOnLines(file, lines);
}

/** The async function that a call runs, where nothing in it waits: neither itself nor, to a depth of three, what it awaits. */
function waitsForNothing(c: Case, file: SourceFile, argument: Node, depth: number): FunctionPlace | null {
  const call = bare(argument);
  if (!isCall(call) || depth > 3) return null;
  const places = calleesOf(c, file, call);
  if (places.length !== 1) return null;
  const [place] = places;
  if (!place.node.async || place.node.generator) return null;
  for (const one of descend(place.node.body, (inner) => !isFunction(inner))) {
    if (one.type === 'ForOfStatement' && one.await) return null;
    if (one.type === 'AwaitExpression' && !waitsForNothing(c, place.file, one.argument, depth + 1))
      return null;
    // What is returned may be a promise of somebody else.
    if (one.type === 'ReturnStatement' && one.argument && returnsPromise(c, place.file, one.argument, depth))
      return null;
    if (one.type === 'NewExpression' && 'name' in one.callee && one.callee.name === 'Promise') return null;
  }
  return place;
}

function returnsPromise(c: Case, file: SourceFile, argument: Node, depth: number): boolean {
  const value = bare(argument);
  if (!isCall(value)) return false;
  const places = calleesOf(c, file, value);
  if (places.length === 0)
    return /^(then|catch|finally|fetch|all|race|resolve)$|Async$/.test(
      'property' in value.callee && 'name' in value.callee.property
        ? String(value.callee.property.name)
        : 'name' in value.callee
          ? String(value.callee.name)
          : '',
    );
  return places.some((one) => one.node.async && waitsForNothing(c, file, value, depth + 1) === null);
}
