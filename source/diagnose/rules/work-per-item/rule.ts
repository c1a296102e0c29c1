import type { Rule } from '../../rule.ts';
import { perItem } from './match.ts';
import { describe } from './words.ts';

/** A child process for each item, a file opened, written and closed for each line. */
export const workPerItem: Rule = {
  name: 'work-per-item',
  strategy: 'batching',
  find: (c) => perItem(c).map((found) => describe(c, found)),
};
