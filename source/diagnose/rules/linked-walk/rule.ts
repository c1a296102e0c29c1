import type { Rule } from '../../rule.ts';
import { linkedWalks } from './match.ts';
import { describe } from './words.ts';

/** A `size` that counts a linked list by walking it. */
export const linkedWalk: Rule = {
  name: 'linked-walk',
  strategy: 'algorithmic',
  find: (c) => linkedWalks(c).map((found) => describe(c, found)),
};
