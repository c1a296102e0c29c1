import type { Node } from '../facts/syntax.ts';
import type { Insertions } from './insert.ts';
import type { SiteKind } from './kinds.ts';

/** A place in a function where something is counted. */
export interface Site {
  node: Node;
  kind: SiteKind;
  subject: string;
  callee: string;
  /** A call without arguments of a function that was given: it says nothing of what that does. */
  handsOn?: boolean;
  /** `probe`: what counts there, as an expression. */
  insert(into: Insertions, probe: string): void;
}
