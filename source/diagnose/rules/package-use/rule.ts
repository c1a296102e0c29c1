import { type Candidate, type Rule, worth } from '../../rule.ts';
import { judgedUses } from './match.ts';
import type { CallSite } from './site.ts';
import { describe } from './words.ts';

/** Of CPU time: less is no reason to use a package in another way. */
const LEAST = 0.15;

/** A package that takes a large share, called in a way that its documentation advises against, as the source shows. */
export const packageUse: Rule = {
  name: 'package-use',
  strategy: 'code-level',
  find(c) {
    const best = new Map<object, { site: CallSite; shown: string }>();
    for (const { site, answer } of judgedUses(c)) {
      if (typeof answer === 'string' || !worth(c, site.micros, LEAST)) continue;
      const known = best.get(site.unit);
      if (!known || site.micros > known.site.micros) best.set(site.unit, { site, shown: answer.shown });
    }
    return [...best.values()].map(({ site, shown }): Candidate => describe(c, site, shown));
  },
};
