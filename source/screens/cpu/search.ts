import type { CpuModel } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import { count } from '../../format/numbers.ts';
import { pattern } from '../../format/pattern.ts';
import { place } from './labels.ts';

// Functions by what somebody typed, and where they are in the call tree.

/** A search that trees and flame graphs show. */
export interface Search {
  text: string;
  /** 1 for each frame that matches. */
  frames: Uint8Array;
  functions: number;
  /** Rows of the call tree that match, heaviest first: of very many the first `MOST_ROWS`. */
  rows: Int32Array;
  /** How many rows match in all. */
  places: number;
  /** Share of on-CPU time in stacks that hold a match, counted once per stack. */
  share: number;
}

/** Finds by what is shown of a function: its name, its file, and `rows.js:12`. O(frames + rows outside of matches). */
export function search(model: CpuModel, text: string): Search {
  const regex = pattern(text);
  const { frames, strings } = model.recording;
  const withLine = text.includes(':');
  return searchFrames(
    model,
    text,
    (f) =>
      regex.test(nameOf(model, f)) ||
      regex.test(strings[frames.url[f]]) ||
      (withLine && regex.test(place(model, f))),
  );
}

export function searchFrames(model: CpuModel, text: string, matches: (frame: number) => boolean): Search {
  const { frames } = model.recording;
  const { tree } = model;
  const found = new Uint8Array(frames.count);
  let functions = 0;
  for (let f = 0; f < frames.count; f++) {
    if (!matches(f)) continue;
    found[f] = 1;
    functions++;
  }
  let sum = 0;
  if (functions > 0) {
    for (let row = 1; row < tree.count; ) {
      if (found[tree.frame[row]]) {
        sum += tree.total[row];
        row = tree.end[row];
      } else {
        row++;
      }
    }
  }
  return {
    text,
    frames: found,
    functions,
    ...(functions > 0 ? rowsWith(model, found) : { rows: new Int32Array(0), places: 0 }),
    share: model.onCpu > 0 ? sum / model.onCpu : 0,
  };
}

/** The next lighter match (with `by` -1 the next heavier), around the end; from what is none, the heaviest. -1 where nothing matches. */
export function nextMatch({ rows }: Search, row: number, by: 1 | -1): number {
  if (rows.length === 0) return -1;
  const at = rows.indexOf(row);
  return rows[at < 0 ? 0 : (at + by + rows.length) % rows.length];
}

/** More than anybody goes through one by one; and what is lighter than so many others is no answer. */
const MOST_ROWS = 10_000;

/** Rows of the tree whose frames are found, heaviest first, and how many there are. O(rows of the tree). */
function rowsWith({ tree }: CpuModel, found: Uint8Array): { rows: Int32Array; places: number } {
  const { total, frame, count: all } = tree;
  /** How many weigh about as much: by the power of two, from the weight of the whole on down. */
  const many = new Int32Array(64);
  const scale = (row: number) => Math.min(63, Math.max(0, Math.floor(Math.log2(total[0] / total[row]))));
  let places = 0;
  for (let row = 1; row < all; row++) {
    if (found[frame[row]] === 0) continue;
    places++;
    many[scale(row)]++;
  }
  let lightest = 0;
  let kept = many[0];
  while (lightest < 63 && kept + many[lightest + 1] <= MOST_ROWS) kept += many[++lightest];
  // All of one weight: the first of them.
  const rows = new Int32Array(Math.min(kept, MOST_ROWS));
  let at = 0;
  for (let row = 1; at < rows.length && row < all; row++)
    if (found[frame[row]] === 1 && scale(row) <= lightest) rows[at++] = row;
  return { rows: rows.sort((a, b) => total[b] - total[a] || a - b), places };
}

/** `2 of 8`: which of the matches is selected, the heaviest being 1; null where none of them is. */
export function nthMatch({ rows, places }: Search, node: number): string | null {
  const at = rows.indexOf(node);
  return at < 0 ? null : `${count(at + 1)} of ${count(places)}`;
}
