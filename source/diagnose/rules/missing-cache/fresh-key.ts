import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { type Cache, cachesIn } from '../../facts/caches.ts';
import { handedBy } from '../../facts/callers.ts';
import { unnamedBelow } from '../../facts/costs.ts';
import { isMadeAnew } from '../../facts/fresh.ts';
import { valueBehind } from '../../facts/imports.ts';
import { bindingOf } from '../../facts/names.ts';
import { neverAgain } from '../../facts/never-again.ts';
import { calleesOf, type FunctionPlace } from '../../facts/program.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  functionName,
  isCall,
  type Node,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Missing } from './missing.ts';
import { keepsByIdentity } from './through.ts';

// Calls of a function with a cache whose key is another one each time.

const isTextual = (node: Node): boolean =>
  /^(TemplateLiteral|BinaryExpression|Identifier|CallExpression)$/.test(bare(node).type);

/** Whether a key is made of all arguments: `JSON.stringify(args)` of `(...args)`. */
const takesAll = (file: SourceFile, { fn, key }: Cache): boolean => {
  const binding = bindingOf(file, bare(key));
  const made = binding?.init && !binding.parameter ? binding.init : key;
  return descend(made).some((one) => {
    const of = bindingOf(file, one);
    return of !== null && fn.params.some((param) => param.type === 'RestElement' && contains(param, of.node));
  });
};

/** Calls of a caching function with a key that is another one each time. */
export function freshlyAsked(c: Case, unit: SourcedUnit): Missing | null {
  const { file } = unit;
  let best: Missing | null = null;
  for (const call of c.nodes(unit)) {
    if (!isCall(call) || call.arguments.length === 0 || !mayBeCached(c, file, call)) continue;
    let at = call.arguments.findIndex((one) => isMadeAnew(c, file, one));
    let made: Handed | null = null;
    for (let i = 0; at < 0 && i < call.arguments.length; i++) {
      made = handedFresh(c, unit, call, call.arguments[i]);
      if (made) at = i;
    }
    const fresh = at >= 0;
    // A text with a clock in it.
    if (!fresh)
      at = call.arguments.findIndex(
        (one) => isTextual(one) && neverAgain(file, unit.node, one, c.files()) !== null,
      );
    if (at < 0) continue;
    const place = cachedCallee(c, file, call, at, fresh);
    if (!place || (c.loopsAround(unit, call).length === 0 && !calledOften(c, unit))) continue;
    const names = new Set([calleeName(call), place.name]);
    const micros =
      unnamedBelow(c, unit) +
      c.timeUnder(unit, (frame) => names.has(nameOf(c.model, frame).split('.').at(-1)!));
    if (!best || micros > best.micros)
      best = {
        reason: fresh ? 'fresh key' : 'never again',
        unit,
        key: made?.key ?? call.arguments[at],
        shown: made?.node ?? (fresh ? call : call.arguments[at]),
        file: made?.file ?? file,
        cache: place.cache,
        cacheFile: place.file,
        micros: Math.min(micros, unit.total),
      };
  }
  return best;
}

/** Where an object is made that is handed over as a parameter. */
export interface Handed {
  key: Node;
  node: Node;
  file: SourceFile;
}

/** Callers that a parameter is followed through. */
const CALLERS = 3;

/** Whether the heaviest caller hands over, for a parameter that a call gets, another object each time: `label(text, sheet.styleFor(row))`. */
export function handedFresh(
  c: Case,
  unit: SourcedUnit,
  call: Node,
  argument: Node,
  height = 0,
): Handed | null {
  // Asked in a loop, one object is asked for several times.
  if (height >= CALLERS || c.loopsAround(unit, call).length > 0) return null;
  const handed = handedBy(c, unit, argument);
  if (!handed) return null;
  const { unit: above, node: given } = handed;
  const { node } = handed.run;
  if (!isMadeAnew(c, above.file, given)) return handedFresh(c, above, node, given, height + 1);
  const of = bare(given);
  const made = bindingOf(above.file, of);
  const [loop] = c.loopsAround(above, node);
  // Made before a loop, it is the same for all turns.
  if (made && loop && !contains(loop, made.node)) return null;
  return { key: given, node: made?.init ?? given, file: above.file };
}

/** Whether a call runs anything that keeps results: asked first, as arguments take long to follow. */
const mayBeCached = (c: Case, file: SourceFile, call: CallNode): boolean =>
  calleesOf(c, file, call).some((place) => cachesIn(place.file, place.node).length > 0) ||
  isCall(valueBehind(c, file, call.callee)?.node);

/** The cache that a call asks by its argument: of the function itself, or of the one that a memoizer returned. */
function cachedCallee(
  c: Case,
  file: SourceFile,
  call: CallNode,
  at: number,
  fresh: boolean,
): { cache: Cache | null; file: SourceFile | null; name: string } | null {
  const cached = (place: FunctionPlace, inside: boolean) =>
    cachesIn(place.file, place.node).find(
      (one) =>
        !one.handed &&
        (one.parameter === at || (!fresh && takesAll(place.file, one))) &&
        (inside ? one.fn !== place.node && contains(place.node, one.fn) : one.fn === place.node),
    );
  for (const place of calleesOf(c, file, call)) {
    const cache = cached(place, false);
    if (cache && (!fresh || keepsByIdentity(c, place.file, cache)))
      return { cache, file: place.file, name: functionName(place.file, place.node) };
  }
  const value = valueBehind(c, file, call.callee);
  const made = value?.node;
  if (!value || !isCall(made)) return null;
  const makers = calleesOf(c, value.file, made);
  for (const place of makers) {
    const cache = cached(place, true);
    if (cache && (!fresh || keepsByIdentity(c, place.file, cache)))
      return { cache, file: place.file, name: functionName(place.file, cache.fn) };
  }
  return at === 0 && /^(memoize|memoizeOne)$/.test(calleeName(made)) && makers.length === 0
    ? { cache: null, file: null, name: 'memoized' }
    : null;
}
