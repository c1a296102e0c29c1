import { isAnonymous } from '../format/anonymous.ts';
import { ownerOf, pairFiles } from './files.ts';

/** A function of one side by its place. Lines and columns are 1-based. */
export interface Place {
  name: string;
  url: string;
  /** `fileKey` of its url. */
  file: string;
  line: number | null;
  column: number | null;
}

export type How = 'same' | 'renamed' | 'merged' | 'new' | 'gone';

/** Functions that are the same on both sides: indices into the places of each. `merged` holds several that cannot be told apart. */
export interface Match {
  before: number[];
  after: number[];
  how: How;
}

/** See `shapeAt`; null where the source is not known. */
export type ShapeOf = (side: 'before' | 'after', index: number) => string | null;

/**
 * Finds which functions of two sides are the same: by name and file; then by the shape of their source; anonymous and renamed ones by their place
 * among those already found; the rest by a name that only one function on either side has. Each function is in one match.
 *
 * @param entries files of the scripts that were run; null where they are not known
 */
export function matchFunctions(
  before: readonly Place[],
  after: readonly Place[],
  shapeOf: ShapeOf = () => null,
  entries: { before: string; after: string } | null = null,
): Match[] {
  const moved = pairFiles(namesByFile(before), namesByFile(after), entries);
  const files = new Map<string, { before: number[]; after: number[] }>();
  const add = (side: 'before' | 'after', file: string, i: number) => {
    let group = files.get(file);
    if (!group) files.set(file, (group = { before: [], after: [] }));
    group[side].push(i);
  };
  for (const [i, { file }] of before.entries()) add('before', file, i);
  for (const [i, { file }] of after.entries()) add('after', moved.get(file) ?? file, i);
  const matches: Match[] = [];
  const left: Left = { before: new Set(), after: new Set() };
  for (const group of files.values()) {
    const matcher = new FileMatcher(before, after, group.before, group.after, shapeOf);
    matches.push(...matcher.run());
    for (const i of matcher.left.before) left.before.add(i);
    for (const i of matcher.left.after) left.after.add(i);
  }
  matches.push(...byShape(left, shapeOf), ...byNameAlone(left, before, after));
  for (const i of left.before) matches.push({ before: [i], after: [], how: 'gone' });
  for (const i of left.after) matches.push({ before: [], after: [i], how: 'new' });
  return matches;
}

function namesByFile(places: readonly Place[]): Map<string, Set<string>> {
  const files = new Map<string, Set<string>>();
  for (const { file, name } of places) {
    const names = files.get(file) ?? new Set();
    if (!isAnonymous(name)) names.add(name);
    files.set(file, names);
  }
  return files;
}

/** Functions that are in no match yet. */
interface Left {
  before: Set<number>;
  after: Set<number>;
}

/** The only function of its name on either side, of the same owner: moved to another file, and changed. */
function byNameAlone(left: Left, before: readonly Place[], after: readonly Place[]): Match[] {
  const keyed = (places: readonly Place[], side: ReadonlySet<number>) =>
    unique(side, (i) => {
      const [{ name, file }, owner] = [places[i], ownerOf(places[i].file)];
      return isAnonymous(name) || owner === null || file === '' ? null : `${owner}\n${name}`;
    });
  return paired(left, keyed(before, left.before), keyed(after, left.after), 'same');
}

/** By key: the only index that has it; null where several do. */
function unique(
  side: ReadonlySet<number>,
  keyOf: (index: number) => string | null,
): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const i of side) {
    const key = keyOf(i);
    // Twice: ambiguous.
    if (key !== null) found.set(key, found.has(key) ? null : i);
  }
  return found;
}

function paired(
  left: Left,
  a: ReadonlyMap<string, number | null>,
  b: ReadonlyMap<string, number | null>,
  how: How,
): Match[] {
  const matches: Match[] = [];
  for (const [key, i] of a) {
    const j = b.get(key);
    if (i === null || j === undefined || j === null) continue;
    matches.push({ before: [i], after: [j], how });
    left.before.delete(i);
    left.after.delete(j);
  }
  return matches;
}

/** Unique shapes on both sides: moved to another file, or renamed. Takes what it matches out of `left`. */
function byShape(left: Left, shapeOf: ShapeOf): Match[] {
  const index = (side: 'before' | 'after') => unique(left[side], (i) => shapeOf(side, i));
  return paired(left, index('before'), index('after'), 'renamed');
}

