import type { FrameColumns, ProfileRecording, TickColumns } from '../cpu/recording.ts';
import { Authored, type AuthoredPlace } from '../files/authored.ts';
import type { SourceReader } from '../files/reader.ts';
import { isMinified, segmentAt } from '../files/source-map.ts';
import { plural } from '../format/numbers.ts';
import type { WaitsRecording } from '../waits/recording.ts';
import { sharedInts } from './columns.ts';
import { Interned } from './interned.ts';

/**
 * Gives functions with a source map the name, file and line that their author wrote, for all that follows: trees, tables, levers, findings, goals.
 * What ran stays in `generated`. The recordings are of one file and share their frames and strings.
 *
 * A script's map is read once, and only where the recording has a function of it.
 */
export function showOriginals(recordings: ProfileRecording[], sources: SourceReader): void {
  const [first] = recordings;
  if (!first) return;
  const { frames, strings } = first;
  const found = new Map<number, Moved>();
  const broken: string[] = [];
  const changed: string[] = [];
  const outside = new Map<string, string>();
  for (const [url, rows] of framesByScript(frames, strings)) {
    const root = sources.rootFor(strings[url]);
    // For packages the finding that needs their source says so.
    if (root !== null && !root.includes('node_modules')) outside.set(strings[url], root);
    const script = sources.script(strings[url]);
    if (script === null) continue;
    if (script === 'broken') {
      broken.push(strings[url]);
      continue;
    }
    const moved = new Moved(script);
    if (!moved.fits(frames, strings, rows)) changed.push(strings[url]);
    else if (moved.findAll(frames, strings, rows) > 0) found.set(url, moved);
  }
  for (const recording of recordings) {
    if (outside.size > 0) recording.dataQuality.push(notRead(outside));
    if (broken.length > 0)
      recording.dataQuality.push(
        broken.length === 1
          ? `${files(broken)} is shown as it ran: the source map could not be read`
          : `${files(broken)} are shown as they ran: their source maps could not be read`,
      );
    if (changed.length > 0)
      recording.dataQuality.push(
        `${files(changed)} changed after the recording: functions are shown as they ran, because their positions fit no source map`,
      );
  }
  if (found.size > 0) rewrite(recordings, found);
}

/** @param outside urls of files outside of the folders that are read, and the `--source-root` that each needs */
function notRead(outside: ReadonlyMap<string, string>): string {
  const roots = [...new Set(outside.values())].slice(0, NAMED).map((root) => `--source-root ${root}`);
  return `Source outside this project was not read (${files([...outside.keys()])}) · pass ${roots.join(' ')}`;
}

/** Files, and roots, that a note names. */
const NAMED = 3;
const files = (urls: readonly string[]) =>
  urls
    .slice(0, NAMED)
    .map((url) => url.split(/[\\/]/).at(-1))
    .join(', ') + (urls.length > NAMED ? ` and ${plural(urls.length - NAMED, 'other file')}` : '');

/** Frames by url, of the urls that may be files. */
export function framesByScript(
  frames: Pick<FrameColumns, 'count' | 'url'>,
  strings: readonly string[],
): Map<number, number[]> {
  const rows = new Map<number, number[] | null>();
  for (let f = 0; f < frames.count; f++) {
    const url = frames.url[f];
    let list = rows.get(url);
    if (list === undefined) {
      list =
        url === 0 || /^(?:node|bun|deno|ext|internal|data|wasm|evalmachine)\b/.test(strings[url]) ? null : [];
      rows.set(url, list);
    }
    list?.push(f);
  }
  return new Map([...rows].flatMap(([url, list]) => (list === null ? [] : [[url, list] as const])));
}

/** Share of a script's functions that must begin where the recording says for a file to be the one that ran. */
export const FITS = 0.7;

/** The functions of one script that a recording has. */
class Moved extends Authored {
  readonly places = new Map<number, AuthoredPlace>();

  /** Whether functions begin where the recording says: they no longer do once the file has changed. */
  fits(frames: FrameColumns, strings: readonly string[], rows: readonly number[]): boolean {
    let asked = 0;
    let fit = 0;
    for (const f of rows) {
      if (frames.line[f] <= 0 && frames.column[f] <= 0) continue;
      asked++;
      if (this.begins(frames.line[f], frames.column[f], strings[frames.name[f]])) fit++;
    }
    return fit >= FITS * asked;
  }

