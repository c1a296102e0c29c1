import { count } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { functionName, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { Missing, Reason } from './missing.ts';
import type { Room } from './room.ts';

// What is said of a cache that never hits.

const WHY: Record<Reason, (key: string, room: Room) => { title: string; shown: string; fix: string }> = {
  'fresh key': (key) => ({
    title: `the cache key \`${key}\` is a new object on every call: the cache never hits`,
    shown: 'creates a new object on each call, which a Map never finds equal to an earlier one',
    fix: 'Key the cache by a primitive built from what determines the result (y * width + x, or both joined by a comma), or by an object that lives on.',
  }),
  'own key': (key) => ({
    title: `the cache key \`${key}\` is created on every call: the cache never hits`,
    shown: 'is a new object each time, which a Map never finds equal to an earlier one',
    fix: 'Key the cache by a primitive built from what determines the result, or by the argument itself.',
  }),
  'never again': (key) => ({
    title: `the cache key contains \`${key}\`, which never repeats: the cache never hits`,
    shown: 'returns another value each time',
    fix: 'Leave what differs on every call out of the key; where results expire, store the time beside the result and compare it.',
  }),
  carried: (key) => ({
    title: `the cache key is made from an object with \`${key}\`, which never repeats: calls with equal inputs do not share an entry`,
    shown: 'is another value each time, and becomes part of the key with the rest of its object',
    fix: 'Make the key only from what the value is computed from: pass those fields alone, or name them where the key is built.',
  }),
  'other key': (key) => ({
    title: `the cache stores results under \`${key}\` but looks them up under another key: it never hits`,
    shown: 'is the key that results are stored under',
    fix: 'Store and look up under the same key: build it once, in a variable that both use.',
  }),
  'too much': (key) => ({
    title: `the cache key contains \`${key}\`, which the cached value does not depend on: equal work is cached under different keys`,
    shown: 'is part of the key, but not of what the value is computed from',
    fix: 'Build the key only from what the value is computed from: equal inputs then share one entry.',
  }),
  address: (key) => ({
    title: `the cache key contains the whole address \`${key}\`, of which the cached value needs only parts: equal work is cached under different keys`,
    shown:
      'changes with every parameter that a client adds (a clock, a session), and the value is computed without it',
    fix: 'Build the key only from what the value is computed from (the identifier and options that were read from the request): equal requests then share one entry.',
  }),
  'too fine': (key) => ({
    title: `the cache key contains the exact time \`${key}\`, of which the cached value needs less: hardly two calls share an entry`,
    shown: 'tells times apart to the millisecond',
    fix: 'Build the key from what the value is computed from (the day, the month): calls of one day then share one entry.',
  }),
  evicted: () => ({
    title: 'the cache evicts entries and most time goes to computing them: its limit may be too small',
    shown: 'evicts an entry when the limit is reached',
    fix: 'Count hits and misses. If most are misses, raise the limit above the number of keys in use (a walk over one key more than the limit evicts every entry before it is asked again), or evict the least recently used entry.',
  }),
  'too small': (key, { limit, keys }) => ({
    title: `the cache holds ${count(limit)} entries and is asked for ${count(keys)} keys in turn: each entry is evicted before \`${key}\` comes again`,
    shown: 'evicts the oldest entry, which is the next one of the walk',
    fix: `Raise the limit above the ${count(keys)} keys of a walk. If memory does not allow that, evict a random entry or the newest: part of the keys then stays.`,
  }),
  discarded: () => ({
    title:
      'the cache is created on every call and discarded with it: later calls compute the same results again',
    shown: 'creates a new, empty cache each time',
    fix: 'Create the cached function once, outside of this function: it depends on nothing that differs between calls.',
  }),
  emptied: () => ({
    title: 'the cache is emptied before it can hit',
    shown: 'discards all cached results',
    fix: 'Keep entries until their inputs change: delete the stale one, or evict the oldest when a limit is reached (a limit above the number of distinct keys).',
  }),
  'last only': (key) => ({
    title: `the memo keeps only its last result, and is asked for each \`${key}\` in turn: it never hits`,
    shown: 'asks for another one each time, and the memo has room for one',
    fix: 'Keep a result for each of them: a Map (or a WeakMap by the object itself) in place of the one variable.',
  }),
  'thrown away': () => ({
    title: 'the cache belongs to an object created on each call: it never hits',
    shown: 'creates a new object, with an empty cache, each time',
    fix: 'Create the object once and keep it, or keep the cache in the module.',
  }),
};

export function describe(c: Case, found: Missing): Candidate {
  const { unit, key, shown, file, cache, cacheFile, micros, reason } = found;
  const keyFile = /^(fresh key|never again|last only)$/.test(reason) ? file : (cacheFile ?? file);
  const named = /^(never again|carried|too much|address|too fine|other key)$/.test(reason);
  const text = shortened(textOf(keyFile, key), 50);
  const why = WHY[reason](
    named ? shortened(textOf(file, shown), 50) : text,
    found.room ?? { limit: 0, keys: 0 },
  );
  const store = cache && cacheFile ? shortened(textOf(cacheFile, cache.store), 30) : null;
  const owner = cache && cacheFile ? functionName(cacheFile, cache.fn) : '';
  return {
    unit,
    title: `${codeName(unit.label.name)}: ${why.title}`,
    micros,
    // How often it hits, only counting says.
    ...(reason === 'evicted' ? { verdict: 'investigate' as const } : {}),
    confidence:
      reason === 'evicted' ? 0.6 : /^(emptied|address|too much|too fine|discarded)$/.test(reason) ? 0.8 : 0.9,
    evidence: [
      shareEvidence(c, 'total', micros, 'is spent on computing what could have been cached'),
      sourceEvidence(file, shown, why.shown),
      ...(cache && cacheFile
        ? [
            sourceEvidence(
              cacheFile,
              cache.get,
              `asks \`${store}\`${owner ? ` in ${codeName(owner)}` : ''} first`,
            ),
          ]
        : []),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: shown },
    level: 'cause',
    proposal: why.fix,
    tradeOffs: [
      'A cache that hits shares its results: no code may change them.',
      'Memory: limit the cache size where keys come from users.',
    ],
    code: null,
  };
}
