import type { Rule } from '../../rule.ts';
import { sortInLoop } from '../sort-in-loop.ts';
import { costlySorts } from './match.ts';
import { describe } from './words.ts';

/** `rows.sort((a, b) => new Date(a.at) - new Date(b.at))`: 2·n·log n times what n would do. */
export const costlyComparison: Rule = {
  name: 'costly-comparison',
  strategy: 'caching',
  find: (c) => {
    const again = sortInLoop.find(c);
    return costlySorts(c).map((found) => {
      const told = describe(c, found);
      // Where the list is sorted again and again, that is the cause, and the comparison its price.
      const cause = again.find(({ place }) => place?.node === found.sort);
      return cause ? { ...told, confidence: Math.min(told.confidence, cause.confidence - 0.05) } : told;
    });
  },
};
