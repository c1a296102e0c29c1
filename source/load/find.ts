import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from './input.ts';
import { recognise } from './recognise.ts';
import { systemPath } from './system-path.ts';

export interface Found {
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** Files that are never recordings; all others are looked into. */
const OTHER = /\.([cm]?[jt]sx?|map|md|css|html?|png|jpe?g|gif|svg|woff2?|node|so|wasm|lock)$/i;
const MOST = 500;
const DEEPEST = 3;
/** Files whose first bytes are read, in a tenth of a second. */
const MOST_READ = 5000;
const HEAD = 4096;

/**
 * The recordings below a directory, newest first, recognised by their first bytes. Looks three directories deep, skips `node_modules`, hidden
 * directories and whatever it may not read.
 */
export function findRecordings(directory: string): Found[] {
  const found: Found[] = [];
  let read = 0;
  const todo: { path: string; depth: number }[] = [{ path: directory, depth: 0 }];
  for (let next = todo.shift(); next && found.length < MOST && read < MOST_READ; next = todo.shift()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(next.path, { withFileTypes: true });
    } catch {
      continue;
    }
    for (const entry of entries) {
      const path = join(next.path, entry.name);
      if (entry.isDirectory()) {
        if (next.depth + 1 < DEEPEST && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
          todo.push({ path, depth: next.depth + 1 });
      } else if (entry.isFile() && !OTHER.test(entry.name) && read++ < MOST_READ && looksRight(path)) {
        const { size, mtimeMs } = statSync(systemPath(path));
        found.push({ path, bytes: size, modified: mtimeMs });
      }
    }
  }
  return found.sort((a, b) => b.modified - a.modified || (a.path < b.path ? -1 : 1));
}

/** The recordings below several directories in one list, newest first, each once. */
export function findInAll(directories: readonly string[]): Found[] {
  const found = new Map(directories.flatMap(findRecordings).map((one) => [resolve(one.path), one]));
  return [...found.values()].sort((a, b) => b.modified - a.modified);
}

/** Whether a file begins like a recording. */
function looksRight(path: string): boolean {
  const room = Buffer.alloc(HEAD);
  try {
    const fd = openSync(systemPath(path), 'r');
    let head: Buffer;
    try {
      head = room.subarray(0, readSync(fd, room, 0, HEAD, 0));
    } finally {
      closeSync(fd);
    }
    // Unpacks as much as there is: the head ends within the stream.
    if (isGzip(head)) head = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
    return recognise(head) !== null;
  } catch {
    return false;
  }
}
