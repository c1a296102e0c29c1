/** A recording that cannot be used. The message is the one line a person reads, without the file's name; exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
}

/** The bytes ended where more were needed. What was read so far may still be worth showing: see `profile/read.ts`. */
export class EndOfInput extends InputError {
  override name = 'EndOfInput';
  readonly offset: number;

  constructor(offset: number, problem: string | null) {
    super(
      problem === null
        ? `it ends too early, at byte ${offset}: the file is cut off`
        : `it ends too early, at byte ${offset}: ${problem}`,
    );
    this.offset = offset;
  }
}

const NO_FILE = 'no such file';

export const noSuchFile = (path: string, hint = ''): InputError =>
  new InputError(`${NO_FILE}: ${path}${hint}`);

/** What is wrong with a recording, with its name. */
export const withFile = (path: string, { message }: InputError): InputError =>
  message === NO_FILE ? noSuchFile(path) : new InputError(`${path}: ${message}`);

/** Why a program did not start. */
export function notStarted(command: string, { code, message }: NodeJS.ErrnoException): string {
  const why = code === 'ENOENT' ? 'no such program' : code === 'EACCES' ? 'permission denied' : message;
  return `${command} could not be started: ${why}`;
}

/** A byte as messages show it: `"x"`, or `0x0d` where it has no glyph. */
export const byteText = (byte: number): string =>
  byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `0x${byte.toString(16).padStart(2, '0')}`;

const REASONS: Record<string, string> = {
  ENOENT: 'no such directory',
  ENOTDIR: 'its directory is a file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'the file would be larger than is allowed',
  ENAMETOOLONG: 'the name is too long',
};

/** Why something could not be written, by the code of the system's error; other texts stay as they are. */
export const reasonOf = (code: string): string => REASONS[code] ?? code;

/** The error for a file or directory that the system did not let us write. */
export function cannotWrite(path: string, error: unknown): InputError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new InputError(`cannot write ${path}: ${REASONS[code] ?? message}`);
}
