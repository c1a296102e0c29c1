import type { Case } from '../../case/case.ts';
import type { Cache } from '../../facts/caches.ts';
import { callersOf, handedOver } from '../../facts/callers.ts';
import { listSize } from '../../facts/list-size.ts';
import { bindingOf, parameterIndex } from '../../facts/names.ts';
import { calledOften } from '../../facts/repeats.ts';
import { type Program, programOf, statedNumber } from '../../facts/stated.ts';
import { bare, contains, isMember, type Node, propertyName } from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// Caches with fewer places than a walk that comes again asks for.

/** How many entries a cache holds, and how many keys a walk asks it for in turn: of more than it holds, each is evicted before it is asked for again. */
export interface Room {
  limit: number;
  keys: number;
}

/** Callers that a key, or the end of a walk, is followed through. */
const CALLERS = 4;

/** `evicted`: where the cache lets go of an entry. Null where the program does not state both numbers. */
export function roomOf(c: Case, unit: SourcedUnit, cache: Cache, evicted: Node): Room | null {
  const own = programOf(c);
  const limit = limitOf(unit, cache, evicted, own);
  if (limit === null) return null;
  let [at, key]: [SourcedUnit, Node] = [unit, cache.key];
  for (let height = 0; height < CALLERS; height++) {
    const name = bare(key);
    const binding = bindingOf(at.file, name);
    if (!binding) return null;
    const index = parameterIndex(at.node, binding);
    if (index < 0) {
      const walk = c.loopsAround(at, name).find((loop) => contains(loop, binding.node));
      const keys = walk ? turnsOf(c, at, walk, binding.iterates, own) : null;
      return walk && keys !== null && comesAgain(c, at, walk) ? { limit, keys } : null;
    }
    const above = fromCaller(c, at, index);
    if (!above) return null;
    [at, key] = [above.unit, above.node];
  }
  return null;
}

/** Whether a walk is done several times: in a loop, here or in a caller, or for each event. */
const comesAgain = (c: Case, unit: SourcedUnit, walk: Node): boolean =>
  c.loopsAround(unit, walk).length > 0 ||
  calledOften(c, unit) !== null ||
  callersOf(c, unit).some(
    ({ unit: above, run }) => run !== null && c.loopsAround(above, run.node).length > 0,
  );

/** `if (items.size > this.limit) items.delete(…)` */
function limitOf({ file }: SourcedUnit, { fn }: Cache, evicted: Node, own: Program): number | null {
  for (let up = file.parents.get(evicted); up && up !== fn; up = file.parents.get(up)) {
    if (up.type !== 'IfStatement' && up.type !== 'WhileStatement') continue;
    const test = bare(up.test);
    if (test.type !== 'BinaryExpression' || !/^>=?$/.test(test.operator)) return null;
    return statedNumber(test.right, file, own)?.value ?? null;
  }
  return null;
}

/** What the heaviest caller hands over for a parameter. */
function fromCaller(c: Case, unit: SourcedUnit, index: number) {
  const [caller] = callersOf(c, unit);
  return caller ? handedOver(caller, index) : null;
}

/** How often a loop turns: over a list that the source spells out, or up to a number that it states, here or in a caller. */
function turnsOf(c: Case, unit: SourcedUnit, loop: Node, list: Node | null, own: Program): number | null {
  if (list) {
    const size = listSize(c, unit, list);
    return Number.isFinite(size) ? size : null;
  }
  const test = loop.type === 'ForStatement' && loop.test ? bare(loop.test) : null;
  if (test?.type !== 'BinaryExpression' || !/^<=?$/.test(test.operator)) return null;
  let [at, end]: [SourcedUnit, Node] = [unit, bare(test.right)];
  for (let height = 0; height < CALLERS; height++) {
    if (isMember(end) && propertyName(end) === 'length') return turnsOf(c, at, loop, end.object, own);
    const binding = bindingOf(at.file, end);
    const index = parameterIndex(at.node, binding);
    const above = index >= 0 ? fromCaller(c, at, index) : null;
    if (!above) break;
    [at, end] = [above.unit, bare(above.node)];
  }
  return statedNumber(end, at.file, own)?.value ?? null;
}
