import { count } from '../../format/numbers.ts';
import { type Entries, entriesIn } from '../../heap/graph/entries.ts';
import { entriesOf } from '../../heap/holdings/collections.ts';
import { isContextified } from '../../heap/holdings/realms.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { ContextVariable } from '../../heap/rows.ts';
import type { MainPart } from '../../heap/suspects/main-part.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import { identifier, quotable } from '../code/safe.ts';
import type { CodeChange } from '../finding.ts';
import { classBehind } from './pile.ts';

// The shapes that heaps grow in: what each sees of a suspect, and the words that all of them use.

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
  /** The last word of the path that is a name a person wrote: `profileCache`, `config`, `#seen`. */
  name: string;
  /** The same as code can write it: `profileCache`, `this.#seen`, `listener[closed]`; '' where none can. */
  expression: string;
  /** What keeps it all: the accumulating object itself, or the nearest object above what it holds. */
  owner: number;
  /** Where what piles up is held from, each place in a way of its own; one at most where one object keeps it all. */
  holders: Place[];
  /** Names by which what piles up holds others of its kind: `next`, `prev`. */
  links: string[];
  /** The function that each of them is or calls, -1 where there is none, and what it keeps in its scopes. */
  callback: number;
  variables: ContextVariable[];
  /** The last scope on the path (a `system / Context` node), -1 if it goes through none, and the variable followed out of it. */
  scope: number;
  variable: string;
  /** What makes up most of the largest of what piles up, where that is not the thing itself. */
  kept: MainPart | null;
  /** The promise that the largest of it settles, or is; -1 where it is something else, or settled. */
  pending: number;
  /** Where code is known: of a listener, a callback, or the constructor of what piles up. */
  place: string | null;
}

/** One of several places that hold the same things. */
export interface Place {
  node: number;
  name: string;
  /** `Map`, `array`, `listeners`, or its class. */
  kind: string;
  path: string[];
}

/** One way that heaps grow. The first whose `fits` holds explains the suspect. */
export interface Shape {
  rule: string;
  /** What it finds is as large as it must be. */
  needed?: boolean;
  /** What it finds may be meant to be so large: only its growth tells. */
  mayBeMeant?: boolean;
  /** What shows in one snapshot that it is left over, as a sentence; null where it may be as large as it is meant to be. */
  proof?(c: HeapCase): string | null;
  fits(c: HeapCase): boolean;
  title(c: HeapCase): string;
  proposal(c: HeapCase): string;
  tradeOffs: string[];
  /** Before and after, with the names of this heap: a template, since a snapshot holds no source. */
  code(c: HeapCase): Omit<CodeChange, 'language' | 'exact'> | null;
}

