import type { Rule } from './rules.ts';

export type Flags = Record<string, { percent: number; owner: string }>;

/** Flags by key. */
export function indexFlags(rules: Rule[]): Flags {
  return rules.reduce<Flags>(
    (flags, rule) => ({ ...flags, [rule.key]: { percent: rule.percent, owner: rule.owner } }),
    {},
  );
}
