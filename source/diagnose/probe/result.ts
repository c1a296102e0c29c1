import type { Conclusion, ProbeVerdict } from './counted.ts';
import type { FindingReference } from './reference.ts';

// The result of a probe, as it is written and read.

/** What `culprit probe --format json` writes and `--probe FILE` reads. Its form is fixed in the report schema; fields are added only. */
export interface ProbeResult {
  schemaVersion: 2;
  place: { url: string; line: number; column: number; name: string };
  /** The finding that it was made for, by which a report finds it again; null for a place that was named. */
  finding: FindingReference | null;
  calls: number;
  /** Of these, calls whose arguments and results were compared. */
  examined: number;
  /** Whether fewer were compared than could be, so that the program runs a few times as long as without counting at most. */
  limited: boolean;
  /** Of a program with an HTTP server; null of others. */
  callsPerRequest: number | null;
  /** Time of the place in the recording for each of these requests; null where it is not known. */
  microsPerRequest: number | null;
  distinctArguments: number;
  distinctByIdentity: number;
  /** Of the calls examined: arguments seen before, with the same result. */
  repeatedShare: number;
  /** Same arguments as the call before; result equal to that of the call before. */
  repeatsOfLast: number;
  resultsAsLast: number;
  /** Of a sample of the calls examined, which has `callersOf` calls. */
  callers: { name: string; url: string; line: number; calls: number }[];
  callersOf: number;
  sizes: { min: number; median: number; max: number; grows: boolean } | null;
  /** Loops of the function, those with most turns first. `perTurn`: of an inner one, turns for each turn of the loop around it. `passed`: turns that get past its test; null where it has none. */
  loops: {
    line: number;
    turns: number;
    perTurn: { median: number; max: number; grows: boolean } | null;
    passed: number | null;
  }[];
  cache: { lookups: number; hits: number; distinctKeys: number } | null;
  /** Object and array literals that were evaluated in the functions that were probed. */
  allocated: number;
  /** Bytes that the thread allocated; of these, such as got old before they were of no use, and what was freed of those. */
  heap: { allocatedBytes: number; agedBytes: number; freedBytes: number };
  /** Time of the place in the recording for each character, byte and value that its calls were given; null where it is not known. */
  microsPerUnit: number | null;
  p50Micros: number;
  p95Micros: number;
  verdict: ProbeVerdict;
  text: string;
}

/** Verdicts that name a cause. */
export const isCause = (verdict: Conclusion['verdict']): boolean =>
  verdict !== 'needed' && verdict !== 'open';

/** The text of a file as a result; null where it is none. */
export function readProbe(text: string): ProbeResult | null {
  try {
    const value = JSON.parse(text);
    return value?.schemaVersion === 2 &&
      typeof value.verdict === 'string' &&
      typeof value.text === 'string' &&
      typeof value.place?.url === 'string'
      ? value
      : null;
  } catch {
    return null;
  }
}
