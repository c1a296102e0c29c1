/**
 * A place where somebody can act, with the time that passes through it. `share` and `selfShare` are of on-CPU time.
 *
 * - `call site`: `frame`, a function of the program's own, calls `callee`, a function of a package or of node.
 * - `function`: `frame` itself, what it calls of the program's own included.
 * - `package`: `frame` is the heaviest function of the package.
 * - `regexp`: `frame` is the regular expression.
 */
export interface Lever {
  kind: 'call site' | 'function' | 'package' | 'regexp';
  frame: number;
  callee: number | null;
  /** Row of `model.packages`; -1 for the program's own code and node's. */
  package: number;
  /** Microseconds with what it calls, a recursion once; of a function without the large levers below it, which are listed themselves. */
  total: number;
  self: number;
  /** Frames of the program's own that it runs under, nearest first. */
  under: number[];
  /** Rows of `model.packages` between these and it. */
  through: number[];
}

export interface LeverOptions {
  /** Frames that belong together (a function and the callbacks it hands to `map`) have one number. */
  groupOf?: (frame: number) => number;
  /** Whether a frame is the user's to change; by default that of the category app. */
  isOwn?: (frame: number) => boolean;
  /** Whether a frame brings modules in: a package is not charged for what loading it takes, which is a lever of another kind. */
  isLoader?: (frame: number) => boolean;
  /** Whether a package, by its row of `model.packages`, asks for another one, which the program then need not know of. */
  brings?: (outer: number, inner: number) => boolean;
}

/** Least share of a lever, and the share from which one explains what is above it. */
export const LEAST = 0.05;
export const LARGE = 0.15;
