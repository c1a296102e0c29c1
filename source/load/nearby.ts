import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { ProfileRecording } from '../cpu/recording.ts';
import { decoded } from '../files/disk.ts';
import { beginsAt, lineStartsOf, nameBefore } from '../files/function-text.ts';
import { RINGS, type SourceReader } from '../files/reader.ts';
import { sharedParts } from '../files/suffix-index.ts';
import { plural } from '../format/numbers.ts';
import { HOOK } from '../waits/loop-work.ts';
import type { WaitsRecording } from '../waits/recording.ts';
import { FITS, framesByScript } from './originals.ts';

/**
 * Finds the source of a recording that was made on another machine, or of a program that has moved: files near the user or the recording whose paths
 * end like its urls, and in which its functions begin where it says. The reader learns where they are; the data quality names them.
 */

/** For profiles of one file, which share their frames and strings. */
export function findNearby(recordings: ProfileRecording[], sources: SourceReader): void {
  const [first] = recordings;
  if (!first) return;
  let lines: LinesOfScripts | null = null;
  const found = search(first, sources, (script, text) => {
    if (first.sourceHashes?.get(script.url) === createHash('sha256').update(text).digest('hex'))
      return 'surely';
    lines ??= linesOfScripts(first);
    const last = lastLine(lines.get(first.frames.url[script.rows[0]]));
    return last > lineStartsOf(text).length ? 'no' : fitting(first, script.rows, text, beginsAt);
  });
  if (!found) return;
  for (const recording of recordings) {
    recording.nearby = found;
    recording.dataQuality.push(noteOf(found));
  }
}

/** For the call sites of waits; `profile` is that of the same run, where there is one. */
export function findSitesNearby(
  recording: WaitsRecording,
  profile: ProfileRecording | undefined,
  sources: SourceReader,
): void {
  const found = search(recording, sources, ({ rows }, text) =>
    fitting(recording, rows, text, callsAt, isMadeIn),
  );
  const nearby = new Map([...(profile?.nearby ?? []), ...(found ?? [])]);
  if (nearby.size === 0) return;
  recording.nearby = nearby;
  recording.dataQuality.push(noteOf(nearby));
}

interface ScriptRows {
  url: string;
  /** Rows of `frames`. */
  rows: readonly number[];
}

/** Whether a text is what ran. `surely`: by something that no other file would have; `perhaps`: nothing contradicts it. */
type Fit = 'surely' | 'perhaps' | 'no';

/** Files of one name that are tried. */
const MOST = 8;

function search(
  { frames, strings }: Pick<WaitsRecording, 'frames' | 'strings'>,
  sources: SourceReader,
  fits: (script: ScriptRows, text: string) => Fit,
): Map<string, string> | null {
  const scripts = [...framesByScript(frames, strings)]
    .map(([url, rows]) => ({ url: strings[url], rows }))
    .filter(({ url }) => !HOOK.test(url) && !sources.has(url));
  const fitOf = (script: ScriptRows, path: string): Fit => {
    const text = sources.textAt(path);
    return text === null ? 'no' : fits(script, text);
  };
  const nearby = new Map<string, string>();
  /** Folders of the recording, and where they are on this machine. */
  const moved = new Map<string, string>();
  for (const ring of RINGS) {
    for (const script of scripts) {
      if (nearby.has(script.url)) continue;
      const { paths, parts } = sources.near(script.url, ring);
      const path = paths.slice(0, MOST).find((one) => fitOf(script, one) === 'surely');
      if (path === undefined) continue;
      nearby.set(script.url, path);
      moved.set(without(slashed(script.url), '/', parts), without(path, sep, parts));
    }
    // In the same folders: packages, and files of which only the top level ran.
    for (const script of scripts) {
      for (const [from, to] of moved) {
        const url = slashed(script.url);
        if (nearby.has(script.url) || !url.startsWith(from)) continue;
        const path = to + url.slice(from.length).split('/').map(decoded).join(sep);
        if (fitOf(script, path) !== 'no') nearby.set(script.url, path);
      }
    }
  }
  if (nearby.size === 0) return null;
  sources.learn({ nearby });
  return nearby;
}

