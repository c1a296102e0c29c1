import { setMaxListeners } from 'node:events';
import { openSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ReadStream } from 'node:tty';
import type { Instance } from 'ink';
import { findInAll } from '../load/find.ts';
import type { Opening } from '../load/opening.ts';
import { type ColourLevel, colourLevel, contrast } from '../paint/colour.ts';
import type { ThemeName } from '../paint/theme.ts';
import { type Loading, PATIENCE } from '../screens/loading.ts';
import type { Progress } from '../screens/picker.ts';
import type { RootProps } from '../screens/root.tsx';
import type { SessionLook } from '../screens/state.ts';
import type { SuspendTerminal } from '../screens/suspend.ts';
import {
  ANSWER_WITHIN,
  askBackground,
  EMPTY,
  MOUSE_OFF,
  MOUSE_ON,
  pointer,
  RESTORE,
  terminalInput,
  WRAP_OFF,
  WRAP_ON,
} from '../screens/terminal.ts';
import { describe, tell } from './command.ts';
import { firstFrame, giveBack, send } from './frame.ts';
import { holdStderr } from './hold.ts';
import { lending } from './lending.ts';
import { readerOutput } from './reader-output.ts';
import { guessedTheme } from './settings.ts';
import { load, type ShowOptions } from './show.ts';
import { onSignals, stopUntilResumed } from './signals.ts';
import type { Host, Shown } from './world.ts';

export interface OpenOptions extends ShowOptions {
  sourceRoots: string[];
  ascii: boolean;
  mouse: boolean;
  theme: ThemeName | 'auto';
  /** Command that opens a file; left out, `$VISUAL` or `$EDITOR`. */
  editor?: string;
  /** Lines for a screen reader, in place of screens. */
  screenReader: boolean;
  /** What is shown first, where that is made of recordings that are read already. */
  made?(host: Host, look: SessionLook): Shown;
}

/**
 * Opens recordings in the terminal; without any, a picker of those below the current directory. Resolves to the exit code once the
 * terminal is as it was.
 */
