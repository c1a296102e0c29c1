import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodedMappings, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

export interface SourcePlace {
  /** Where the text was found; for text inside a source map, the path that map gives it. */
  path: string;
  text: string;
  /** 1-based, of `text`; null where the question had none, the map has no answer, or a line of minified code is asked for without a column. */
  line: number | null;
  column: number | null;
  /** True where a source map led from generated code to what its author wrote. */
  original: boolean;
}

/** A package as it is installed. */
export interface PackageAt {
  name: string;
  version: string | null;
}

const LARGEST_FILE = 8 << 20;
const LARGEST_SUFFIX_SEARCH = 20_000;

/** A generated line made of so many of the author's is minified code. */
const MINIFIED = 5;

interface Generated {
  path: string;
  text: string;
  map: TraceMap | null;
  /** Where the code begins on each generated line asked for (0-based column); -1 where the line is minified. */
  firstColumn: Map<number, number>;
}

/** Kinds of files that V8 runs, or that a source map leads to. */
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|coffee|res|elm|html?)$/i;

/**
 * Whether a file may be shown as source. A recording can name any file of this machine, and a report quotes the line that it counts time on:
 * what is not code, such as a key, is no source. A command has no ending, but says what runs it.
 */
const isCode = (path: string, text: string) =>
  CODE.test(path) || /^#!.*\b(?:node|deno|bun)\b/.test(text.slice(0, 200));

/**
 * Reads the source that a profile's urls name: `file:` urls and absolute paths as they stand, everything else
 * (`webpack:`, relative, of another machine) by its longest suffix under the roots given. Never the network. Refuses
 * what is not a regular text file of code under 8 MB. Every answer is remembered.
 */
export class SourceReader {
  private readonly roots: string[];
  private readonly generated = new Map<string, Generated | null>();
  private readonly texts = new Map<string, string | null>();
  private readonly packages = new Map<string, PackageAt>();
  private index: Map<string, string[]> | null = null;

  constructor(options: { roots: string[] }) {
    this.roots = options.roots.map((root) => resolve(root));
  }

  /** Text and position for a url as the profile has it; line and column 1-based. Null where there is no source. */
  read(url: string, line: number | null, column: number | null): SourcePlace | null {
    const file = this.open(url);
    if (!file) return null;
    if (file.map) {
      const found = this.original(file, line, column);
      if (found) return found;
    }
    return { path: file.path, text: file.text, line, column, original: false };
  }

  /**
   * The source whose top level a generated file's own is: of a bundle the last, which is the entry that all others come before
   * (esbuild, rollup). Without a map the file itself.
   */
  readTopLevel(url: string): SourcePlace | null {
    const file = this.open(url);
    const lines = file?.map ? decodedMappings(file.map) : [];
    const line = lines.findLastIndex((segments) => segments.some(([, source]) => source !== undefined));
    const last = lines[line]?.findLast(([, source]) => source !== undefined);
    return last ? this.read(url, line + 1, last[0] + 1) : this.read(url, 1, 1);
  }

