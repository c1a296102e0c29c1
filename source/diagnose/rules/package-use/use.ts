import type { Strategy } from '../../finding.ts';

/**
 * A way of using a package that its documentation advises against, told by what the source shows. To add one, add a row to the table of its
 * field in `tables/`. Everything that `fact` names has to hold for a finding; where the package is hot and nothing proves the fact, the row is
 * told as a possibility: "If {when}, {advice}".
 */
export interface PackageUse {
  package: string | readonly string[];
  /** Names of the functions, methods or classes of the package that the program calls. */
  calls: RegExp;
  /** They are called on the package itself, not on what it made: `express.json()`, and no `res.json(…)`. */
  itself?: boolean;
  /** Null: no source can prove it, and it is only ever told as a possibility. */
  fact: Fact | null;
  /** A clause, present tense: `each item has a producer of its own`. It ends the title and begins the hint. */
  when: string;
  /** What to do, in the library's own terms; an imperative without its capital: `collect the items and …`. */
  advice: string;
  /** What the advice costs, or what to watch for. */
  cost: string;
  strategy: Strategy;
  /** How it looks afterwards; `names` maps names in it to what the program has there: an argument by its number, or the receiver. */
  code?: { after: string; names?: Record<string, number | 'on'> };
  /** All of the package's time under the caller goes with it, not only that of the call: what is made has to warm up again. */
  whole?: boolean;
  /** Where the call only sets something up: what takes the time, by the names of the package's functions, wherever they run. */
  frames?: RegExp;
  /** The page or issue that says so. */
  link: string;
}

/** What the source has to show, all of it. */
export interface Fact {
  /** It runs again and again: `loop` for each element or turn of a loop; `any` also on each request or event. */
  again?: 'loop' | 'any';
  /** Arguments, by number, or what it is called on, that are the same each time; `all`: everything it is given. */
  same?: 'all' | readonly (number | 'on')[];
  /** The result of one call is what the next one is given, as the argument of that number or (`on`) what it is called on. */
  fed?: number | 'on';
  /** An option in the object literal that is an argument: not there, or given as text that matches. */
  option?: { at: number; name: string | readonly string[]; is: 'missing' | RegExp };
  /** An argument's source text; `missing`: it has fewer arguments. */
  argument?: { at: number; is: 'missing' | RegExp };
  /** All that becomes of the result: names of methods, `[0]`, `.length`. */
  taken?: RegExp;
  /** No call of such a name is around it: `transaction`, `transact`. */
  outside?: RegExp;
  /** It stands in what a call of such a name is given. */
  inside?: RegExp;
  /** The loop around it has no call of such a name: nothing asks between two turns. */
  loopWithout?: RegExp;
  /** Somebody waits for it before the next one begins. */
  awaited?: boolean;
  /** A request, timer or event waits while it runs. */
  served?: boolean;
}
