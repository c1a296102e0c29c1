import { isSameProcess } from '../heap/comparison/compare.ts';
import { InputError, withFile } from '../load/errors.ts';
import type { Opened } from '../load/open.ts';
import { beginOpening, type Opening } from '../load/opening.ts';
import type { Showing } from '../screens/app.tsx';
import { type Beginning, profileSession } from '../screens/cpu/session.ts';
import type { Progress } from '../screens/picker.ts';
import type { SessionLook } from '../screens/state.ts';
import { openBeside } from './beside.ts';
import { type Host, makeWorld, type Shown } from './world.ts';

/** How recordings are shown, as the flags say. */
export interface ShowOptions extends Beginning {
  /** Whose constructors and objects a heap's lists show. */
  heapEngine: 'culprit' | 'vscode';
  /** `culprit compare`: heap snapshots of two processes are shown as two sides, by size. */
  compared?: boolean;
  /** Exports may hold the text of a heap's strings. */
  values: boolean;
  /** The same program before the change; and its allocations in the same run. */
  baseline?: string;
  /** Changes tried so far, a line each. */
  tries: readonly string[];
  /** The file that they are from, and what is tried now is added to. */
  journal?: string;
  /** Directory of `record --sizes` that the recording is from. */
  growth?: string;
  allocation?: string;
}

interface Titled {
  title: string;
  recording: Opened;
}

/**
 * Reads files and makes one session of them.
 *
 * @param early openings that have been begun; those that are used are taken out.
 * @param watch told how far it is.
 * @throws InputError with the one line to show; the signal's reason where that aborts.
 */
export async function load(
  files: string[],
  early: Opening[],
  watch: { progress: Progress },
  signal: AbortSignal,
  host: Host,
  options: ShowOptions,
  look: SessionLook,
): Promise<Shown> {
  const recordings: Opened[] = [];
  const ended = new AbortController();
  const close = () => {
    ended.abort();
    for (const recording of recordings) recording.close();
  };
  try {
    const titled = await read(files, early, watch, signal, recordings, host.sourceRoots);
    const own = { ...host, ended: AbortSignal.any([host.ended, ended.signal]) };
    const session = await sessionOn(titled, signal, own, options, look);
    signal.throwIfAborted();
    return { session, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function read(
  files: string[],
  early: Opening[],
  watch: { progress: Progress },
  signal: AbortSignal,
  recordings: Opened[],
  roots: readonly string[],
): Promise<Titled[]> {
  const titled: Titled[] = [];
  const openings = files.map((file) => {
    const at = early.findIndex(({ path }) => path === file);
    return at < 0 ? beginOpening(file, roots) : early.splice(at, 1)[0];
  });
  const abort = () => {
    for (const opening of openings) opening.abort();
  };
  signal.addEventListener('abort', abort);
  try {
    for (const opening of openings) {
      const { path } = opening;
      const timer = setInterval(() => {
        watch.progress = { ...opening.progress, path };
      }, 50);
      const opened = await opening.result.catch(named(path)).finally(() => clearInterval(timer));
      recordings.push(...opened);
      for (const recording of opened) {
        const thread = recording.kind === 'profile' ? recording.model.recording.thread : null;
        titled.push({ title: thread ? `${path} · ${thread}` : path, recording });
      }
    }
    return titled;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function sessionOn(
  titled: readonly Titled[],
  signal: AbortSignal,
  host: Host,
  options: ShowOptions,
  look: SessionLook,
): Promise<Showing> {
  const waits = titled.flatMap(({ title, recording }) =>
    recording.kind === 'waits' ? [{ title, model: recording.model }] : [],
  );
  if (waits.length > 0) {
    if (waits.length < titled.length)
      throw new InputError('recordings of waits have screens of their own: open them apart from other files');
    const { openWaits } = await import('./open-waits.ts');
    return openWaits(waits, host, options, look);
  }
  const heaps = titled.flatMap(({ title, recording }) =>
    recording.kind === 'heap' ? [{ title, heap: recording }] : [],
  );
  const profiles = titled.flatMap(({ title, recording }) =>
    recording.kind === 'profile' ? [{ title, profile: recording, model: recording.model }] : [],
  );
  if (heaps.length > 0 && profiles.length > 0)
    throw new InputError(
      `profiles and heap snapshots have different screens: open them apart, culprit ${filesOf(profiles)} and culprit ${filesOf(heaps)}`,
    );
  if (options.compared && heaps.length === 2 && !isSameProcess(heaps[1].heap.model, heaps[0].heap.model)) {
    const { heapPair } = await import('./show-comparison.ts');
    return heapPair(heaps, host, look);
  }
  if (heaps.length > 0) {
    const { openHeaps } = await import('./open-heaps.ts');
    return openHeaps(heaps, host, options, look);
  }
  const beside = await openBeside(
    profiles.map(({ model }) => model),
    { ...options, sourceRoot: host.sourceRoots },
    signal,
  );
  const world = makeWorld(
    profiles.map(({ profile }) => profile),
    host,
    {
      tries: options.tries,
      journal: options.journal,
      growth: options.growth,
      baseline: beside.baseline?.model,
      allocation: beside.allocation?.model,
    },
  );
  return profileSession(profiles, world, look, options);
}

const filesOf = (shown: readonly { title: string }[]) =>
  shown.map(({ title }) => title.split(' · ')[0]).join(' ');

const named =
  (path: string) =>
  (error: Error): never => {
    if (error instanceof InputError) throw withFile(path, error);
    throw error;
  };
