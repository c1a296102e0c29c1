import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kinds of files that V8 runs, or that a source map leads to. */
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|coffee|res|elm|html?)$/i;

/**
 * Whether a file may be shown as source. A recording can name any file of this machine, and a report quotes the line that it counts time on:
 * what is not code, such as a key, is no source. A command has no ending, but says what runs it.
 */
export const isCode = (path: string, text: string) =>
  CODE.test(path) || /^#!.*\b(?:node|deno|bun)\b/.test(text.slice(0, 200));

/** The path of a `file:` url or an absolute path; null for everything else. */
export function localPath(url: string): string | null {
  const bare = url.replace(/[?#].*$/, '');
  if (!url.startsWith('file:')) return isAbsolute(bare) && !isRemote(bare) ? bare : null;
  try {
    const path = fileURLToPath(bare);
    return isRemote(path) ? null : path;
  } catch {
    return null;
  }
}

/** `\\server\share` (UNC): Windows would ask the network for it. */
const isRemote = (path: string) => /^[\\/]{2}/.test(path);

/** A regular text file's content of at most so many bytes, or its last `tail` bytes; null for everything else. */
export function readText(path: string, most: number, tail = most): string | null {
  let file: number | null = null;
  try {
    // Opening a FIFO would wait for a writer for ever: O_NONBLOCK.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > most) return null;
    const bytes = Buffer.alloc(Math.min(stat.size, tail));
    const from = stat.size - bytes.length;
    let length = 0;
    for (let n = -1; n !== 0 && length < bytes.length; length += n)
      n = readSync(file, bytes, length, bytes.length - length, from + length);
    const content = bytes.subarray(0, length);
    if (content.subarray(0, 8192).includes(0)) return null;
    return content.toString('utf8');
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/**
 * The nearest folder above whose package.json has a name (`dist/cjs/package.json` only says what kind of modules are there), else the nearest with
 * one, else the one above: `dist/` and `src/` are siblings.
 */
export function projectOf(folder: string): string {
  let marked: string | null = null;
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    const text = readText(join(at, 'package.json'), 1 << 20);
    if (text === null) continue;
    if (/"name"\s*:/.test(text)) return at;
    marked ??= at;
  }
  return marked ?? dirname(folder);
}

/** Whether a file is in a folder, wherever links lead. */
export function isBelow(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

/** A part of a url without its escapes; as it stands where they are none. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
