import type { Rule } from '../../rule.ts';
import { waitsInLoops } from './match.ts';
import { describe } from './words.ts';

/** `await` in a loop whose turns do not need each other: their waits add up. Seen by the source, weighed by the idle time. */
export const awaitInLoop: Rule = {
  name: 'await-in-loop',
  strategy: 'lazy-and-async',
  find: (c) => waitsInLoops(c).map((one) => describe(c, one)),
};
