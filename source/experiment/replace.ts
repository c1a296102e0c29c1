import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../load/errors.ts';
import type { Program } from './run.ts';

/** Other text for a file of a program, given to Node when it loads that file. */
export interface Replacement {
  /** As V8 names the file: `file:///app/main.js`, symbolic links resolved. */
  url: string;
  /** In the file's own language: types are still to be stripped where they were. */
  text: string;
}

/** A program that runs with other text than its files hold. */
export interface Replaced {
  program: Program;
  /** Where the processes of it write; what a probe counted is there. */
  directory: string;
  /**
   * After a run: of which files the other text was run.
   *
   * @throws InputError where Node is too old to be given other text.
   */
  loaded(): Set<string>;
  remove(): void;
}

/** Tells that a text is run, before anything else of it is; on its first line of code, so that all lines keep their numbers. */
function withMark(text: string, i: number): string {
  const [head] = /^(#!.*\n)?(\s|\/\/.*\n|\/\*[\s\S]*?\*\/|(['"])use \w+\3[ \t]*(;|(?=\r?\n)))*/.exec(text)!;
  return `${head}globalThis[Symbol.for('culprit.runs')]?.(${i});${text.slice(head.length)}`;
}

/** The first is loaded before the program. */
const PROBE = [
  'counts.cjs',
  'calls.cjs',
  'callers.cjs',
  'collections.cjs',
  'waiting.cjs',
  'budget.cjs',
  'digits.cjs',
  'sizes.cjs',
  'hash.cjs',
  'copied.cjs',
  'state.cjs',
];

/**
 * Prepares a program to run with other text for some of its files, none of which is written. CommonJS, ES modules, type-stripped TypeScript and
 * the main file alike, in every process and thread that it starts, on Node 22.15 and later.
 *
 * @param probed how many functions and sites the other text counts, if it does: see `probe/counts.cjs`.
 */
export function replaceSources(
  program: Program,
  replacements: readonly Replacement[],
  probed: { functions: number; sites: number } | null = null,
): Replaced {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-sources-'));
  const texts = join(directory, 'texts');
  mkdirSync(texts);
  const copy = (file: URL, name: string) => {
    // A copy in a directory of ours: the path of an installation may hold what NODE_OPTIONS cannot.
    copyFileSync(fileURLToPath(file), join(directory, name));
    return join(directory, name);
  };
  const preload = copy(new URL('./preload.cjs', import.meta.url), 'preload.cjs');
  const files = replacements.map(({ url, text }, i) => {
    const path = join(texts, String(i));
    writeFileSync(path, withMark(text, i));
    return { url, text: path };
  });
  const list = join(directory, 'sources.json');
  const [runtime] = probed
    ? PROBE.map((name) => copy(new URL(`./probe/${name}`, import.meta.url), name))
    : [];
  writeFileSync(list, JSON.stringify({ directory, files, probe: runtime && { runtime, places: probed } }));
  return {
    directory,
    program: {
      ...program,
      env: { ...program.env, CULPRIT_SOURCES: list },
      nodeOptions: [...(program.nodeOptions ?? []), `--require ${JSON.stringify(preload)}`],
    },
    loaded() {
      const names = readdirSync(directory);
      if (names.includes('unsupported')) {
        const version = readFileSync(join(directory, 'unsupported'), 'utf8');
        throw new InputError(
          `the program runs on Node ${version}, which cannot load other source: Node 22.15 or later is needed`,
        );
      }
      return new Set(
        names
          .filter((name) => name.startsWith('runs.'))
          .map((name) => readFileSync(join(directory, name), 'utf8')),
      );
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
