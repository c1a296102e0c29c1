import type { Rule } from '../../rule.ts';
import { needlessAwaits } from './match.ts';
import { describe } from './words.ts';

/** A promise and a trip through the microtask queue for each element, and nothing that is waited for. */
export const needlessAwait: Rule = {
  name: 'needless-await',
  strategy: 'lazy-and-async',
  find: (c) => needlessAwaits(c).map((found) => describe(c, found)),
};
