import { STATIC } from '../facts/builtin-table.ts';
import { endsEarly, goesOverAll, iterates, makesList, movesAll, sorts } from '../facts/builtins.ts';

/** What a call site does with a collection, which decides what is counted there. */
export type SiteKind =
  /** Goes over a collection until it finds something. */
  | 'search'
  /** Makes another collection of all or a part of one. */
  | 'copy'
  /** Moves all elements for one. */
  | 'shift'
  | 'sort'
  /** Goes over all of it. */
  | 'pass'
  /** Of what may be a cache. */
  | 'lookup'
  /** Any other: its arguments and results are compared. */
  | 'call'
  /** What a loop awaits in each turn. */
  | 'wait'
  /** Sets up a formatter by locale and options, each time. */
  | 'format'
  /** Asks the system how things are. */
  | 'state'
  | 'loop'
  | 'allocation';

/** Of a method by its name alone: what the receiver is, its size tells at run time. */
export function kindOfMethod(name: string): SiteKind | null {
  if (endsEarly(name)) return 'search';
  if (movesAll(name)) return 'shift';
  if (sorts(name)) return 'sort';
  if (makesList(name) && !iterates(name)) return 'copy';
  return goesOverAll(name) ? 'pass' : null;
}

/** `date.toLocaleString('en', …)`, `new Intl.NumberFormat('en', …)`. */
export const isFormat = (receiver: string | null, name: string): boolean =>
  receiver === 'Intl'
    ? /Format$|^(Collator|Segmenter|PluralRules)$/.test(name)
    : /^toLocale(Date|Time)?String$/.test(name);

/** Of `process`, `os` and `v8`: what takes microseconds each time, and hardly changes meanwhile. */
export const isState = (name: string): boolean =>
  /^(memoryUsage|resourceUsage|cpuUsage|threadCpuUsage|constrainedMemory|availableMemory|getHeapStatistics|getHeapSpaceStatistics|freemem|loadavg|cpus|networkInterfaces|getActiveResourcesInfo)$/.test(
    name,
  );

/** `Object.keys(x)` and the like. */
export const kindOfStatic = (receiver: string, name: string): SiteKind | null =>
  receiver === 'Object' && STATIC.get(`Object.${name}`)?.copies
    ? 'copy'
    : receiver === 'Array' && name === 'from'
      ? 'copy'
      : null;
