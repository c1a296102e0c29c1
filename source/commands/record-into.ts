import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cannotWrite, InputError } from '../load/errors.ts';
import type { Flags } from './flags.ts';

/**
 * Where recordings are kept, made where it is not there yet, and a directory in it that the program's processes write to, for files can be moved
 * from there.
 *
 * @throws InputError where nothing can be written there
 */
export function recordInto({ out }: Flags): { into: string; directory: string } {
  const into = out ?? '.';
  try {
    mkdirSync(into, { recursive: true });
    return { into, directory: mkdtempSync(join(resolve(into), '.culprit-')) };
  } catch (error) {
    if (out !== undefined) throw cannotWrite(out, error);
    const { message } = cannotWrite('to the current directory', error);
    throw new InputError(`${message} · --out DIR puts the recording elsewhere`);
  }
}
