import type { Rule } from '../../rule.ts';
import { missingCaches } from './match.ts';
import { describe } from './words.ts';

/** A cache that never hits: keys made anew, keys with a clock in them, a store emptied before it is asked again. */
export const missingCache: Rule = {
  name: 'cache-never-hits',
  strategy: 'caching',
  find: (c) => missingCaches(c).map((found) => describe(c, found)),
};
