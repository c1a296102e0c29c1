import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { astrayIn, type Cache, cachesIn } from '../../facts/caches.ts';
import { callersOf, handedOver } from '../../facts/callers.ts';
import { unnamedBelow } from '../../facts/costs.ts';
import { isMadeAnew } from '../../facts/fresh.ts';
import { valueBehind } from '../../facts/imports.ts';
import { isNewEach, sameAgain } from '../../facts/lasts.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { neverAgain } from '../../facts/never-again.ts';
import { originOf } from '../../facts/origin.ts';
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
  isFunction,
  type Node,
  type SourceFile,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { emptiedTooOften } from './emptied.ts';
import { discardedMemo, evictedAt, finerThan, tooMuchIn, valueKept } from './lost.ts';
import { madePerCall } from './owner.ts';
import { type Room, roomOf } from './room.ts';
import { askedInTurn } from './slot.ts';
import { addressIn, askedThrough, keepsByIdentity } from './through.ts';

/** Why a cache finds nothing. */
export type Reason =
  | 'fresh key'
  | 'own key'
  | 'never again'
  | 'other key'
  | 'too much'
  | 'address'
  | 'too fine'
  | 'emptied'
  | 'evicted'
  | 'too small'
  | 'thrown away'
  | 'discarded'
  | 'last only';

export interface Missing {
  reason: Reason;
  unit: SourcedUnit;
  /** What the cache is asked for, and what shows why it is not there. */
  key: Node;
  shown: Node;
  file: SourceFile;
  cache: Cache | null;
  cacheFile: SourceFile | null;
  /** Of a cache that is too small, by how much. */
  room?: Room;
  micros: number;
}

/** Caches that are asked and filled, and never have what they are asked for. */
export function missingCaches(c: Case): Missing[] {
  const found: Missing[] = [];
  for (const unit of c.own(0.1)) {
    const one = freshlyAsked(c, unit) ?? keyedInside(c, unit) ?? madeAnew(c, unit) ?? lastOnly(c, unit);
    if (one && worth(c, one.micros, 0.15)) found.push(one);
  }
  return found.filter((one) => !isToldAbove(one, found));
}

/** A cache that gets a new key each time is told of once: where that is asked for. */
const isToldAbove = ({ reason, unit, cache }: Missing, all: readonly Missing[]): boolean =>
  reason === 'fresh key' &&
  unit.node === cache?.fn &&
  all.some((other) => other.unit !== unit && other.reason === reason && other.cache?.fn === cache?.fn);

const isTextual = (node: Node): boolean =>
  /^(TemplateLiteral|BinaryExpression|Identifier|CallExpression)$/.test(bare(node).type);

/** Whether a key is made of all arguments: `JSON.stringify(args)` of `(...args)`. */
const takesAll = (file: SourceFile, { fn, key }: Cache): boolean => {
  const binding = bare(key).type === 'Identifier' ? resolve(file, bare(key) as never) : null;
  const made = binding?.init && !binding.parameter ? binding.init : key;
  return descend(made).some((one) => {
    const of = one.type === 'Identifier' ? resolve(file, one) : null;
    return of !== null && fn.params.some((param) => param.type === 'RestElement' && contains(param, of.node));
  });
};

