import { type Flags, UsageError } from './command.ts';

const UNITS: Record<string, number> = { us: 1, µs: 1, ms: 1e3, s: 1e6, m: 60e6, min: 60e6 };

/** Microseconds of `200ms`, `20s`, `2min`. */
export function timeOf(flag: string, text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(us|µs|ms|s|m|min)$/.exec(text.trim()) ?? [];
  if (amount === undefined || Number(amount) <= 0)
    throw new UsageError(`${flag} takes a time such as 200ms or 20s, not "${text}"`);
  return Number(amount) * UNITS[unit];
}

/** What a request should take at the most: `--target`. Null where it is not given. */
export const targetOf = ({ target }: Flags): number | null =>
  target === undefined ? null : timeOf('--target', target);
