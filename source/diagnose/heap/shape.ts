import { entriesOf } from '../../heap/collections.ts';
import type { Kept } from '../../heap/kept.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Suspect } from '../../heap/suspects.ts';
import type { CodeChange } from '../finding.ts';

/** A suspect with what every detector wants to know of it, worked out once. */
export interface HeapCase {
  model: HeapModel;
  suspect: Suspect;
  /** Class of the accumulating object. */
  holder: string;
  /** Class of what piles up, '' where that is nothing in particular. */
  piled: string;
  /** Path in words, root first. */
  path: string[];
  /** The last word of the path that is a name a person wrote: `profileCache`, `config`. */
  name: string;
  /** The last scope on the path (a `system / Context` node), -1 if it goes through none, and the variable followed out of it. */
  scope: number;
  variable: string;
  /** What makes up most of the largest of what piles up, where that is not the thing itself. */
  kept: Kept | null;
  /** The promise that the largest of it settles, or is; -1 where it is something else, or settled. */
  pending: number;
  /** Where code is known: of a listener, a callback, or the constructor of what piles up. */
  place: string | null;
}

/** One way that heaps grow. The first whose `fits` holds explains the suspect. */
export interface Shape {
  rule: string;
  /** What it finds is as large as it must be. */
  needed?: boolean;
  /** What it finds may be meant to be so large: only its growth tells. */
  mayBeMeant?: boolean;
  fits(c: HeapCase): boolean;
  title(c: HeapCase): string;
  proposal(c: HeapCase): string;
  tradeOffs: string[];
  /** Before and after, with the names of this heap: a template, since a snapshot holds no source. */
  code(c: HeapCase): Omit<CodeChange, 'language' | 'exact'> | null;
}

/** What the holder is called: by its name, or else its class. */
export const where = (c: HeapCase): string => c.name || c.holder;

/** `name` as an expression, or a stand-in where the path ends in something no code can write. */
export function variable(c: HeapCase, otherwise: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(c.name) ? c.name : otherwise;
}

export function things(c: HeapCase): string {
  const { suspect } = c;
  const count = suspect.kind === 'chain' ? suspect.links : suspect.contents.count;
  const of = `${count.toLocaleString('en-US')} × `;
  // "Function" says nothing, the function everything.
  if (c.piled === 'system / Context' && c.place) return `${of}the scope of ${c.place}`;
  if (c.piled === 'Function' && c.place) return of + c.place;
  // Keys count as well where they are of the same class, and collections in a collection are looked through.
  const entries = suspect.kind === 'single' ? entriesOf(c.model, suspect.node) : null;
  const within =
    entries !== null && entries > 0 && entries < count * 0.9
      ? ` in ${entries.toLocaleString('en-US')} entries`
      : '';
  return `${of}${c.piled || 'object'}${c.place ? ` (${c.place})` : ''}${within}`;
}
