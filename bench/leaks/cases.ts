import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that leaks, or only looks as if it did, and what an engineer who knows it would want to read: the `case.json` beside it. */
export interface LeakCase {
  name: string;
  folder: string;
  kind: 'leak' | 'healthy' | 'backlog';
  summary: string;
  form?: string;
  link?: string | null;
  /** Exact versions; installed by the bench. */
  packages?: Record<string, string>;
  scripts?: boolean;
  entry: string;
  type?: 'commonjs' | 'module';
  flags?: string[];
  /** Snapshots that it writes to `SNAPSHOT_DIR`, as `1.heapsnapshot` and so on. */
  snapshots: number;
  expect: {
    verdict: string[];
    /** Names of what holds the pile: one of them must be named. None where any will do. */
    holders: string[];
    /** Classes of what piles up: one of them must be named. */
    classes: string[];
    package: { name: string; version: string } | null;
    remedy?: string;
    bytesPerStep?: number;
    /** Bytes that were gone from the last snapshot when the fix was applied and the program recorded again. */
    freed?: number;
  };
  /** A unified diff of its files. */
  fix?: string;
}

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** Folders with a `case.json` at any depth of a folder of the corpus (`real/leaks`, `blind/heap1`) or of any other. */
export function leakCases(set: string): LeakCase[] {
  const root = existsSync(join(corpus, set)) ? join(corpus, set) : set;
  const found: LeakCase[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const file = join(folder, 'case.json');
    if (existsSync(file)) {
      found.push({ name: basename(folder), folder, ...JSON.parse(readFileSync(file, 'utf8')) });
      continue;
    }
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== 'node_modules') open.push(join(folder, entry.name));
  }
  return found.sort((a, b) => a.folder.localeCompare(b.folder));
}
