// What a probe counted at a site.

/** Sizes of the collections that came by, in the order of the calls. */
export interface SizeCounts {
  count: number;
  sum: number;
  min: number;
  median: number;
  max: number;
  /** Larger, and smaller, than the time before. */
  ups: number;
  downs: number;
  /** Whether the largest grow with the calls, though small ones may come between them. */
  rises: boolean;
  /** The same collection as an earlier time. */
  again: number;
  /** Of sorted lists: another list, which has most objects of the last in the same order. */
  alike: number;
}

/** What was counted of one function or at one site: written by `experiment/probe/counts.cjs`. */
export interface Counts {
  calls: number;
  /** Of the collections that are cut, what the parts are on average: 0–1. 1 where nothing is cut. */
  ofWhole: number;
  /** Of which arguments and results were compared; of the others some were timed, and all are counted. */
  examined: number;
  distinct: number;
  /** Distinct by which objects they are. */
  byIdentity: number;
  /** Calls examined of which an argument is an object. */
  withObjects: number;
  /** Of a method, calls on an object that holds other values than at the call before. */
  otherState: number;
  /** Arguments equal to those of the call before. */
  repeats: number;
  /** Result equal to that of the call before. */
  sameAsLast: number;
  /** Arguments seen before, with the result that they gave before, or with another. */
  same: number;
  other: number;
  /** Of `other`: what was made looks as it did before. */
  alike: number;
  /** Of these, made on no object of nothing but plain values. */
  remade: number;
  /** Results that show nothing of what was done. */
  mute: number;
  results: number;
  telling: boolean;
  /** Arguments too large to be compared whole. */
  partial: number;
  /** Characters, bytes and values that the arguments of the calls examined hold. */
  units: number;
  timed: number;
  /** Milliseconds of the calls that were timed, and of the outermost of them. */
  millis: number;
  /** Of calls that were examined, and of those that repeated what was done. */
  examinedMillis: number;
  sameMillis: number;
  outer: number;
  outerMillis: number;
  p50Micros: number;
  p95Micros: number;
  p99Micros: number;
  async: boolean;
  /** Of the calls timed, by the number of the `return` statement. */
  returns: number[];
  /** `name\nurl\nline`, calls; of a sample of the calls examined, which has `callersOf` calls. */
  callers: [string, number][];
  callersOf: number;
  sizes: SizeCounts | null;
  /** Calls that were given a text, beside no number and no other text; characters of these texts; how many are distinct. */
  texted: number;
  characters: number;
  texts: number;
  /** Of numbers of arbitrary precision that it was given, or called on. */
  digits: SizeCounts | null;
  /** Elements of collections that a call was given and gave again as another one, with little changed. */
  copied: SizeCounts | null;
  /** Of each loop, iterations per call. */
  iterations: (SizeCounts | null)[];
  /** Of each inner loop, iterations per turn of the loop around it. */
  passes: (SizeCounts | null)[];
  /** Of each loop, elements that passed its test; -1 where it has none, or where no call was looked at. */
  passed: number[];
  lookups: number;
  hits: number;
  /** Misses of a key that had been looked up before. */
  missedAgain: number;
  distinctKeys: number;
  /** Promises of this place that were awaited at a time, at most. */
  mostPending: number;
}

/** One thread's. */
export interface ThreadCounts {
  functions: (Counts | null)[];
  sites: (Counts | null)[];
  /** Of the thread, from its first line on. */
  wallMillis: number;
  /** That its HTTP servers were sent. */
  requests: number;
  /** Whether calls were left out because looking at them took too long. */
  isLimited: boolean;
  collections: CollectionCounts;
  waits: WaitCounts;
}

/** Bytes that were allocated; of these, such as got old, and what was freed of those; collections. */
export interface CollectionCounts {
  allocated: number;
  aged: number;
  freed: number;
  cycles: number;
}

/** Looks at what the thread waited for, at regular times. */
export interface WaitCounts {
  looks: number;
  /** At which it waited for nothing but what it is fed: by a pipe, a child process, another thread. */
  fed: number;
  /** Processes and threads that it started. */
  started: number;
}
