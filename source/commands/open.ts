import { setMaxListeners } from 'node:events';
import { openSync, statSync } from 'node:fs';
import module from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { ReadStream } from 'node:tty';
import type { Instance } from 'ink';
import { InputError } from '../load/errors.ts';
import { findInAll } from '../load/find.ts';
import type { Opened } from '../load/open.ts';
import { beginOpening, type Opening } from '../load/opening.ts';
import { colourLevel } from '../paint/colour.ts';
import { visible } from '../paint/visible.ts';
import type { HeapSession } from '../screens/heap/session.ts';
import { type Loading, PATIENCE } from '../screens/loading.ts';
import type { Progress } from '../screens/picker.ts';
import { Session } from '../screens/session.ts';
import type { SuspendTerminal } from '../screens/suspend.ts';
import { MOUSE_OFF, MOUSE_ON, RESTORE, terminalInput } from '../screens/terminal.ts';
import { UsageError } from './command.ts';
import { EMPTY, firstFrame, giveBack } from './frame.ts';
import { holdStderr } from './hold.ts';
import { openBeside } from './load.ts';
import { onSignals, stopUntilResumed } from './signals.ts';
import { type Hands, makeWorld } from './world.ts';

export interface OpenOptions {
  sourceRoots: string[];
  ascii: boolean;
  mouse: boolean;
  /** Whose constructors and objects a heap's lists show. */
  heapEngine: 'culprit' | 'vscode';
  /** Exports may hold the text of a heap's strings. */
  values: boolean;
  /** The same program before the change; and its allocations in the same run. */
  baseline?: string;
  /** Changes tried so far, a line each. */
  journal: readonly string[];
  allocation?: string;
}

/**
 * Opens recordings in the terminal; without any, a picker of those below the current directory. Resolves to the exit code once the
 * terminal is as it was.
 */