  /** Finds the places of functions in the source; returns how many it found. */
  findAll(frames: FrameColumns, strings: readonly string[], rows: readonly number[]): number {
    for (const f of rows) {
      const place = this.find(frames.line[f], frames.column[f], strings[frames.name[f]]);
      if (place !== null && this.isWorthShowing(place, frames.line[f])) this.places.set(f, place);
    }
    return this.places.size;
  }
}

/** The same for the call sites of stacks. Their functions keep the names under which they ran. */
export function showOriginalSites(
  recording: Pick<WaitsRecording, 'frames' | 'strings' | 'originals'>,
  sources: SourceReader,
): void {
  const { frames, strings } = recording;
  const interned = new Interned(strings);
  const originals = new Map<string, string>();
  for (const [url, rows] of framesByScript(frames, strings)) {
    const script = sources.script(strings[url]);
    if (script === null || script === 'broken') continue;
    for (const f of rows) {
      const at = segmentAt(script.map, frames.line[f], frames.column[f]);
      const source = at < 0 ? -1 : script.map.source[at];
      if (source < 0 || (script.textOf(source) === null && !isMinified(script.map, frames.line[f]))) continue;
      const original = script.urlOf(source);
      originals.set(original, strings[url]);
      frames.url[f] = interned.add(original);
      frames.line[f] = script.map.line[at];
      frames.column[f] = script.map.originalColumn[at];
    }
  }
  if (originals.size > 0) recording.originals = originals;
}

function rewrite(recordings: ProfileRecording[], found: ReadonlyMap<number, Moved>): void {
  const { frames, strings } = recordings[0];
  const interned = new Interned(strings);
  const shared = (values: Int32Array) => {
    const copy = sharedInts(values.length);
    copy.set(values);
    return copy;
  };
  const [name, url, line, column] = [frames.name, frames.url, frames.line, frames.column].map(shared);
  const originals = new Map<string, string>();
  const urlsOf = new Map<number, (source: number) => number>();
  for (const [generated, { places, script }] of found) {
    const urls = new Map<number, number>();
    const urlOf = (source: number) => {
      let number = urls.get(source);
      if (number === undefined) {
        number = interned.add(script.urlOf(source));
        urls.set(source, number);
        if (number !== generated) originals.set(strings[number], strings[generated]);
      }
      return number;
    };
    for (const [f, place] of places) {
      name[f] = interned.add(place.name);
      url[f] = urlOf(place.source);
      line[f] = place.line;
      column[f] = place.column;
    }
    urlsOf.set(generated, urlOf);
  }
  const moved = { ...frames, name, url, line, column };
  const generated = { name: frames.name, url: frames.url, line: frames.line, column: frames.column };
  for (const recording of recordings) {
    const ticks = ticksOf({ ...recording, frames: moved }, (frame, tickLine) => {
      const script = found.get(generated.url[frame]);
      if (!script?.places.has(frame)) return null;
      const place = script.lineOf(tickLine - 1);
      if (place === 'minified') return place;
      // A line without a source counts at the function's beginning.
      if (place === null) return { url: url[frame], line: line[frame] + 1 };
      return { url: urlsOf.get(generated.url[frame])!(place.source), line: place.line + 1 };
    });
    Object.assign(recording, { frames: moved, generated, originals, ticks });
  }
}

/**
 * Ticks with the lines of the author's files, 1-based, without those of minified lines. `url` is that of another file than the function's own where
 * its code was inlined into it.
 */
function ticksOf(
  { nodes, ticks, frames }: ProfileRecording,
  placeOf: (frame: number, line: number) => { url: number; line: number } | 'minified' | null,
): TickColumns {
  const count = ticks.line.length;
  const start = sharedInts(nodes.count + 1);
  const [line, amount, url] = [sharedInts(count), sharedInts(count), sharedInts(count)];
  let rows = 0;
  for (let node = 0; node < nodes.count; node++) {
    start[node] = rows;
    const frame = nodes.frame[node];
    for (let t = ticks.start[node]; t < ticks.start[node + 1]; t++) {
      const place = placeOf(frame, ticks.line[t]);
      if (place === 'minified') continue;
      line[rows] = place?.line ?? ticks.line[t];
      url[rows] = place === null || place.url === frames.url[frame] ? 0 : place.url;
      amount[rows++] = ticks.ticks[t];
    }
  }
  start[nodes.count] = rows;
  return { start, line: line.subarray(0, rows), ticks: amount.subarray(0, rows), url: url.subarray(0, rows) };
}
