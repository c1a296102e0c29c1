import type { FrameLabel } from '../cpu/query.ts';
import { labelOf } from '../cpu/query.ts';
import { commonDirectory, fileKey } from './files.ts';
import { type Match, matchFunctions, type Place } from './match.ts';
import type { Measured } from './measured.ts';
import type { About, Row } from './row.ts';

/** Reads the shape (`shapeAt`) of a function's source as it was at the time of the recording; null where that is not known. */
export type ShapeReader = (of: Measured, place: FrameLabel) => string | null;

/** The functions of one side, each once however many recordings have it. */
class SideFunctions {
  readonly places: Place[] = [];
  readonly from: Measured[] = [];
  /** Values by place and recording, normalised. */
  readonly self: Float64Array[] = [];
  readonly total: Float64Array[] = [];
  private readonly index = new Map<string, number>();
  private readonly recordings: readonly Measured[];

  constructor(recordings: readonly Measured[], factors: readonly number[], root: string) {
    this.recordings = recordings;
    for (const [r, one] of recordings.entries()) this.add(one, r, factors[r] * one.scale, root);
  }

  private add(one: Measured, r: number, factor: number, root: string): void {
    const { functions } = one.model;
    for (const frame of functions.order) {
      const label = labelOf(one.model, frame);
      const file = fileKey(label.url, one.facts?.cwd ?? root);
      const key = placeKey(label, file);
      let at = this.index.get(key);
      if (at === undefined) {
        at = this.places.push({ ...label, file }) - 1;
        this.from.push(one);
        this.self.push(new Float64Array(this.recordings.length));
        this.total.push(new Float64Array(this.recordings.length));
        this.index.set(key, at);
      }
      this.self[at][r] += functions.self[frame] * factor;
      this.total[at][r] += functions.total[frame] * factor;
    }
  }

  sums(column: readonly Float64Array[], indices: readonly number[]): number[] {
    return this.recordings.map((_, r) => indices.reduce((sum, i) => sum + column[i][r], 0));
  }
}

/** Identifies a function within one side. */
export const placeKey = ({ name, line, column }: FrameLabel, file: string): string =>
  `${name}\n${file}\n${line ?? ''}:${column ?? ''}`;

/** The directories in which the two sides stand, for recordings without facts; '' where they share a file. */
export function rootsOf(
  before: readonly Measured[],
  after: readonly Measured[],
): { before: string; after: string } {
  const [a, b] = [ownPaths(before), ownPaths(after)];
  if (a.some((path) => b.includes(path))) return { before: '', after: '' };
  return { before: commonDirectory(a), after: commonDirectory(b) };
}

function ownPaths(side: readonly Measured[]): string[] {
  const paths = new Set<string>();
  for (const { model } of side)
    for (const frame of model.functions.order) {
      const path = fileKey(model.recording.strings[model.recording.frames.url[frame]], '');
      if (path.includes('/') && !path.startsWith('node') && !path.startsWith('node_modules/'))
        paths.add(path);
    }
  return [...paths];
}

/** Rows of the functions of both sides, matched. */
export function matchedFunctions(
  before: readonly Measured[],
  after: readonly Measured[],
  factors: { before: number[]; after: number[] },
  rowFrom: (about: About, values: Row['values'], totals: Row['values']) => Row,
  shapes?: ShapeReader,
): { functions: Row[]; rowOf: { before: Map<string, Row>; after: Map<string, Row> } } {
  const roots = rootsOf(before, after);
  const sides = {
    before: new SideFunctions(before, factors.before, roots.before),
    after: new SideFunctions(after, factors.after, roots.after),
  };
  const matches = matchFunctions(
    sides.before.places,
    sides.after.places,
    shapes && ((side, i) => shapes(sides[side].from[i], sides[side].places[i])),
    entriesOf(sides),
  );
  const rowOf = { before: new Map<string, Row>(), after: new Map<string, Row>() };
  const functions = matches.map((match) => {
    const { self, total } = valuesOf(sides, match);
    const row = rowFrom(about(sides, match), self, total);
    for (const side of ['before', 'after'] as const)
      for (const i of match[side]) {
        const place = sides[side].places[i];
        rowOf[side].set(placeKey(place, place.file), row);
      }
    return row;
  });
  return { functions, rowOf };
}

/** The scripts that both sides ran, by their commands; null where they are not known. */
function entriesOf({ before, after }: Sides): { before: string; after: string } | null {
  const entry = ({ from: [first], places }: SideFunctions): string | undefined => {
    const files = new Set(places.map(({ file }) => file));
    return first?.facts?.command
      .map((word) => fileKey(word.replace(/^\.\//, ''), first.facts!.cwd))
      .find((word) => files.has(word));
  };
  const [a, b] = [entry(before), entry(after)];
  return a !== undefined && b !== undefined ? { before: a, after: b } : null;
}

type Sides = { before: SideFunctions; after: SideFunctions };

function about({ before, after }: Sides, match: Match): About {
  const was = match.before.length > 0 ? before.places[match.before[0]] : null;
  const now = match.after.length > 0 ? after.places[match.after[0]] : null;
  const { name, url, line } = (now ?? was)!;
  const renamed = match.how === 'renamed' && was !== null && was.name !== name ? was.name : null;
  // Found by the shape of its source in another file, under the same name: moved.
  return {
    kind: 'function',
    name,
    url,
    line,
    how: renamed === null && match.how === 'renamed' ? 'same' : match.how,
    was: renamed,
  };
}

function valuesOf({ before, after }: Sides, match: Match) {
  return {
    self: { before: before.sums(before.self, match.before), after: after.sums(after.self, match.after) },
    total: { before: before.sums(before.total, match.before), after: after.sums(after.total, match.after) },
  };
}