/** The functions of one file. */
class FileMatcher {
  readonly left: Left;
  private readonly matches: Match[] = [];
  private readonly places: { before: readonly Place[]; after: readonly Place[] };
  private readonly shapeOf: ShapeOf;
  /** Lines of functions found by name, before and after. */
  private anchors: [number, number][] = [];

  constructor(
    before: readonly Place[],
    after: readonly Place[],
    mineBefore: readonly number[],
    mineAfter: readonly number[],
    shapeOf: ShapeOf,
  ) {
    this.places = { before, after };
    this.left = { before: new Set(mineBefore), after: new Set(mineAfter) };
    this.shapeOf = shapeOf;
  }

  run(): Match[] {
    if (this.left.before.size === 0 || this.left.after.size === 0) return [];
    this.byName();
    this.anchors = this.matches
      .flatMap(({ before: [i], after: [j] }): [number, number][] => {
        const [a, b] = [this.places.before[i].line, this.places.after[j].line];
        return a === null || b === null ? [] : [[a, b]];
      })
      .sort((a, b) => a[0] - b[0]);
    this.byPlace((a, b) => isAnonymous(a.name) && isAnonymous(b.name) && a.column === b.column, 'same');
    this.matches.push(...byShape(this.left, this.shapeOf));
    this.byPlace((a, b) => isAnonymous(a.name) && isAnonymous(b.name), 'same');
    this.byPlace((a, b) => !isAnonymous(a.name) && !isAnonymous(b.name), 'renamed');
    return this.matches;
  }

  private byName(): void {
    const groups = new Map<string, { before: number[]; after: number[] }>();
    for (const side of ['before', 'after'] as const)
      for (const i of this.left[side]) {
        const { name } = this.places[side][i];
        if (isAnonymous(name)) continue;
        let group = groups.get(name);
        if (!group) groups.set(name, (group = { before: [], after: [] }));
        group[side].push(i);
      }
    for (const { before, after } of groups.values()) {
      if (before.length === 0 || after.length === 0) continue;
      if (before.length === after.length) {
        const [a, b] = [this.inOrder('before', before), this.inOrder('after', after)];
        for (const [k, i] of a.entries()) this.take([i], [b[k]], 'same');
      } else this.take(before, after, 'merged');
    }
  }

  /** Pairs a function with the one at the line where it is expected, where each is the only one of its kind on its line. */
  private byPlace(alike: (a: Place, b: Place) => boolean, how: How): void {
    const { before, after } = this.places;
    const [above, below] = (['before', 'after'] as const).map((side) => this.byLine(side));
    for (const i of this.left.before) {
      const there = (below.get(this.expected(before[i].line)) ?? []).filter(
        (j) => this.left.after.has(j) && alike(before[i], after[j]),
      );
      if (there.length !== 1) continue;
      const others = above.get(before[i].line)!.filter((k) => alike(before[k], after[there[0]]));
      if (others.length === 1) this.take([i], there, how);
    }
  }

  private byLine(side: 'before' | 'after'): Map<number | null, number[]> {
    const lines = new Map<number | null, number[]>();
    for (const i of this.left[side]) {
      const { line } = this.places[side][i];
      const there = lines.get(line);
      if (there) there.push(i);
      else lines.set(line, [i]);
    }
    return lines;
  }

  /** Where a line of before is expected after: moved as far as the last function found above it, or else the first below. */
  private expected(line: number | null): number | null {
    if (line === null) return null;
    let anchor = this.anchors[0];
    for (const one of this.anchors) if (one[0] <= line) anchor = one;
    return anchor ? line + anchor[1] - anchor[0] : line;
  }

  private inOrder(side: 'before' | 'after', indices: readonly number[]): number[] {
    const at = (i: number) => {
      const { line, column } = this.places[side][i];
      return (line ?? 0) * 1e6 + (column ?? 0);
    };
    return [...indices].sort((i, j) => at(i) - at(j));
  }

  private take(before: number[], after: number[], how: How): void {
    this.matches.push({ before, after, how });
    for (const i of before) this.left.before.delete(i);
    for (const i of after) this.left.after.delete(i);
  }
}
