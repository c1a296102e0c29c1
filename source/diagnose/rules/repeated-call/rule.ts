import type { Rule } from '../../rule.ts';
import { sameCalls } from './match.ts';
import { describe } from './words.ts';

/** The same input given to a parser, compiler, renderer, key derivation or process again and again: `yaml.parse(TEXT)` for each request. */
export const repeatedCall: Rule = {
  name: 'repeated-call',
  strategy: 'caching',
  find: (c) => sameCalls(c).map((found) => describe(c, found)),
};
