import type { Rule } from '../../rule.ts';
import { readBacks } from './match.ts';
import { describe } from './words.ts';

/** `this.text += word`, and `this.text.lastIndexOf('\n')` before each. */
export const textReadBack: Rule = {
  name: 'text-read-back',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) => readBacks(c).map((found) => describe(c, found)),
};