export async function open(inputs: string[], early: Opening[], options: OpenOptions): Promise<number> {
  const { paths, directories } = chosen(inputs);
  const directory = directories.length === 1 ? directories[0] : '.';
  const found = paths ? [] : findInAll(directories);
  const level = colourLevel(process.env);
  let session: Session | HeapSession | null = null;
  // Until Ink is there, the terminal is given back and taken again by hand.
  let suspend: SuspendTerminal = async (use) => {
    process.stdout.write(RESTORE);
    tty.setRawMode(false);
    await use();
    tty.setRawMode(true);
    if (ready) process.stdout.write(firstFrame(ready));
  };
  let failure: { message: string; code: number } | null = null;
  const opened: Opened[] = [];

  let app: Instance | null = null;
  const quit = () => app?.unmount();
  const ended = new AbortController();
  // One listener for each diagnosis: as many as there are files and ranges.
  setMaxListeners(0, ended.signal);
  /** The terminal is somebody else's just now. */
  let away = false;
  const lend: SuspendTerminal = async (use) => {
    if (away) return;
    away = true;
    try {
      process.stdout.write(MOUSE_OFF);
      await suspend(use);
      if (session?.get().mouse ?? options.mouse) process.stdout.write(MOUSE_ON);
    } finally {
      away = false;
    }
  };
  const hands: Hands = {
    ended: ended.signal,
    sourceRoots: options.sourceRoots,
    lend,
    quit,
  };

  const loadAll = async (files: string[], watch: { progress: Progress }, signal: AbortSignal) => {
    const found: { title: string; recording: Opened }[] = [];
    const openings = files.map(
      (path) => early.find((candidate) => candidate.path === path) ?? beginOpening(path),
    );
    signal.addEventListener('abort', () => {
      for (const opening of openings) opening.abort();
    });
    for (const opening of openings) {
      const { path } = opening;
      const timer = setInterval(() => {
        watch.progress = { ...opening.progress, path };
      }, 50);
      const recordings = await opening.result.catch(named(path)).finally(() => clearInterval(timer));
      opened.push(...recordings);
      for (const recording of recordings) {
        const thread = recording.kind === 'profile' ? recording.model.recording.thread : null;
        found.push({ title: thread ? `${path} · ${thread}` : path, recording });
      }
    }
    const look = {
      size: { columns: process.stdout.columns, rows: process.stdout.rows },
      level,
      ascii: options.ascii,
      mouse: options.mouse,
    };
    const heaps = found.flatMap(({ title, recording }) =>
      recording.kind === 'heap' ? [{ title, heap: recording }] : [],
    );
    const profiles = found.flatMap(({ title, recording }) =>
      recording.kind === 'profile' ? [{ title, profile: recording, model: recording.model }] : [],
    );
    if (heaps.length > 0 && profiles.length > 0)
      throw new InputError(
        `profiles and heap snapshots have different screens: open them apart, culprit ${filesOf(profiles)} and culprit ${filesOf(heaps)}`,
      );
    if (heaps.length > 0) {
      const { openHeaps } = await import('./open-heaps.ts');
      session = await openHeaps(heaps, hands, options, look);
    } else {
      const beside = await openBeside(
        profiles.map(({ model }) => model),
        options,
        signal,
      );
      session = new Session(
        profiles,
        makeWorld(
          profiles.map(({ profile }) => profile),
          hands,
          {
            journal: options.journal,
            baseline: beside.baseline?.model,
            allocation: beside.allocation?.model,
          },
        ),
        look,
      );
    }
    // After the first frame: what one came to see comes before what we have to say about it.
    setTimeout(() => session?.diagnose().catch((error: Error) => session?.complain(error)), 100);
    return session;
  };
  const load = (files: string[]): Loading => {
    const controller = new AbortController();
    const watch = { progress: { path: files[0], phase: 'opening', bytes: 0, total: null } as Progress };
    // What is still being read at the end is given up: nothing waits for it, and the process would.
    const result = loadAll(files, watch, AbortSignal.any([controller.signal, ended.signal]));
    result.catch(() => {});
    return { result, progress: () => watch.progress, abort: () => controller.abort() };
  };
  const first = paths ? load(paths) : null;
  // What is there within the time that nobody notices needs no other frame before it; and what is bad needs no screen at all.
  const ready = first ? await Promise.race([first.result, delay(PATIENCE, null)]) : null;

  // With the recording on standard input, keys come from the terminal itself.
  const tty = paths?.includes('-') ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin;
  const stdin = terminalInput(tty, (mouse) => {
    if (mouse.kind === 'press') session?.dispatch({ type: 'click', x: mouse.x, y: mouse.y });
    if (mouse.kind === 'wheelUp') session?.dispatch({ type: 'wheel', x: mouse.x, y: mouse.y, by: -3 });
    if (mouse.kind === 'wheelDown') session?.dispatch({ type: 'wheel', x: mouse.x, y: mouse.y, by: 3 });
  });
  const release = holdStderr();
  /** Ends the app; before there is one, the program itself, which has nothing to lose yet but the terminal. */
  const end = (message: string, code: number) => {
    failure = { message, code };
    if (app) return app.unmount();
    giveBack(tty, true);
    release();
    if (message) process.stderr.write(`culprit: ${message}\n`);
    process.exit(code);
  };
  const offSignals = onSignals({
    end: (code) => end('', code),
    stop: () => {
      if (session) session.dispatch({ type: 'action', action: 'suspend' });
      else void lend(stopUntilResumed);
    },
    // Stopped without being asked (kill -STOP), it has given nothing back, and the shell has made the terminal its own.
    resumed: () => {
      if (!away) void lend(() => {});
    },
  });
  const crash = (error: unknown) => end(describe(error), 70);
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  // Before the first frame: a key typed between it and Ink's own raw mode would be echoed into it.
  tty.setRawMode(true);
  // Loading Ink and its first rendering take as long as all before it: what is ready is shown before that, as Ink will draw it again.
  if (ready) process.stdout.write(firstFrame(ready));
  const { mount } = await import('../screens/mount.tsx');
  app = mount(
    {
      ready,
      first,
      found,
      directory,
      look: { level, ascii: options.ascii },
      load,
      onFail: (error) => end(describe(error), 2),
      onQuit: quit,
      onReady(given) {
        suspend = given;
      },
      onResize() {
        if (away) return;
        app?.clear();
        process.stdout.write(EMPTY);
      },
    },
    stdin,
  );
  if (options.mouse) process.stdout.write(MOUSE_ON);
  // A killed program writes no cache at its end: the next start should be fast all the same.
  setTimeout(() => module.flushCompileCache?.(), 1000).unref();
  try {
    await app.waitUntilExit();
  } catch (error) {
    failure ??= { message: describe(error), code: 70 };
  } finally {
    offSignals();
    ended.abort();
    for (const recording of opened) recording.close();
    giveBack(tty, failure !== null);
    release();
  }
  const outcome = failure as { message: string; code: number } | null;
  if (outcome?.message) process.stderr.write(`culprit: ${outcome.message}\n`);
  return outcome?.code ?? 0;
}

/** Files as named; or the directories to pick from. */
function chosen(inputs: string[]): { paths: string[] | null; directories: string[] } {
  if (inputs.length === 0) return { paths: null, directories: ['.'] };
  const areDirectories = inputs.every(
    (path) => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  return areDirectories ? { paths: null, directories: inputs } : { paths: inputs, directories: [] };
}

const filesOf = (shown: readonly { title: string }[]) =>
  visible(shown.map(({ title }) => title.split(' · ')[0]).join(' '));

const named =
  (path: string) =>
  (error: Error): never => {
    if (error instanceof InputError) throw new InputError(`${visible(path)}: ${error.message}`);
    throw error;
  };

function describe(error: unknown): string {
  if (error instanceof InputError || error instanceof UsageError) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split('\n').map(visible).join('\n');
}
