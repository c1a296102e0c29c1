import type { Case } from '../../case/case.ts';
import { functionName, textOf } from '../../facts/syntax.ts';
import { type Candidate, shareEvidence, shortened, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { Missing, Reason } from './match.ts';

const WHY: Record<Reason, (key: string) => { title: string; shown: string; fix: string }> = {
  'fresh key': (key) => ({
    title: `the cache is asked for \`${key}\`, a new object on every call, and never hits`,
    shown: 'makes a new object for each call, which a Map never equals to an earlier one',
    fix: 'Key the cache by a primitive made of what tells results apart (y * width + x, or both joined by a comma), or ask it with an object that is kept.',
  }),
  'own key': (key) => ({
    title: `the cache is keyed by \`${key}\`, made anew on every call, and never hits`,
    shown: 'is a new object each time, which a Map never equals to an earlier one',
    fix: 'Key the cache by a primitive made of what tells results apart, or by the argument itself.',
  }),
  'never again': (key) => ({
    title: `the cache key contains \`${key}\`, which never comes twice: the cache never hits`,
    shown: 'gives another value each time',
    fix: 'Leave out of the key what differs on every call; where results grow old, store the time beside the result and compare it.',
  }),
  emptied: () => ({
    title: 'the cache is emptied before it can hit',
    shown: 'throws away everything that was kept',
    fix: 'Keep entries until what they were worked out of changes: delete the one that is stale, or evict the oldest when a bound is reached (a bound above the number of distinct keys).',
  }),
  'thrown away': () => ({
    title: 'the cache belongs to an object made anew for each call, and never hits',
    shown: 'makes a new object, with an empty cache, each time',
    fix: 'Make the object once and keep it, or keep the cache in the module.',
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
    title: `\`${unit.label.name}\`: ${why.title}`,
    micros,
    confidence: reason === 'emptied' ? 0.8 : 0.9,
    evidence: [
      shareEvidence(c, 'total', micros, 'is on working out what could have been kept'),
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
      'A cache that hits shares its results: nobody may change them.',
      'Memory: bound the cache where keys come from users.',
    ],
    code: null,
  };
}
