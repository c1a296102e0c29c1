import { calleesOf, callersOf, type LineTime, linesOf } from '../../cpu/query.ts';
import { type Place, START, settle } from '../list.ts';
import { type Area, active, withSlice } from '../state.ts';
import { functionSlice, layout } from './function-layout.ts';
import type { FunctionSlice, SourceView } from './slices.ts';
import type { ProfileState } from './state.ts';

// What the function screen knows of its function: neighbours, lines, source, and where the hottest line is.

/** The state with `slices.function` about a function: who calls it, whom it calls, its lines. The same state where it is already. */
export function aboutFunction(state: ProfileState, frame: number): ProfileState {
  const { model, slices } = active(state);
  const slice = slices.function;
  if (slice.model === model && slice.frame === frame) return state;
  const sameFunction = slice.frame === frame && slice.model?.recording === model.recording;
  return withSlice(state, 'function', {
    model,
    frame,
    callers: callersOf(model, frame),
    callees: calleesOf(model, frame),
    lines: linesOf(model, frame),
    ...(sameFunction
      ? {}
      : {
          source: undefined,
          sourceLines: [],
          shift: 0,
          spot: functionSlice.spot,
          places: [START, START, START] as [Place, Place, Place],
        }),
  });
}

/** The source has come (or is not to be had): stands on the hottest line. */
export function withSource(
  state: ProfileState,
  frame: number,
  found: SourceView | string,
  area: Area,
): ProfileState {
  const slice = active(state).slices.function;
  if (slice.frame !== frame) return state;
  const source = typeof found === 'string' ? null : found;
  const sourceLines = source ? linesOfText(source.text) : [];
  const there = withSlice(state, 'function', { source: found, sourceLines });
  const place = hottestPlace(active(there).slices.function, layout(area).source.height - 1);
  return withSlice(there, 'function', { places: [slice.places[0], slice.places[1], place] });
}

/** Where the hottest line of a source is seen, in so many rows: from the function's first line on where that is near, otherwise with lines before it. */
export function hottestPlace({ source, sourceLines, lines }: FunctionSlice, height: number): Place {
  const view = typeof source === 'object' ? source : null;
  const hottest = lines.reduce<LineTime | null>((a, b) => (a && a.micros >= b.micros ? a : b), null);
  const line = (view?.original && view.line !== null ? view.line : (hottest?.line ?? view?.line ?? 1)) - 1;
  const first = (view?.line ?? 0) - 2;
  const isNear = first >= 0 && line > first && line - first < height - 1;
  const top = isNear ? first : Math.max(0, line - Math.floor(height / 3));
  return settle({ cursor: line, top }, Math.max(1, sourceLines.length), height);
}

/** Texts last split into lines: a bundle has a hundred thousand, and function after function in it is looked at. */
const split: { text: string; lines: string[] }[] = [];
const MOST_SPLIT = 4;

function linesOfText(text: string): string[] {
  let known = split.find((one) => one.text === text);
  if (!known) {
    known = { text, lines: text.split(/\r\n|\n|\r/) };
    split.unshift(known);
    split.length = Math.min(split.length, MOST_SPLIT);
  }
  return known.lines;
}
