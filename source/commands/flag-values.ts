import { UsageError } from './command.ts';

// Values of flags: times, shares, whole numbers. Each throws a `UsageError` that names the flag.

const UNITS: Record<string, number> = { us: 1, µs: 1, ms: 1e3, s: 1e6, m: 60e6, min: 60e6 };

/** Microseconds of `200ms`, `20s`, `2min`. */
export function timeOf(flag: string, text: string, mayBeZero = false): number {
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*(us|µs|ms|s|m|min)\s*$/.exec(text) ?? [];
  if (amount === undefined || (Number(amount) === 0 && !mayBeZero))
    throw new UsageError(`${flag} takes a time such as 200ms or 20s, not "${text}"`);
  return Number(amount) * UNITS[unit];
}

/** `5%` as 0.05. */
export function shareOf(flag: string, text: string): number {
  const found = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text);
  if (!found) throw new UsageError(`${flag} takes a share such as 2%, not "${text}"`);
  return Number(found[1]) / 100;
}

/** A whole number from 1. */
export function wholeNumber(flag: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`${flag} takes a whole number of 1 or more, not "${text}"`);
  return number;
}