export async function open(inputs: string[], early: Opening[], options: OpenOptions): Promise<number> {
  const { paths, directories } = chosen(inputs);
  let theme: ThemeName = options.theme === 'auto' ? guessedTheme(process.env) : options.theme;
  const reader = options.screenReader ? readerOutput() : null;
  const terminal = reader?.stdout ?? process.stdout;
  if (reader) options = { ...options, mouse: false, theme: 'dark' };
  const most = reader ? 0 : colourLevel(process.env);
  const level = theme === 'terminal' ? (Math.min(most, 1) as ColourLevel) : most;
  let shown: Shown | null = null;
  /** The picker is in front. */
  let picking = paths === null;
  // Until Ink is there, the terminal is given back and taken again by hand.
  let suspend: SuspendTerminal = async (use) => {
    if (!reader) send(RESTORE);
    tty.setRawMode(false);
    await use();
    tty.setRawMode(true);
    if (start.ready && !reader) send(firstFrame(start.ready));
  };
  let failure: { message: string; code: number } | null = null;
  let pick = () => {};
  /** The size for which all was drawn last. */
  let drawnAt = sizeOf(terminal);
  let app: Instance | null = null;
  const quit = () => app?.unmount();
  const ended = new AbortController();
  // One listener for each diagnosis: as many as there are files and ranges.
  setMaxListeners(0, ended.signal);
  const { lend, isAway } = lending(async (use) => {
    if (ended.signal.aborted) return;
    try {
      if (!reader) send(MOUSE_OFF, WRAP_ON);
      await suspend(async () => {
        await use();
        if (!reader && !ended.signal.aborted) send(WRAP_OFF);
      });
      // Whoever quits meanwhile has the terminal back already.
      if (ended.signal.aborted) return;
      if (shown?.session.get().mouse ?? options.mouse) send(MOUSE_ON);
    } finally {
      reader?.again();
    }
  });
  const host: Host = {
    ended: ended.signal,
    sourceRoots: options.sourceRoots,
    editor: options.editor,
    lend,
    another: () => pick(),
    quit,
  };

  const begin = (files: string[]): Loading => {
    const controller = new AbortController();
    const watch = { progress: { path: files[0], phase: 'opening', bytes: 0, total: null } as Progress };
    // What is still being read at the end is given up: nothing waits for it, and the process would.
    const signal = AbortSignal.any([controller.signal, ended.signal]);
    const look = {
      size: { columns: terminal.columns, rows: terminal.rows },
      level,
      ascii: options.ascii,
      theme,
      mouse: shown?.session.get().mouse ?? options.mouse,
    };
    const { made } = options;
    // Once: what is picked later is opened as ever.
    options = { ...options, made: undefined };
    const loading = made
      ? Promise.resolve(made(host, look))
      : load(files, early, watch, signal, host, options, look);
    const result = loading.then((next) => {
      shown?.close();
      shown = next;
      const { session } = next;
      // After the first frame: what one came to see comes before what we have to say about it.
      setTimeout(() => session.diagnose().catch((error: Error) => session.complain(error)), 100);
      return session;
    });
    result.catch(() => {});
    return { result, progress: () => watch.progress, abort: () => controller.abort() };
  };
  const start: RootProps['start'] = { ready: null, loading: paths ? begin(paths) : null };
  // What is there within the time that nobody notices needs no other frame before it; and what is bad needs no screen at all.
  if (start.loading) start.ready = await Promise.race([start.loading.result, delay(PATIENCE, null)]);

  // With the recording on standard input, keys come from the terminal itself.
  const tty = paths?.includes('-') ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin;
  /** When the background was asked for. */
  let asked = Number.NEGATIVE_INFINITY;
  const stdin = terminalInput(
    tty,
    pointer((event) => {
      if (!picking) shown?.session.dispatch(event);
    }),
    (background) => {
      if (performance.now() - asked > ANSWER_WITHIN) return;
      theme = contrast(background, 0xffffff) < contrast(background, 0) ? 'light' : 'dark';
      shown?.session.dispatch({ type: 'theme', theme });
    },
  );
  const release = holdStderr();
  /** Ends the app; before there is one, the program itself, which has nothing to lose yet but the terminal. */
  const end = (message: string, code: number) => {
    failure = { message, code };
    if (app) return app.unmount();
    giveBack(tty, reader ? 'nothing' : 'all');
    release();
    if (message) tell(message);
    process.exit(code);
  };
  const offSignals = onSignals({
    end: (code) => end('', code),
    stop: () => {
      // Typed for whoever has the terminal.
      if (isAway()) return;
      if (shown && !picking) shown.session.dispatch({ type: 'action', action: 'suspend' });
      else void lend(stopUntilResumed);
    },
    // Stopped without being asked (kill -STOP), it has given nothing back, and the shell has made the terminal its own.
    resumed: () => {
      if (!isAway()) void lend(() => {});
    },
    // Smaller and back before anybody has looked: the terminal has cut what stood there, and Ink sees no other size.
    resized: () => {
      if (!isAway() && !reader && sizeOf(terminal) === drawnAt) void lend(() => {});
    },
  });
  const crash = (error: unknown) => end(describe(error), 70);
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  // Before the first frame: a key typed between it and Ink's own raw mode would be echoed into it.
  tty.setRawMode(true);
  if (!reader) send(WRAP_OFF);
  // Loading Ink and its first rendering take as long as all before it: what is ready is shown before that, as Ink will draw it again.
  if (reader) reader.begin(start.ready ? null : paths);
  else if (start.ready) send(firstFrame(start.ready));
  const { mount } = await import('../screens/mount.tsx');
  app = mount(
    {
      start,
      find: () => findInAll(directories),
      directory: directories.length === 1 ? directories[0] : 'these directories',
      look: { level, ascii: options.ascii, theme },
      load: begin,
      onFail: (error) => end(describe(error), 2),
      onQuit: quit,
      onInterrupt: () => end('', 130),
      onSuspend: () => void lend(stopUntilResumed),
      onRedraw: () => void lend(() => {}),
      onReady(given) {
        suspend = given.suspend;
        pick = given.pick;
      },
      onPicking(now) {
        picking = now;
      },
      onResize() {
        drawnAt = sizeOf(terminal);
        if (isAway() || reader) return;
        app?.clear();
        send(EMPTY);
      },
      onFrame: reader?.onFrame,
    },
    stdin,
    terminal,
  );
  if (options.mouse) send(MOUSE_ON);
  // Terminals that cannot say are left with the guess; whenever the answer comes, it is no key.
  if (options.theme === 'auto' && level > 0) {
    asked = performance.now();
    send(askBackground(process.env));
  }
  // A killed program writes no cache at its end: the next start should be fast all the same.
  setTimeout(() => module.flushCompileCache?.(), 1000).unref();
  try {
    await app.waitUntilExit();
  } catch (error) {
    failure ??= { message: describe(error), code: 70 };
  } finally {
    offSignals();
    ended.abort();
    (shown as Shown | null)?.close();
    giveBack(tty, reader ? 'nothing' : failure ? 'all' : 'ours');
    release();
  }
  const outcome = failure as { message: string; code: number } | null;
  if (outcome?.message) tell(outcome.message);
  return outcome?.code ?? 0;
}

const sizeOf = ({ columns, rows }: NodeJS.WriteStream) => `${columns}×${rows}`;

/** Files as named, null where there are none; and the directories to pick from, now or later. */
function chosen(inputs: string[]): { paths: string[] | null; directories: string[] } {
  if (inputs.length === 0) return { paths: null, directories: ['.'] };
  const areDirectories = inputs.every(
    (path) => path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (areDirectories) return { paths: null, directories: inputs };
  return {
    paths: inputs,
    directories: [...new Set(inputs.map((path) => (path === '-' ? '.' : dirname(path))))],
  };
}
