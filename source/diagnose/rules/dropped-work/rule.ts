import type { Rule } from '../../rule.ts';
import { droppedWork } from './match.ts';
import { describe } from './words.ts';

/** What is computed for a function that drops it unread: an audit entry that is not kept, a message of a level that is off. */
export const droppedWorkRule: Rule = {
  name: 'dropped-work',
  strategy: 'algorithmic',
  find: (c) => droppedWork(c).map((found) => describe(c, found)),
};
