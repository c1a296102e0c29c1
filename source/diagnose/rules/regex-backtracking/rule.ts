import { backtrackingOf } from '../../regexps/analysis.ts';
import { growthOf } from '../../regexps/growth.ts';
import { type Candidate, type Rule, worth } from '../../rule.ts';
import { frames, LEAST, sites } from './match.ts';
import { describe } from './words.ts';

/**
 * A regular expression whose time grows faster than its input. Its automaton says whether it can, a measurement how fast, and the time at the
 * expression whether it matters here.
 */
export const regexBacktracking: Rule = {
  name: 'regex-backtracking',
  strategy: 'algorithmic',
  needs: ['samples'],
  find(c) {
    const found: Candidate[] = [];
    const told = new Set<string>();
    for (const place of [...frames(c), ...sites(c)]) {
      if (told.has(place.pattern) || !worth(c, place.micros, LEAST)) continue;
      const why = backtrackingOf(place.pattern, place.flags);
      if (!why) continue;
      const growth = growthOf(place.pattern, place.flags, why.attack);
      // Starting over costs nothing where a run is always followed by what matches.
      if (why.restarts && !growth) continue;
      told.add(place.pattern);
      found.push(describe(c, place, why, growth));
    }
    return found;
  },
};
