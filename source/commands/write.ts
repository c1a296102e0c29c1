import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { InputError } from '../load/errors.ts';

/**
 * Writes a whole file or nothing: to a neighbour first, then into place. Without `force` a file that is there already stays; that is decided
 * by the file system, not by a look beforehand.
 *
 * @returns false where the file is there and `force` is not given.
 */
export function writeWhole(path: string, text: string, force: boolean): boolean {
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