  /** Whether the nearest package.json above a file, no higher than the root it is under, lists a package. */
  lists(path: string, name: string): boolean {
    const root = this.roots.find((one) => path.startsWith(one + sep));
    if (root === undefined) return false;
    for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) {
      const text = this.text(join(folder, 'package.json'));
      if (text === null) continue;
      try {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(text);
        return Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name);
      } catch {
        return false;
      }
    }
    return false;
  }

  /** The package that holds a url's file, with the version that is installed there; version null where its package.json was not found. */
  packageOf(url: string): PackageAt | null {
    const path = (localPath(url) ?? url).replaceAll('\\', '/');
    const at = path.lastIndexOf('node_modules/');
    if (at < 0) return null;
    const [first, second] = path.slice(at + 13).split('/', 2);
    const name = first.startsWith('@') && second ? `${first}/${second}` : first;
    const folder = path.slice(0, at + 13) + name;
    let known = this.packages.get(folder);
    if (!known) this.packages.set(folder, (known = { name, version: this.versionIn(folder) }));
    return known;
  }

  private versionIn(folder: string): string | null {
    const text = isAbsolute(folder) ? this.text(join(folder, 'package.json')) : null;
    if (text === null) return null;
    try {
      const { version } = JSON.parse(text);
      return typeof version === 'string' ? version : null;
    } catch {
      return null;
    }
  }

  private original(file: Generated, line: number | null, column: number | null): SourcePlace | null {
    const { map } = file;
    if (!map) return null;
    const at = line ?? 1;
    const from = column === null ? this.firstColumnOf(file, at) : column - 1;
    // What is before the first segment (a banner, `"use strict"`) is of no source; the line is of one all the same.
    const somewhere = decodedMappings(map)[at - 1]?.find(([, source]) => source !== undefined)?.[0] ?? 0;
    const place = originalPositionFor(map, { line: at, column: from < 0 ? somewhere : from });
    if (place.source === null) return null;
    const number = map.resolvedSources.indexOf(place.source);
    const inline = number >= 0 ? (map.sourcesContent?.[number] ?? null) : null;
    // What stands in the map needs no file; what does not may only be read as any other url may.
    let path = localPath(place.source) ?? place.source;
    let text = inline;
    if (text === null) {
      const beside = this.locate(place.source, dirname(file.path));
      if (beside === null) return null;
      path = beside;
      text = this.text(beside);
      if (text !== null && !isCode(beside, text)) text = null;
    }
    if (text === null) return null;
    return {
      path,
      text,
      line: line === null || from < 0 ? null : place.line,
      column: line === null || column === null ? null : place.column + 1,
      original: true,
    };
  }

  /** Ticks have a line and no column: the first that has code. A line of minified code is of nothing in particular. */
  private firstColumnOf(file: Generated, line: number): number {
    let column = file.firstColumn.get(line);
    if (column === undefined) {
      const start = nthLine(file.text, line);
      column = isMinified(file.map!, line)
        ? -1
        : (/\S/.exec(file.text.slice(start, start + 400))?.index ?? 0);
      file.firstColumn.set(line, column);
    }
    return column;
  }

  private open(url: string): Generated | null {
    const known = this.generated.get(url);
    if (known !== undefined) return known;
    const path = this.locate(url, null);
    const read = path === null ? null : this.text(path);
    const text = path !== null && read !== null && isCode(path, read) ? read : null;
    const file: Generated | null =
      path === null || text === null
        ? null
        : { path, text, map: this.mapOf(path, text), firstColumn: new Map() };
    this.generated.set(url, file);
    return file;
  }

  private mapOf(path: string, text: string): TraceMap | null {
    const tail = text.slice(-Math.min(text.length, LARGEST_FILE));
    const at = tail.lastIndexOf('//# sourceMappingURL=');
    if (at < 0) return null;
    const reference = tail.slice(at + 21).split(/[\s'"]/, 1)[0];
    let json: string | null = null;
    const data = /^data:application\/json(?:;charset=[^;,]+)?(;base64)?,/.exec(reference);
    if (data) {
      const body = reference.slice(data[0].length);
      try {
        json = data[1] ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body);
      } catch {
        return null;
      }
    } else if (!/^[a-z]+:/i.test(reference) && !isAbsolute(reference)) {
      const beside = join(dirname(path), reference);
      // A map is looked for beside its file or below, never above it.
      if (beside.startsWith(dirname(path) + sep)) json = this.text(beside);
    }
    if (json === null) return null;
    try {
      return new TraceMap(JSON.parse(json), 'file://' + path);
    } catch {
      return null;
    }
  }

  /**
   * The file a url means on this machine, or null. With `base`, the url is a source map's word and not the profile's: then
   * only below the project that holds the generated file.
   */
  private locate(url: string, base: string | null): string | null {
    if (/^(node|bun|deno|ext|internal|data):/.test(url)) return null;
    const direct = localPath(url);
    if (direct !== null && (base === null || isBelow(direct, projectOf(base)))) {
      if (this.text(direct) !== null) return direct;
    }
    return this.bySuffix(url);
  }

  private bySuffix(url: string): string | null {
    if (this.roots.length === 0) return null;
    const parts = url
      .replace(/^[a-z-]+:\/+(?:[^/]*\/)?/i, (scheme) => (scheme.startsWith('file:') ? '/' : ''))
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .map((part) => (url.startsWith('file:') ? decoded(part) : part));
    const last = parts.at(-1);
    if (last === undefined) return null;
    this.index ??= this.indexRoots();
    let best: string | null = null;
    let bestLength = 0;
    for (const path of this.index.get(last) ?? []) {
      const own = path.split(sep);
      let length = 0;
      while (length < parts.length && own.at(-1 - length) === parts.at(-1 - length)) length++;
      if (length > bestLength) {
        bestLength = length;
        best = path;
      }
    }
    return best;
  }

  /** File names under the roots. Bounded, breadth first, symbolic links not followed: a root may be a whole disk. */
  private indexRoots(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    const queue = [...this.roots];
    for (let head = 0, seen = 0; head < queue.length && seen < LARGEST_SUFFIX_SEARCH; head++) {
      try {
        for (const entry of readdirSync(queue[head], { withFileTypes: true })) {
          seen++;
          const path = join(queue[head], entry.name);
          if (entry.isDirectory() && entry.name !== '.git') queue.push(path);
          else if (entry.isFile()) index.set(entry.name, [...(index.get(entry.name) ?? []), path]);
        }
      } catch {
        // A folder that cannot be read holds no source for us.
      }
    }
    return index;
  }

  private text(path: string): string | null {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const text = readText(path);
    this.texts.set(path, text);
    return text;
  }
}

function isMinified(map: TraceMap, line: number): boolean {
  const lines = new Set<string>();
  for (const [, source, from] of decodedMappings(map)[line - 1] ?? []) {
    if (source !== undefined) lines.add(`${source}:${from}`);
    if (lines.size >= MINIFIED) return true;
  }
  return false;
}

/** Whether a file is in a folder, wherever links lead. */
function isBelow(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

/** The nearest folder above that holds a package.json, else the one above: `dist/` and `src/` are siblings. */
function projectOf(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
  }
  return dirname(folder);
}

function localPath(url: string): string | null {
  const bare = url.replace(/[?#].*$/, '');
  if (!url.startsWith('file:')) return isAbsolute(bare) && !isRemote(bare) ? bare : null;
  try {
    const path = fileURLToPath(bare);
    return isRemote(path) ? null : path;
  } catch {
    return null;
  }
}

/** A part of a url without its escapes; as it stands where they are none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `\\server\share` (UNC): Windows would ask the network for it. */
const isRemote = (path: string) => /^[\\/]{2}/.test(path);

/** A regular text file's content, at most 8 MB; null for everything else. */
function readText(path: string): string | null {
  let file: number | null = null;
  try {
    // Opening a FIFO would wait for a writer for ever: O_NONBLOCK.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > LARGEST_FILE) return null;
    const bytes = Buffer.alloc(stat.size);
    let length = 0;
    for (let n = -1; n !== 0 && length < bytes.length; length += n)
      n = readSync(file, bytes, length, bytes.length - length, length);
    const content = bytes.subarray(0, length);
    if (content.subarray(0, 8192).includes(0)) return null;
    return content.toString('utf8');
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function nthLine(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return text.length;
  }
  return at;
}
