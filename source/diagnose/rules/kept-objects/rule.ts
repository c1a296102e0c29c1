import type { Case } from '../../case/case.ts';
import { once } from '../../facts/once.ts';
import type { Rule } from '../../rule.ts';
import { keptObjects } from './match.ts';
import { describe } from './words.ts';

/** Objects that pile up in a list: what makes the collector work is what is kept, not what is dropped at once. */
export const keptObjectsRule: Rule = {
  name: 'kept-objects',
  strategy: 'memory',
  find: once((c: Case) => keptObjects(c).map((kept) => describe(c, kept))),
};
