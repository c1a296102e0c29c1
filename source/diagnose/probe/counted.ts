import type { Counts } from './counts.ts';
import type { ProbedFunction, ProbedSite } from './instrument.ts';

/** What counting says of a place. */
export type ProbeVerdict =
  | 'repeated'
  | 'cache misses'
  | 'scan grows'
  | 'scan'
  | 'copy grows'
  | 'copies'
  | 'sorts again'
  | 'filtered'
  | 'one by one'
  | 'long numbers'
  | 'allocates'
  | 'same text'
  | 'formatter again'
  | 'asks often'
  | 'needed'
  | 'open';

export interface Conclusion {
  verdict: ProbeVerdict;
  text: string;
  /** Where that was counted. */
  place: { url: string; line: number; column: number; name: string };
  /** Of the probed place's time, what it is about: 0–1. */
  weight: number;
  counts: Counts;
}

/** A function or site with what was counted of it. */
export interface Counted {
  fn: ProbedFunction | null;
  site: ProbedSite | null;
  counts: Counts;
  /** Milliseconds of all its calls: as recorded, where that is known; counting makes what is measured meanwhile longer. */
  millis: number;
  /** The same of one call, without those that it makes of itself. */
  each: number;
}

/** Fewer calls say nothing of the next one. */
export const FEW = 20;
/** Of the place's time, what a cause must have. */
export const LARGE = 0.3;
/** Milliseconds that a call must take before keeping its result can win. */
export const WORTH = 0.001;
/** Milliseconds per element that is copied or gone over, where it was not timed. */
export const PER_ELEMENT = 5e-6;
export const SIZE = 64;
/** Microseconds from which on what is made again was prepared (parsed, compiled, looked up), and is not just another object. */
export const PREPARED = 20;

export function conclusion(one: Counted, verdict: ProbeVerdict, text: string, weight: number): Conclusion {
  const { fn, site, counts } = one;
  const at = (fn ?? site)!;
  return {
    verdict,
    text,
    place: { url: at.url, line: at.line, column: at.column, name: fn?.name ?? site!.text },
    weight,
    counts,
  };
}

/** Names and expressions of the program, between backticks; not `the top level of main.js`. */
export const inCode = (text: string): string =>
  text.startsWith('the ') ? text : `\`${text.replaceAll('`', "'")}\``;

export const subject = ({ fn, site }: Counted): string => inCode(fn?.name ?? (site!.callee || site!.text));