/** The case as code is made of it: what a stranger's snapshot calls things is no way into what is copied out of a report and run. */
export function inCode(c: HeapCase): HeapCase {
  return {
    ...c,
    name: c.name && quotable(c.name, 'event'),
    variable: c.variable && identifier(c.variable, 'large'),
    path: c.path.map((word) => (identifier(word.replace(/^\./, ''), '') === '' ? '.source' : word)),
    holders: c.holders.map((place) => ({
      ...place,
      name:
        place.kind === 'listeners'
          ? `'${quotable(place.name.slice(1, -1), 'event')}'`
          : identifier(place.name.replace(/^#/, ''), '') === ''
            ? 'held'
            : place.name,
    })),
  };
}

export const pathHas = (c: HeapCase, pattern: RegExp) => c.path.some((word) => pattern.test(word));

/**
 * Whether the path ends in such a place. A variable that a listener or timer merely closes over, or an object that it is bound to, is no
 * listener: beyond a function the path is what that function keeps.
 */
export function endsIn(c: HeapCase, pattern: RegExp): boolean {
  const at = c.path.findLastIndex((word) => pattern.test(word));
  return at >= 0 && !c.path.slice(at + 1).some((word) => /\(\)|^\{bound_this\}$/.test(word));
}

export const lastOf = (c: HeapCase) => c.path.findLast((word) => !word.startsWith('[')) ?? '';

/** What the holder is called, as part of a sentence: by its name, or else its class. */
export const where = (c: HeapCase): string => inBackticks(plainWhere(c));

/** The same as it stands in code. */
export const plainWhere = (c: HeapCase): string => c.name || c.holder;

/** A name that code can write, in backticks; any other (`(string)`, `system / Context`) as it is. */
export const inBackticks = (name: string): string =>
  /^[#\p{ID_Start}$_][\p{ID_Continue}$#.]*$/u.test(name) ? `\`${name}\`` : name;

/** How code writes it, or a stand-in where the path ends in something no code can write. Of many, each is its owner's. */
export function variable(c: HeapCase, otherwise: string): string {
  const owner = c.suspect.spread && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(c.name) ? ownerOf(c) : '';
  if (owner !== '') return `${owner[0].toLowerCase()}${owner.slice(1)}.${c.name}`;
  return c.expression || otherwise;
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

export const isClassName = (name: string): boolean => /^\p{Lu}[\p{ID_Continue}$]*$/u.test(name);
/** A class that says nothing of the program: everything is made of it. */
export const isBuiltIn = (name: string): boolean => /^(Object|Array|Map|Set|Function)$/.test(name);

/** The program's own class that a kept variable has an object of; '' where it is none. */
export function keptClass({ model, kept }: HeapCase): string {
  const name = kept ? model.classes.names[model.classes.ofNode[kept.node]] : '';
  return isClassName(name) && !isBuiltIn(name) ? name : '';
}

/** What it is that piles up, without its number: a class, the function that closures are of, or the kind of its entries. */
export function pileOf(c: HeapCase): string {
  if (c.suspect.kind !== 'chain') {
    if (isContextified(c.model, c.suspect.contents.sample))
      return isClassName(c.piled) && !isBuiltIn(c.piled) ? `${c.piled} (vm context)` : 'vm context';
    // "Function" says nothing, the function everything.
    if (c.piled === 'system / Context' && c.place) return `the scope of ${c.place}`;
    if (c.piled === 'Function' && c.place) return `${c.place}${classBehind(c.model, c.suspect)}`;
    const entries = plainEntries(c);
    if (entries) return `entries (${entries.of})`;
  }
  const of = classBehind(c.model, c.suspect);
  return `${c.piled === '' ? 'object' : inBackticks(c.piled)}${of}${c.place ? ` (${c.place})` : ''}`;
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
  const amount = suspect.kind === 'chain' ? suspect.links : suspect.contents.count;
  const plain = plainEntries(c);
  if (plain) {
    const nodes = suspect.spread ? Array.from(suspect.spread) : [suspect.node];
    const all = nodes.map((node) => entriesIn(c.model, node));
    const sum = (of: 'count' | 'room') => all.reduce((total, one) => total + (one?.[of] ?? 0), 0);
    // Small integers leave no trace but the room that is made for them.
    return sum('count') >= sum('room') / 4
      ? `${all.some((one) => one?.exact === false) ? 'at least ' : ''}${count(sum('count'))} entries (${plain.of})`
      : `up to ${count(sum('room'))} entries (${plain.of})`;
  }
  const of = `${count(amount)} × `;
  // What others hold as well does not go with a collection, and is in it all the same.
  const inIt = amount === 0 ? (entriesOf(c.model, suspect.node) ?? 0) : 0;
  if (inIt > 0) return `${count(inIt)} entries`;
  const { within: inside } = suspect.contents;
  if (inside && suspect.kind === 'single' && !suspect.spread)
    return `${of}${pileOf(c)} in ${count(inside.count)} × ${inBackticks(c.model.classes.names[inside.classIndex])}`;
  // Keys count as well where they are of the same class, and collections in a collection are looked through.
  const entries = suspect.kind === 'single' && !suspect.spread ? entriesOf(c.model, suspect.node) : null;
  const within =
    entries !== null && entries > 0 && entries < amount * 0.9 && c.piled !== 'Function'
      ? ` in ${count(entries)} ${entries === 1 ? 'entry' : 'entries'}`
      : '';
  return `${of}${pileOf(c)}${within}`;
}
