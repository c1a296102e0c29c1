import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { replaceSources } from '../experiment/replace.ts';
import type { Program } from '../experiment/run.ts';
import { copyTree } from '../experiment/worktree.ts';
import { InputError } from '../load/errors.ts';
import type { Change } from './change.ts';

// A program without and with a change: its source replaced as it is loaded, or built in two copies.

/** A program as it is, and with a change. */
export interface Pair {
  before: Program;
  after: Program;
  /**
   * To be asked after a run of both: whether the change was in it.
   *
   * @throws InputError with the reason why not.
   */
  check(): void;
  remove(): void;
}

/** Both sides are given their text by the same hook, so that it costs both the same. No file is written. */
export function replacedPair(program: Program, { files }: Change): Pair {
  const url = (path: string) => pathToFileURL(path).href;
  const side = (key: 'before' | 'after') =>
    replaceSources(
      program,
      files.map((file) => ({ url: url(file.path), text: file[key] })),
    );
  const [before, after] = [side('before'), side('after')];
  return {
    before: before.program,
    after: after.program,
    check() {
      const loaded = before.loaded();
      const missing = files.find(({ path }) => !loaded.has(url(path)));
      if (missing)
        throw new InputError(
          `the program does not load ${basename(missing.path)} itself: --build "npm run build" tries the change in a copy that is built`,
        );
    },
    remove() {
      before.remove();
      after.remove();
    },
  };
}

/**
 * Two temporary git worktrees of the working tree as it is, one with the change, both built.
 *
 * @throws InputError where a build fails.
 */
export function builtPair(program: Program, { files }: Change, build: string): Pair {
  const trees: ReturnType<typeof copyTree>[] = [];
  const remove = () => {
    for (const tree of trees) tree.remove();
  };
  try {
    const [before, after] = [false, true].map((changed) => {
      const tree = copyTree(program.cwd);
      trees.push(tree);
      for (const { path, after: text } of changed ? files : []) {
        const inside = relative(tree.root, path);
        if (inside.startsWith('..')) throw new InputError(`${path} is outside of the repository`);
        writeFileSync(join(tree.tree, inside), text);
      }
      const { status, stdout, stderr } = spawnSync(build, { cwd: tree.cwd, shell: true, encoding: 'utf8' });
      if (status !== 0) {
        const last = `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? '';
        throw new InputError(`--build ${changed ? 'with the change ' : ''}failed with ${status}: ${last}`);
      }
      // Paths into the repository mean the copy.
      const command = program.command.map((word) =>
        word.startsWith(tree.root + sep) ? join(tree.tree, relative(tree.root, word)) : word,
      );
      return { ...program, command, cwd: tree.cwd };
    });
    return { before, after, check: () => {}, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
