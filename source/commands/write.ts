import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { InputError } from '../load/errors.ts';
import { visible } from '../paint/visible.ts';

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
  if (input !== undefined)
    throw new InputError(`${visible(path)} is what is read: a report is not put in its place`);
  if (!force && existsSync(path)) return false;
  const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const fd = openSync(draft, 'wx');
    try {
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (force) renameSync(draft, path);
    else linkSync(draft, path);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new InputError(`cannot write ${path}: ${message}`);
  } finally {
    rmSync(draft, { force: true });
  }
}
