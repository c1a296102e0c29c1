import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of the corpus and what an engineer who knows it would want to read first: the `case.json` beside it. */
export interface Case {
  /** Name of its folder. */
  name: string;
  folder: string;
  /** `bug`: published in a package; `inclusive`: one own call made too often; `own`: planted in own code. */
  kind: 'bug' | 'inclusive' | 'own' | 'healthy';
  summary?: string;
  link?: string | null;
  /** Exact versions; installed by the bench. */
  packages?: Record<string, string>;
  /** Whether the packages' install scripts are needed. */
  scripts?: boolean;
  entry: string;
  flags?: string[];
  type?: 'commonjs' | 'module';
  /** Run before recording, for what the program reads. */
  prepare?: string;
  /** Bundled to one file beside its map before it is recorded, as a build would. */
  bundle?: boolean;
  expect: {
    /** First verdicts that are right. */
    verdict: string[];
    /** Causes that are right: see `CAUSES` in `judge.ts`. */
    cause?: string[];
    /** Rules that are right, where the case was written beside the rules. */
    rules?: string[];
    /** Names of which one must be named in the finding. */
    subjects?: string[];
    /** `main.js:12-18`: places of which one may be named instead. */
    places?: string[];
    package?: { name: string; version: string } | null;
    /** Others that are right to name, where time shows in several. */
    packageAlternatives?: string[];
    fixedIn?: string | null;
    remedy?: string;
    lever?: string;
  };
}

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

/** Folders with a `case.json`, at any depth of a folder of the corpus (`own`, `real/bugs`) or of any other. */
export function casesOf(set: string): Case[] {
  const root = existsSync(join(corpus, set)) ? join(corpus, set) : set;
  const found: Case[] = [];
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
