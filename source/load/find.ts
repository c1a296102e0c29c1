import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Found {
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  modified: number;
}

const LIKELY = /\.(cpuprofile|heapprofile|heapsnapshot|heaptimeline)(\.gz)?$|trace.*\.json(\.gz)?$|\.json$/i;
const MOST = 500;
const DEEPEST = 3;

/**
 * The recordings below a directory, newest first: files whose name is likely and whose first bytes look right. Looks three
 * directories deep, passes over `node_modules` and hidden ones, and never fails on what it may not read.
 */
export function findRecordings(directory: string): Found[] {
  const found: Found[] = [];
  const todo: { path: string; depth: number }[] = [{ path: directory, depth: 0 }];
  for (let next = todo.shift(); next && found.length < MOST; next = todo.shift()) {
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
      } else if (entry.isFile() && LIKELY.test(entry.name) && looksRight(path)) {
        const { size, mtimeMs } = statSync(path);
        found.push({ path, bytes: size, modified: mtimeMs });
      }
    }
  }
  return found.sort((a, b) => b.modified - a.modified || (a.path < b.path ? -1 : 1));
}

/** Whether a file begins like a recording: gzip, or JSON with one of the keys that recordings begin with. */
function looksRight(path: string): boolean {
  const head = Buffer.alloc(4096);
  try {
    const fd = openSync(path, 'r');
    const length = readSync(fd, head, 0, head.length, 0);
    closeSync(fd);
    if (head[0] === 0x1f && head[1] === 0x8b) return true;
    const text = head.subarray(0, length).toString('latin1');
    return /^\s*(\{[\s\S]*"(nodes|head|snapshot|traceEvents|samples|timeDeltas|startTime)"\s*:|\[\s*\{[\s\S]*"(ph|cat)"\s*:)/.test(
      text,
    );
  } catch {
    return false;
  }
}