const slashed = (url: string): string => url.replace(/[?#].*$/, '').replaceAll('\\', '/');

/** A path without its last parts. */
const without = (path: string, separator: string, parts: number): string =>
  path.split(separator).slice(0, -parts).join(separator) + separator;

/** How well a text fits: most functions have to begin where they should, one of them by name to be sure. Top levels fit any text. */
function fitting(
  { frames, strings }: Pick<WaitsRecording, 'frames' | 'strings'>,
  rows: readonly number[],
  text: string,
  isThere: (text: string, offset: number, name: string) => boolean,
  isNamed = (text: string, offset: number, last: string) => nameBefore(text, offset, last) >= 0,
): Fit {
  const starts = lineStartsOf(text);
  let [asked, fit, named] = [0, 0, 0];
  for (const f of rows) {
    const [line, column, name] = [frames.line[f], frames.column[f], strings[frames.name[f]]];
    if (line <= 0 && column <= 0) continue;
    asked++;
    const offset = starts[line] + column;
    if (line >= starts.length || !isThere(text, offset, name)) continue;
    fit++;
    const last = name.replace(/^.*[. ]/, '');
    if (/^[\w$]/.test(last) && isNamed(text, offset, last)) named++;
  }
  if (fit < FITS * asked) return 'no';
  return named > 0 ? 'surely' : 'perhaps';
}

/** Whether there is a call at an offset. */
const callsAt = (text: string, offset: number): boolean =>
  /^(?:new\s|[\w$#]+\s*(?:\(|`|\?\.\())/.test(text.slice(offset, offset + 200));

/** Whether the calling function may begin above. */
const isMadeIn = (text: string, offset: number, last: string): boolean =>
  text.slice(0, offset).includes(last);

/** Samples by line, by script (an index of `strings`). */
type LinesOfScripts = Map<number, Map<number, number>>;

/** In one pass: there may be hundreds of scripts, and millions of nodes. */
function linesOfScripts({ nodes, ticks, frames }: ProfileRecording): LinesOfScripts {
  const scripts: LinesOfScripts = new Map();
  for (let node = 0; node < nodes.count; node++) {
    const frame = nodes.frame[node];
    if (frames.line[frame] < 0 || ticks.start[node] === ticks.start[node + 1]) continue;
    const url = frames.url[frame];
    let lines = scripts.get(url);
    if (!lines) scripts.set(url, (lines = new Map()));
    for (let t = ticks.start[node]; t < ticks.start[node + 1]; t++)
      lines.set(ticks.line[t], (lines.get(ticks.line[t]) ?? 0) + ticks.ticks[t]);
  }
  return scripts;
}

/** The last line of a script with samples, but for the few that inlined code of other files may have. */
function lastLine(lines: ReadonlyMap<number, number> = new Map()): number {
  const all = [...lines.values()].reduce((sum, ticks) => sum + ticks, 0);
  let seen = 0;
  for (const [line, ticks] of [...lines].sort(([a], [b]) => a - b)) {
    seen += ticks;
    if (seen >= FITS * all) return line;
  }
  return 0;
}

/** Folders that the note names. */
const NAMED = 3;

function noteOf(nearby: ReadonlyMap<string, string>): string {
  const folders = new Set(
    [...nearby].map(([url, path]) => relative('.', without(path, sep, sharedParts(url, path)))),
  );
  const near = [...folders].map((folder) =>
    folder === '' ? '.' : folder.startsWith('..') ? folder : `./${folder}`,
  );
  const more =
    near.length > NAMED ? ` and ${plural(near.length - NAMED, 'other directory', 'other directories')}` : '';
  return `Source from ${near.slice(0, NAMED).join(', ')}${more} instead of the paths in the recording: its functions match`;
}
