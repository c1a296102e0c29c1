import type { OpenedHeap } from '../heap/model.ts';
import { InputError, withFile } from '../load/errors.ts';
import { openInput } from '../load/input.ts';
import { type Opened, type OpenedProfile, type OpenOptions, openRecording } from '../load/open.ts';
import { recognise } from '../load/recognise.ts';

// Opening recordings by their names, which every message begins with.

/** What a file is opened with: see `OpenOptions`. */
type Opening = Pick<OpenOptions, 'signal' | 'roots'>;

/** Opens a file; what is wrong with it is said with its name before it. */
export async function openNamed(path: string, { signal, roots }: Opening = {}): Promise<Opened[]> {
  return named(path, openRecording(path, { signal, roots }));
}

async function named<T>(path: string, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof InputError) throw withFile(path, error);
    throw error;
  }
}

/** The one recording that a file holds (of a trace: the busiest thread). */
export async function openOne(path: string, opening?: Opening): Promise<Opened> {
  const [first, ...rest] = await openNamed(path, opening);
  for (const other of rest) other.close();
  return first;
}

/** Whether a file is a heap snapshot, by its first bytes. */
export async function isHeap(path: string): Promise<boolean> {
  const input = await named(path, openInput(path));
  input.close();
  return recognise(input.head) === 'heap snapshot';
}

/** The one profile that a file holds. */
export async function openProfile(path: string, opening?: Opening): Promise<OpenedProfile> {
  const opened = await openOne(path, opening);
  if (opened.kind === 'profile') return opened;
  opened.close();
  const what = opened.kind === 'heap' ? 'a heap snapshot' : 'a recording of waits';
  throw new InputError(`${path}: this is ${what}, and a profile is needed here`);
}

/** Waits for all that a report needs of a snapshot; what is wrong with it is said with its name before it. */
export async function whole(heap: OpenedHeap): Promise<OpenedHeap> {
  try {
    await heap.ready('retained');
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${heap.model.file}: ${error.message}`);
    throw error;
  }
  return heap;
}
