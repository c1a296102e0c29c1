import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { cannotWrite, InputError } from '../load/errors.ts';
import type { Flags } from './flags.ts';

/** Whether two paths lead to one file. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/**
 * Writes a whole file or nothing: to a neighbour first, then into place. Without `force` a file that is there already stays; that is decided
 * by the file system, not by a look beforehand.
 *
 * @param inputs what is read: never overwritten, by whatever name
 * @returns false where the file is there and `force` is not given.
 */
export function writeWhole(
  path: string,
  text: string,
  force: boolean,
  inputs: readonly string[] = [],
): boolean {
  const input = inputs.find((one) => isSame(one, path));
  if (input !== undefined) throw new InputError(`${path} is the input: the report would overwrite it`);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new InputError(`cannot write ${path}: it is a directory`);
  // A pipe or a device has nothing in it to be lost, and is not to become a file.
  if (there && !there.isFile()) return writeThrough(path, text);
  if (!force && there) return false;
  // What a link leads to is replaced, not the link.
  return writeBeside(force ? targetOf(path) : path, text, force);
}

/**
 * For what runs for minutes before it writes.
 *
 * @throws InputError where `path` cannot be written when the time comes.
 */
export function refuseUnwritable(path: string, { force = false }: Flags): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new InputError(`cannot write ${path}: it is a directory`);
  if (there?.isFile() && !force) throw alreadyThere(path);
  // A pipe or a device is written through.
  if (there && !there.isFile()) return;
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

const alreadyThere = (path: string) => new InputError(`${path} already exists: --force overwrites it`);

/**
 * Writes what `--output` names; `--force` overwrites.
 *
 * @throws InputError where the file is there already.
 */
export function writeOutput(
  path: string,
  text: string,
  { force = false }: Flags,
  inputs: readonly string[] = [],
): void {
  if (!writeWhole(path, text, force, inputs)) throw alreadyThere(path);
}

function writeThrough(path: string, text: string): true {
  try {
    writeFileSync(path, text);
    return true;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function writeBeside(path: string, text: string, force: boolean): boolean {
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  let reserved = false;
  try {
    const fd = openSync(draft, 'wx');
    try {
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (!force) {
      // An empty file of ours, to be replaced: a hard link would do it in one step, where the file system has them.
      closeSync(openSync(path, 'wx'));
      reserved = true;
    }
    renameSync(draft, path);
    reserved = false;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(path, error);
  } finally {
    rmSync(draft, { force: true });
    if (reserved) rmSync(path, { force: true });
  }
}

/** Where a link leads, whether there is anything yet or not. */
function targetOf(path: string): string {
  let at = path;
  for (
    let links = 0;
    links < MOST_LINKS && lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink();
    links++
  )
    at = resolve(dirname(at), readlinkSync(at));
  return at;
}

/** As many as Linux follows. */
const MOST_LINKS = 40;
