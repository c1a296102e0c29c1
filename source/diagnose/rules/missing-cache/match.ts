import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { astrayIn, type Cache, cachesIn } from '../../facts/caches.ts';
import { unnamedBelow } from '../../facts/costs.ts';
import { isMadeAnew } from '../../facts/fresh.ts';
import { isOfNewObject, sameAgain } from '../../facts/lasts.ts';
import { neverAgain } from '../../facts/never-again.ts';
import { originOf } from '../../facts/origin.ts';
import { calledOften } from '../../facts/repeats.ts';
import { calleeName, descend, isCall, isFunction } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { carriedIn } from './carried.ts';
import { discardedMemo } from './discarded.ts';
import { emptiedTooOften } from './emptied.ts';
import { freshlyAsked, handedFresh } from './fresh-key.ts';
import { finerThan, tooMuchIn } from './key-parts.ts';
import type { Missing } from './missing.ts';
import { madePerCall } from './owner.ts';
import { roomOf } from './room.ts';
import { askedInTurn } from './slot.ts';
import { evictedAt, valueKept } from './store.ts';
import { addressIn, askedThrough, keepsByIdentity } from './through.ts';

// Which caches are asked and filled, and why they do not have what they are asked for.

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
  const carried = carriedIn(c, unit, cache);
  if (carried) return { ...base, reason: 'carried', shown: carried.property, file: carried.file };
  const isField = originOf(file, fn, cache.store).life === 'field';
  if (isField && often.call && isOfNewObject(often))
    return { ...base, reason: 'thrown away', shown: often.call, file: often.by!.file! };
  const owner = isField ? madePerCall(c, unit) : null;
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
