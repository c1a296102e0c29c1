import { InputError } from './errors.ts';
import { formatOf } from './formats.ts';
import { type Input, openInput } from './input.ts';
import type { Opened, OpenOptions } from './opened.ts';

export type { Opened, OpenedProfile, OpenOptions, Progress } from './opened.ts';

/**
 * Opens a recording of any format that `formats.ts` lists, told by its content. More than one is returned only for a trace of
 * several threads.
 *
 * @param path a file, or `-` for standard input
 * @throws InputError with the one line to show, without the file's name; the signal's reason where that aborts.
 */
export async function openRecording(path: string, options: OpenOptions = {}): Promise<Opened[]> {
  const { signal } = options;
  signal?.throwIfAborted();
  const opening = openInput(path, signal);
  const input = signal ? await unlessAborted(opening, signal) : await opening;
  const format = formatOf(input.head);
  if (!input.packed) return format.open(input, options);
  try {
    const opened = await format.open(input, options);
    for (const one of opened) {
      const notes = one.kind === 'heap' ? one.model.dataQuality : one.model.recording.dataQuality;
      notes.splice(0, notes.length, ...notes.map(inUnpacked));
    }
    return opened;
  } catch (error) {
    throw error instanceof InputError ? new InputError(inUnpacked(error.message)) : error;
  }
}

/** A byte of a packed file is none that its reader could look up there. */
const inUnpacked = (text: string) => text.replace(/\bbyte (\d+)/g, 'byte $1 of the unpacked data');

/** Standard input may not send its first byte for long: whoever gives up does not wait for it. */
async function unlessAborted(opening: Promise<Input>, signal: AbortSignal): Promise<Input> {
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([opening, aborted]);
  } catch (error) {
    opening.then(
      (input) => input.close(),
      () => {},
    );
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