/** Calls of a caching function with a key that is another one each time. */
function freshlyAsked(c: Case, unit: SourcedUnit): Missing | null {
  const { file } = unit;
  let best: Missing | null = null;
  for (const call of c.nodes(unit)) {
    if (!isCall(call) || call.arguments.length === 0) continue;
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
interface Handed {
  key: Node;
  node: Node;
  file: SourceFile;
}

/** Callers that a parameter is followed through. */
const CALLERS = 3;

/** Whether the heaviest caller hands over, for a parameter that a call gets, another object each time: `label(text, sheet.styleFor(row))`. */
function handedFresh(c: Case, unit: SourcedUnit, call: Node, argument: Node, height = 0): Handed | null {
  const name = bare(argument);
  const binding = name.type === 'Identifier' ? resolve(unit.file, name) : null;
  const at = parameterIndex(unit.node, binding);
  // Asked in a loop, one object is asked for several times.
  if (at < 0 || height >= CALLERS || c.loopsAround(unit, call).length > 0) return null;
  const [caller] = callersOf(c, unit);
  const handed = caller ? handedOver(caller, at) : null;
  if (!handed) return null;
  const { unit: above, node: given } = handed;
  const { node } = handed.run;
  if (!isMadeAnew(c, above.file, given)) return handedFresh(c, above, node, given, height + 1);
  const of = bare(given);
  const made = of.type === 'Identifier' ? resolve(above.file, of) : null;
  const [loop] = c.loopsAround(above, node);
  // Made before a loop, it is the same for all turns.
  if (made && loop && !contains(loop, made.node)) return null;
  return { key: given, node: made?.init ?? given, file: above.file };
}

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

/** Functions whose own key, or whose store, is another one each time. */
function keyedInside(c: Case, unit: SourcedUnit): Missing | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn)) return null;
  const cache = cachesIn(file, fn).at(0) ?? askedThrough(c, unit);
  const often = calledOften(c, unit);
  const astray = cache || !often ? null : astrayIn(file, fn);
  if (astray) {
    const { asked: key, filled: shown, store, get, set } = astray;
    const found = { fn, handed: false, store, key, parameter: -1, get, set };
    return { unit, key, file, cache: found, cacheFile: file, micros: unit.total, reason: 'other key', shown };
  }
  if (!cache) return null;
  if (!often) return cache.fn === fn ? askedInItsLoop(c, unit, cache) : null;
  if (cache.handed && !sameAgain(c, unit, cache.set, cache.store)) return null;
  const base = { unit, key: cache.key, file, cache, cacheFile: file, micros: unit.total };
  if (cache.parameter < 0 && isCall(cache.set) && isMadeAnew(c, file, cache.key))
    return { ...base, reason: 'own key', shown: cache.key };
  const handed =
    isCall(cache.get) && keepsByIdentity(c, file, cache) ? handedFresh(c, unit, cache.get, cache.key) : null;
  if (handed) return { ...base, reason: 'fresh key', key: handed.key, shown: handed.node, file: handed.file };
  const again = neverAgain(file, cache.fn, cache.key, c.files());
  if (again) return { ...base, reason: 'never again', shown: again };
  if (
    originOf(file, fn, cache.store).life === 'field' &&
    often.loop &&
    often.call &&
    isNewEach(often.by, often.loop, often.call)
  )
    return { ...base, reason: 'thrown away', shown: often.call, file: often.by!.file! };
  const owner = originOf(file, fn, cache.store).life === 'field' ? madePerCall(c, unit) : null;
  if (owner) return { ...base, reason: 'thrown away', shown: owner.made, file: owner.file };
  const value = valueKept(file, cache);
  const fine = value && finerThan(unit, cache.key, value);
  if (fine) return { ...base, reason: 'too fine', shown: fine };
  const extra = value && tooMuchIn(c, unit, cache.key, value);
  if (extra) return { ...base, reason: 'too much', shown: extra };
  const address =
    value && c.share(unit.total - unit.self) >= MISSED_BY ? addressIn(c, unit, cache.key, value) : null;
  if (address) return { ...base, reason: 'address', shown: address.node, file: address.file };
  const emptied = emptiedTooOften(c, unit, cache);
  if (emptied) return { ...base, reason: 'emptied', shown: emptied };
  const evicted = c.share(unit.total - unit.self) >= MISSED ? evictedAt(file, cache) : null;
  const room = evicted && roomOf(c, unit, cache, evicted);
  if (room) return room.keys > room.limit ? { ...base, reason: 'too small', shown: evicted, room } : null;
  return evicted ? { ...base, reason: 'evicted', shown: evicted } : null;
}

/** A cache that a loop of the function asks and fills. */
function askedInItsLoop(c: Case, unit: SourcedUnit, cache: Cache): Missing | null {
  const { file } = unit;
  const value = c.loopsAround(unit, cache.set).length > 0 ? valueKept(file, cache) : null;
  const shown = value && tooMuchIn(c, unit, cache.key, value);
  if (!value || !shown) return null;
  const names = new Set(descend(value).flatMap((one) => (isCall(one) ? [calleeName(one)] : [])));
  const micros = c.timeUnder(unit, (frame) => names.has(nameOf(c.model, frame).split('.').at(-1)!));
  return { unit, key: cache.key, shown, file, cache, cacheFile: file, micros, reason: 'too much' };
}

/** A cache that hits leaves little time below it: from this share on, it may be too small. */
const MISSED = 0.5;

/** The same, where the key shows why. */
const MISSED_BY = 0.25;

/** A memory that belongs to one call of the function that makes it. */
function madeAnew(c: Case, unit: SourcedUnit): Missing | null {
  const found = discardedMemo(c, unit);
  if (!found) return null;
  const { made, cache, file } = found;
  return {
    reason: 'discarded',
    unit,
    key: cache.key,
    shown: made,
    file: unit.file,
    cache,
    cacheFile: file,
    micros: unit.total,
  };
}

/** A memory of one answer, asked for another thing each time. */
function lastOnly(c: Case, unit: SourcedUnit): Missing | null {
  const found = askedInTurn(c, unit);
  if (!found) return null;
  const { call, slot, name } = found;
  const names = new Set([calleeName(call), name]);
  const micros =
    unnamedBelow(c, unit) +
    c.timeUnder(unit, (frame) => names.has(nameOf(c.model, frame).split('.').at(-1)!));
  return {
    reason: 'last only',
    unit,
    key: call.arguments[slot.parameter],
    shown: call,
    file: unit.file,
    cache: null,
    cacheFile: null,
    micros: Math.min(micros, unit.total),
  };
}
