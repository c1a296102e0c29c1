import type { Rule } from './rule.ts';
import { linearSearch } from './rules/linear-search.ts';

/** Every rule, one line each. Their order means nothing: findings are ranked by what they are worth. */
export const RULES: readonly Rule[] = [linearSearch];
