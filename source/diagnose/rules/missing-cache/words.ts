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
import type { Missing, Reason } from './match.ts';

const WHY: Record<Reason, (key: string) => { title: string; shown: string; fix: string }> = {
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
  emptied: () => ({
    title: 'the cache is emptied before it can hit',
    shown: 'discards all cached results',
    fix: 'Keep entries until their inputs change: delete the stale one, or evict the oldest when a limit is reached (a limit above the number of distinct keys).',
  }),
  'thrown away': () => ({
    title: 'the cache belongs to an object created on each call: it never hits',
    shown: 'creates a new object, with an empty cache, each time',
    fix: 'Create the object once and keep it, or keep the cache in the module.',
  }),
};

export function describe(c: Case, found: Missing): Candidate {
  const { unit, key, shown, file, cache, cacheFile, micros, reason } = found;
  const keyFile = reason === 'fresh key' || reason === 'never again' ? file : (cacheFile ?? file);
  const text = shortened(textOf(keyFile, key), 50);
  const why = WHY[reason](reason === 'never again' ? shortened(textOf(file, shown), 50) : text);
  const store = cache && cacheFile ? shortened(textOf(cacheFile, cache.store), 30) : null;
  const owner = cache && cacheFile ? functionName(cacheFile, cache.fn) : '';
  return {
    unit,
    title: `${codeName(unit.label.name)}: ${why.title}`,
    micros,
    confidence: reason === 'emptied' ? 0.8 : 0.9,
    evidence: [
      shareEvidence(c, 'total', micros, 'is spent on computing what could have been cached'),
      sourceEvidence(file, shown, why.shown),
      ...(cache && cacheFile
        ? [sourceEvidence(cacheFile, cache.get, `asks ${store}${owner ? ` in ${owner}` : ''} first`)]
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
