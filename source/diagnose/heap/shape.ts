import { entriesOf } from '../../heap/collections.ts';
import { type Entries, entriesIn } from '../../heap/entries.ts';
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
  if (!/^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(c.name)) return otherwise;
  // Of many, each is its owner's; a private field is whoever's method this is.
  const owner = c.suspect.spread ? ownerOf(c) : '';
  if (owner !== '') return `${owner[0].toLowerCase()}${owner.slice(1)}.${c.name}`;
  return c.name.startsWith('#') ? `this.${c.name}` : c.name;
}

/** Class of the program's own whose field the accumulating object is; '' where it is no such object's. */
export function ownerOf({ model, suspect, path }: HeapCase): string {
  if (!/^\./.test(path[path.length - 1] ?? '')) return '';
  const { classes } = model;
  // The last step of a list's path is its first link, that of a collection's the collection.
  const owner = suspect.path[suspect.path.length - 2];
  const name = owner ? classes.names[classes.ofNode[owner.node]] : '';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !COMMON.test(name) ? name : '';
}

const COMMON = /^(Object|Array|Map|Set|Function|global|Module|Promise)$/;

/** What it is that piles up, without its number: a class, the function that closures are of, or the kind of its entries. */
export function pileOf(c: HeapCase): string {
  if (c.suspect.kind !== 'chain') {
    // "Function" says nothing, the function everything.
    if (c.piled === 'system / Context' && c.place) return `the scope of ${c.place}`;
    if (c.piled === 'Function' && c.place) return c.place;
    const entries = plainEntries(c);
    if (entries) return `entries (${entries.of})`;
  }
  return `${c.piled || 'object'}${c.place ? ` (${c.place})` : ''}`;
}

/** Entries of a collection that holds no objects, where they are what piles up. */
export function plainEntries(c: HeapCase): Entries | null {
  const { suspect, model, piled } = c;
  if (suspect.kind !== 'single' || !/^($|\((string|concatenated string|number|bigint|symbol)\)$)/.test(piled))
    return null;
  const entries = entriesIn(model, suspect.node);
  return entries && entries.of !== '' ? entries : null;
}

export function things(c: HeapCase): string {
  const { suspect } = c;
  const count = suspect.kind === 'chain' ? suspect.links : suspect.contents.count;
  const plain = plainEntries(c);
  if (plain) {
    const nodes = suspect.spread ? Array.from(suspect.spread) : [suspect.node];
    const all = nodes.map((node) => entriesIn(c.model, node));
    const sum = (of: 'count' | 'room') => all.reduce((total, one) => total + (one?.[of] ?? 0), 0);
    // Small integers leave no trace but the room that is made for them.
    return sum('count') >= sum('room') / 4
      ? `${sum('count').toLocaleString('en-US')} entries (${plain.of})`
      : `up to ${sum('room').toLocaleString('en-US')} entries (${plain.of})`;
  }
  const of = `${count.toLocaleString('en-US')} × `;
  // Keys count as well where they are of the same class, and collections in a collection are looked through.
  const entries = suspect.kind === 'single' && !suspect.spread ? entriesOf(c.model, suspect.node) : null;
  const within =
    entries !== null && entries > 0 && entries < count * 0.9 && c.piled !== 'Function'
      ? ` in ${entries.toLocaleString('en-US')} entries`
      : '';
  return `${of}${pileOf(c)}${within}`;
}
