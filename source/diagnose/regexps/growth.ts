import { createContext, Script } from 'node:vm';
import type { Backtracking } from './analysis.ts';

// How the time of a regular expression grows with its input, measured.

/** How the time of one expression grows with its input. */
export interface Growth {
  /** Characters of the longest input that was tried, and milliseconds it took; Infinity past the limit. */
  length: number;
  millis: number;
  /** log2 of the factor by which the time rises when the input doubles: 2 is quadratic. */
  exponent: number;
}

/** Milliseconds after which one match is given up. */
export const LONGEST_MATCH = 60;
/** Milliseconds for all of them. */
const TOTAL = 150;
/** Shorter times are noise. */
const LEAST = 0.4;

/** Matches of one input that others' work may break off. */
const TRIES = 3;

/** Processor time of this thread, where Node tells it (from 23.9 on); else of the process, whose other threads wait meanwhile. */
function cpuMillis(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

const known = new Map<string, Growth | null>();

/**
 * Matches an expression against longer and longer inputs of the shape that its analysis named, under a time limit that V8 keeps also within a
 * match. Null where the time stays linear, or too short to tell.
 */
export function growthOf(source: string, flags: string, attack: Backtracking['attack']): Growth | null {
  const key = JSON.stringify([source, flags, attack]);
  let growth = known.get(key);
  if (growth === undefined) known.set(key, (growth = measure(source, flags, attack)));
  return growth;
}

/** What comes before the attack: nothing, or what an expression that also matches at the start has to pass. */
const BEFORE = ['', 'x'];

function measure(source: string, flags: string, attack: Backtracking['attack']): Growth | null {
  let expression: RegExp;
  try {
    expression = new RegExp(source, flags.replace('y', ''));
  } catch {
    return null;
  }
  const context = createContext({ expression, input: '' });
  // With the flag g, all matches: an expression may be fast at the first and slow at the last.
  const script = new Script("input.replace(expression, '')");
  for (const before of BEFORE) {
    const once = (length: number) => {
      const { prefix, pump, suffix } = attack;
      context.input = before + prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
      for (let tries = 0; ; tries++) {
        const start = cpuMillis();
        try {
          script.runInContext(context, { timeout: LONGEST_MATCH });
        } catch {
          // The limit is of time that passed: where others had the processor meanwhile, it says nothing.
          if (cpuMillis() - start < LONGEST_MATCH / 2 && tries < TRIES) continue;
          return Number.POSITIVE_INFINITY;
        }
        return cpuMillis() - start;
      }
    };
    // The shorter of two: the caches of a processor that others use are cold.
    const growth = measureWith((length) => Math.min(once(length), once(length)));
    if (growth) return growth;
  }
  return null;
}

function measureWith(timeOf: (length: number) => number): Growth | null {
  // The first matches are interpreted, and compile the expression.
  timeOf(8);
  timeOf(8);
  let before = 0;
  let last = 0;
  let spent = 0;
  for (let length = 16; length <= 64_000 && spent < TOTAL; length *= 2) {
    const millis = timeOf(length);
    if (millis === Number.POSITIVE_INFINITY)
      return {
        length,
        millis,
        exponent: before > LEAST / 8 ? Math.max(last, Math.log2(LONGEST_MATCH / before)) : millis,
      };
    spent += millis;
    if (before >= LEAST && spent >= TOTAL / 4) {
      const exponent = Math.log2(millis / before);
      return exponent >= 1.5 ? { length, millis, exponent } : null;
    }
    if (before > LEAST / 8) last = Math.log2(millis / before);
    before = millis;
  }
  return null;
}
