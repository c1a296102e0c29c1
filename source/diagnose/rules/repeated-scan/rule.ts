import type { Rule } from '../../rule.ts';
import { repeatedScans } from './match.ts';
import { describe } from './words.ts';

/** A walk that looks for one element of a collection which is the same each time: linear work, once per look-up. */
export const repeatedScan: Rule = {
  name: 'repeated-scan',
  strategy: 'algorithmic',
  find: (c) => repeatedScans(c).map((found) => describe(c, found)),
};
