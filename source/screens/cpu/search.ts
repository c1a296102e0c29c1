import type { CpuModel } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import { count } from '../../format/numbers.ts';
import { pattern } from '../../format/pattern.ts';
import { place } from './labels.ts';

/** A search that trees and flame graphs show. */
export interface Search {
  text: string;
  /** 1 for each frame that matches. */
  frames: Uint8Array;
  functions: number;
  /** Rows of the call tree that match, in its order. */
  rows: Int32Array;
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
    rows: rowsWith(model, found, functions > 0),
    share: model.onCpu > 0 ? sum / model.onCpu : 0,
  };
}

/** The next row after (before, with `by` -1) `row` whose frame matches, around the end; -1 where none does. */
export function nextMatch(model: CpuModel, found: Search, row: number, by: 1 | -1): number {
  const { tree } = model;
  for (let i = 1; i < tree.count; i++) {
    const at = ((((row - 1 + by * i) % (tree.count - 1)) + (tree.count - 1)) % (tree.count - 1)) + 1;
    if (found.frames[tree.frame[at]]) return at;
  }
  return found.frames[tree.frame[row]] ? row : -1;
}

function rowsWith({ tree }: CpuModel, found: Uint8Array, any: boolean): Int32Array {
  if (!any) return new Int32Array(0);
  let many = 0;
  for (let row = 1; row < tree.count; row++) many += found[tree.frame[row]];
  const rows = new Int32Array(many);
  let at = 0;
  for (let row = 1; row < tree.count; row++) if (found[tree.frame[row]]) rows[at++] = row;
  return rows;
}

/** `2 of 8`: which of the matches is selected, counted from 1; null where none of them is. */
export function nthMatch({ rows }: Search, node: number): string | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < node) low = middle + 1;
    else high = middle;
  }
  return rows[low] === node ? `${count(low + 1)} of ${count(rows.length)}` : null;
}
