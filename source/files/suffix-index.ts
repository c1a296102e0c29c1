import { type Dirent, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decoded } from './disk.ts';

/** Entries that are looked at where nobody says how many: a root may be a whole disk. */
const MOST = 20_000;

/** Files below some folders, by the ends of their paths: of a url of another machine, the last parts are those of a file here. */
export class SuffixIndex {
  private readonly roots: readonly string[];
  private readonly isIn: (entry: Dirent) => boolean;
  private readonly most: number;
  /** The folders that hold a file of a name. */
  private byName: Map<string, string[]> | null = null;

  /**
   * @param roots absolute
   * @param isIn which folders are looked into
   * @param most entries that are looked at
   */
  constructor(roots: readonly string[], isIn: (entry: Dirent) => boolean, most = MOST) {
    this.roots = roots;
    this.isIn = isIn;
    this.most = most;
  }

  /** Paths that share most of their last parts with a url, as far as they share any, the nearest to a root first; and how many parts. */
  longest(url: string): { paths: string[]; parts: number } {
    const parts = partsOf(url);
    let paths: string[] = [];
    let most = 0;
    this.byName ??= this.read();
    const name = parts.at(-1) ?? '';
    for (const folder of this.byName.get(name) ?? []) {
      const path = join(folder, name);
      const length = shared(parts, path.split(sep));
      if (length > most) paths = [];
      if (length < most || length === 0) continue;
      most = length;
      paths.push(path);
    }
    return { paths, parts: most };
  }

  /** Breadth first, symbolic links not followed. */
  private read(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    const queue = [...this.roots];
    for (let head = 0, seen = 0; head < queue.length && seen < this.most; head++) {
      const folder = queue[head];
      try {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
          seen++;
          if (entry.isDirectory()) {
            if (this.isIn(entry)) queue.push(join(folder, entry.name));
          } else if (entry.isFile()) {
            const folders = index.get(entry.name);
            if (folders) folders.push(folder);
            else index.set(entry.name, [folder]);
          }
        }
      } catch {
        // A folder that cannot be read holds no source for us.
      }
    }
    return index;
  }
}

/** How many last parts a url and a path have in common. */
export const sharedParts = (url: string, path: string): number => shared(partsOf(url), path.split(sep));

function shared(parts: readonly string[], own: readonly string[]): number {
  let length = 0;
  while (length < parts.length && own.at(-1 - length) === parts.at(-1 - length)) length++;
  return length;
}

/** The parts of a url's path, of whatever system it is, without its scheme and host. */
const partsOf = (url: string): string[] =>
  url
    .replace(/^[a-z-]+:\/+(?:[^/]*\/)?/i, (scheme) => (scheme.startsWith('file:') ? '/' : ''))
    .replace(/[?#].*$/, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => (url.startsWith('file:') ? decoded(part) : part));
