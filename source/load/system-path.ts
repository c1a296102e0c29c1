import { existsSync, readdirSync } from 'node:fs';
import { InputError } from './errors.ts';

/** What stands for bytes that are no UTF-8. */
const LOST = '\ufffd';

/**
 * The path of a file as the system takes it. Names are bytes on Linux, and need not be UTF-8: such a name reaches us with U+FFFD in it, and the
 * file is found by how its name reads.
 *
 * @throws InputError where several names read so.
 */
export function systemPath(path: string): string | Buffer {
  if (!path.includes(LOST) || existsSync(path)) return path;
  let at = Buffer.alloc(0);
  for (const [i, part] of path.split('/').entries()) {
    if (i > 0) at = Buffer.concat([at, Buffer.from('/')]);
    at = Buffer.concat([at, part.includes(LOST) ? nameIn(at, part) : Buffer.from(part)]);
  }
  return at;
}

function nameIn(folder: Buffer, name: string): Buffer {
  const names = readdirSync(folder.length > 0 ? folder : '.', { encoding: 'buffer' });
  const [found, ...others] = names.filter((one) => one.toString() === name);
  if (others.length > 0) throw new InputError('several files have names that read like this: rename it');
  return found ?? Buffer.from(name);
}
