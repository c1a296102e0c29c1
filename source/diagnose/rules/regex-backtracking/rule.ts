import { type Backtracking, backtrackingOf } from '../../regexps/analysis.ts';
import { type Growth, growthOf } from '../../regexps/growth.ts';
import { type Candidate, type Rule, worth } from '../../rule.ts';
import { frames, LEAST, LEAST_SUPPOSED, type Place, sites } from './match.ts';
import { describe } from './words.ts';

/**
 * A regular expression whose time grows faster than its input. Its automaton says whether it can, a measurement how fast, and the time at the
 * expression whether it matters here.
 */
export const regexBacktracking: Rule = {
  name: 'regex-backtracking',
  strategy: 'algorithmic',
  find(c) {
    const found: Candidate[] = [];
    const told = new Set<string>();
    for (const place of [...frames(c), ...sites(c)]) {
      if (told.has(place.pattern) || !worth(c, place.micros, LEAST)) continue;
      const slow = slowBy(place, c.share(place.micros));
      if (!slow) continue;
      told.add(place.pattern);
      found.push(describe(c, place, slow.why, slow.growth));
    }
    return found;
  },
};

/** The first cause that is shown: by the automaton, or by the measurement where that alone decides. */
function slowBy(
  { pattern, flags }: Place,
  share: number,
): { why: Backtracking; growth: Growth | null } | null {
  for (const why of backtrackingOf(pattern, flags)) {
    if (why.supposed && share < LEAST_SUPPOSED) continue;
    const growth = growthOf(pattern, flags, why.attack);
    // Starting over costs nothing where a run is always followed by what matches.
    if (growth || !(why.restarts || why.supposed)) return { why, growth };
  }
  return null;
}
