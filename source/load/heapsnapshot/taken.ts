import { statSync } from 'node:fs';
import { basename } from 'node:path';

/** `Heap.20261128.072348.…` of Node, `Heap-20261128T072348` of Chrome: when it was written, in local time. */
const NAMED = /^Heap[.-](\d{4})(\d\d)(\d\d)[.T](\d\d)(\d\d)(\d\d)(?!\d)/;

/** When a snapshot was taken, in milliseconds since 1970: by its name, else by when the file was last written; null for no file. */
export function takenAt(path: string): number | null {
  const [found, ...parts] = NAMED.exec(basename(path)) ?? [];
  if (found !== undefined) {
    const [year, month, day, hour, minute, second] = parts.map(Number);
    return new Date(year, month - 1, day, hour, minute, second).getTime();
  }
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
