import type { Rule } from '../../rule.ts';
import { derivedAgain } from './match.ts';
import { describe } from './words.ts';

/** A getter that adds up all lines of a cart, asked after each line that comes. */
export const derivedAgainRule: Rule = {
  name: 'derived-again',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) => derivedAgain(c).map((found) => describe(c, found)),
};
