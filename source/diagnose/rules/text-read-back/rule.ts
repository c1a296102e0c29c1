import type { Rule } from '../../rule.ts';
import { readBacks } from './match.ts';
import { describe } from './words.ts';

/** `this.text += word`, and `this.text.lastIndexOf('\n')` before each. */
export const textReadBack: Rule = {
  name: 'text-read-back',
  strategy: 'algorithmic',
  find: (c) => readBacks(c).map((found) => describe(c, found)),
};
