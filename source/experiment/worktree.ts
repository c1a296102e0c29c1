import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { InputError } from '../load/errors.ts';

/** A revision checked out beside the working tree. */
export interface Worktree {
  /** What the directory is there. */
  cwd: string;
  commit: string;
  /** Takes it away again. */
  remove(): void;
}

/**
 * Checks a revision out into a temporary git worktree, with the `node_modules` of the working tree linked into it (at the root of the repository
 * and in `cwd`).
 *
 * @throws InputError where the directory is in no repository, or has no such revision.
 */
export function checkOut(revision: string, directory = process.cwd()): Worktree {
  const cwd = realpathSync(directory);
  const root = rootOf(cwd);
  const commit = commitOf(cwd, revision);
  const parent = mkdtempSync(join(tmpdir(), 'culprit-revision-'));
  const tree = join(parent, 'tree');
  const remove = () => {
    try {
      git(root, 'worktree', 'remove', '--force', tree);
    } catch {}
    rmSync(parent, { recursive: true, force: true });
  };
  try {
    git(root, 'worktree', 'add', '--detach', tree, commit);
    const inside = relative(root, cwd);
    for (const folder of new Set(['', inside])) {
      const [from, to] = [join(root, folder, 'node_modules'), join(tree, folder, 'node_modules')];
      if (existsSync(from) && existsSync(join(tree, folder)) && !existsSync(to))
        symlinkSync(from, to, 'junction');
    }
    const there = join(tree, inside);
    if (!existsSync(there)) throw new InputError(`${revision} has no directory ${inside}`);
    return { cwd: there, commit, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const BEGIN = 'git init && git add -A && git commit -m start';

function rootOf(cwd: string): string {
  try {
    return git(cwd, 'rev-parse', '--show-toplevel');
  } catch {
    throw new InputError(
      `${cwd} is in no git repository, and --build and --vs-git run a copy of one: ${BEGIN}`,
    );
  }
}

function commitOf(cwd: string, revision: string): string {
  try {
    return git(cwd, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  } catch {
    throw new InputError(
      revision === 'HEAD'
        ? `the git repository has no commit yet, and --build runs a copy of one: ${BEGIN}`
        : `no such revision: ${revision}`,
    );
  }
}

/**
 * The same of the working tree as it is now: what is not committed is copied into it, ignored files are not.
 *
 * @throws InputError where the directory is in no repository.
 */
export function copyTree(directory = process.cwd()): Worktree & { root: string; tree: string } {
  const worktree = checkOut('HEAD', directory);
  try {
    const root = git(realpathSync(directory), 'rev-parse', '--show-toplevel');
    const tree = git(worktree.cwd, 'rev-parse', '--show-toplevel');
    const names = [
      git(root, 'diff', '--name-only', '-z', 'HEAD'),
      git(root, 'ls-files', '--others', '--exclude-standard', '-z'),
    ].flatMap((list) => list.split('\0').filter(Boolean));
    for (const name of names) {
      const [from, to] = [join(root, name), join(tree, name)];
      rmSync(to, { recursive: true, force: true });
      if (existsSync(from)) cpSync(from, to, { recursive: true });
    }
    return { ...worktree, root, tree };
  } catch (error) {
    worktree.remove();
    throw error;
  }
}

function git(cwd: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const why = (stderr || message).trim().split('\n').at(-1) ?? '';
    throw new InputError(`git ${args[0]}: ${why.replace(/^(fatal|error): /, '')}`);
  }
}
