import type { Rule } from '../../rule.ts';
import { costlySorts } from './match.ts';
import { describe } from './words.ts';

/** `rows.sort((a, b) => new Date(a.at) - new Date(b.at))`: 2·n·log n times what n would do. */
export const costlyComparison: Rule = {
  name: 'costly-comparison',
  strategy: 'caching',
  needs: ['samples', 'lines', 'source'],
  find: (c) => costlySorts(c).map((found) => describe(c, found)),
};
