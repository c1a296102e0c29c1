import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProfileRecording } from '../cpu/recording.ts';
import type { Finding } from '../diagnose/finding.ts';
import { InputError, noSuchFile } from '../load/errors.ts';
import { readText } from './read.ts';
import { writeWhole } from './write.ts';

/** Files as they are and as they would be. */
export interface Change {
  files: { path: string; before: string; after: string }[];
}

/** A file as it is named from the current directory; in full where it is not below. */
export function nearPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

/** Writes a file with its change; its mode stays. */
export function writeChange({ path, after }: Change['files'][number]): void {
  const { mode } = statSync(path);
  writeWhole(path, after, true);
  chmodSync(path, mode);
}

/** A recording that files are compared with. */
export type Recorded = Pick<ProfileRecording, 'file' | 'sourceHashes' | 'nearby'>;

/**
 * Refuses a file that is not what it was when it was recorded: by its content where the recording has its hash, else by when it was written.
 *
 * @throws InputError
 */
export function refuseChanged(path: string, { file, sourceHashes, nearby }: Recorded): void {
  const [elsewhere] = [...(nearby ?? [])].find(([, here]) => here === path) ?? [];
  const hash = sourceHashes?.get(elsewhere ?? pathToFileURL(realpathSync(path)).href);
  if (hash !== undefined) {
    if (hash !== createHash('sha256').update(readFileSync(path)).digest('hex'))
      throw new InputError(`${path} has changed since the recording: record it again`);
    return;
  }
  const recorded = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (recorded !== undefined && statSync(path).mtimeMs > recorded)
    throw new InputError(
      `${path} was written after the recording, which does not say what was in it: record it again (culprit record keeps a hash of every file)`,
    );
}

/**
 * The exact rewrite of a finding.
 *
 * @param recorded null where it was recorded just now
 * @throws InputError where the file is not what it was when it was recorded.
 */
export function changeOf({ code }: Finding, recorded: Recorded | null): Change {
  const edit = code!.edit!;
  const before = readText(edit.path);
  if (recorded) refuseChanged(edit.path, recorded);
  if (before.slice(edit.start, edit.end) !== edit.from)
    throw new InputError(`${edit.path} has changed since the recording: record it again`);
  // A file whose lines all end as Windows has them stays one.
  const isCrlf = before.includes('\r\n') && !/(?:^|[^\r])\n/.test(before);
  const to = isCrlf ? edit.to.replace(/\r?\n/g, '\r\n') : edit.to;
  const after = before.slice(0, edit.start) + to + before.slice(edit.end);
  return { files: [{ path: realpathSync(edit.path), before, after }] };
}

/**
 * What a diff would make of the files that it names, which stay as they are.
 *
 * @throws InputError where it does not apply, or makes or removes files.
 */
export function changeOfPatch(patch: string): Change {
  const text = readText(patch);
  const names = [...text.matchAll(/^--- (\S+).*\n\+\+\+ (\S+)/gm)].map(([, from, to]) => [from, to]);
  if (names.length === 0) throw new InputError(`${patch}: not a unified diff`);
  if (names.flat().includes('/dev/null'))
    throw new InputError(`${patch} adds or removes files: only changes to files can be tried`);
  const prefix = names.every(([from, to]) => from.startsWith('a/') && to.startsWith('b/')) ? 1 : 0;
  const paths = names.map(([, to]) => (prefix === 1 ? to.slice(2) : to));
  const outside = paths.find((path) => isAbsolute(path) || path.split('/').includes('..'));
  if (outside !== undefined) throw new InputError(`${patch}: ${outside} is outside of the current directory`);
  const root = rootOf(paths);
  const directory = mkdtempSync(join(tmpdir(), 'culprit-patch-'));
  try {
    const files = paths.map((path) => ({
      path: realpathSync(join(root, path)),
      before: readText(join(root, path)),
    }));
    paths.forEach((path, i) => {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), files[i].before);
    });
    try {
      // In no repository, which would leave out what is not in it.
      execFileSync('git', ['apply', `-p${prefix}`, resolve(patch)], {
        cwd: directory,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(directory) },
      });
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string };
      throw new InputError(
        `${patch} does not apply: ${(stderr || message)
          .trim()
          .split('\n')[0]
          .replace(/^error: /, '')}`,
      );
    }
    return {
      files: files.map((file, i) => ({ ...file, after: readFileSync(join(directory, paths[i]), 'utf8') })),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Paths of a diff are below the current directory, or below the root of its repository. */
function rootOf(paths: readonly string[]): string {
  const isThere = (root: string) =>
    paths.every((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile());
  if (isThere('.')) return process.cwd();
  try {
    const root = execFileSync('git', ['rev-parse', '--show-toplevel'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (isThere(root)) return root;
  } catch {
    // In no repository.
  }
  throw noSuchFile(String(paths.find((path) => !statSync(path, { throwIfNoEntry: false }))));
}
