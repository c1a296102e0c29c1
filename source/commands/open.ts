import { setMaxListeners } from 'node:events';
import { openSync } from 'node:fs';
import module from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { ReadStream } from 'node:tty';
import { findInAll } from '../load/find.ts';
import type { Opening } from '../load/opening.ts';
import { type ColourLevel, colourLevel } from '../paint/colour.ts';
import type { ThemeName } from '../paint/theme.ts';
import { PATIENCE } from '../screens/loading.ts';
import type { Look } from '../screens/picker.ts';
import type { RootProps } from '../screens/root.tsx';
import { MOUSE_ON } from '../screens/terminal.ts';
import { describe } from './command.ts';
import { Ending } from './ending.ts';
import { Front, type FrontOptions } from './front.ts';
import { HeldTerminal } from './held-terminal.ts';
import { inputFrom } from './input.ts';
import { inputsOf } from './inputs.ts';
import { readerOutput } from './reader-output.ts';
import { send } from './send.ts';
import { guessedTheme } from './settings.ts';
import { onSignals, stopUntilResumed } from './signals.ts';
import type { Host } from './world.ts';

export interface OpenOptions extends FrontOptions {
  sourceRoots: string[];
  ascii: boolean;
  theme: ThemeName | 'auto';
  /** Command that opens a file; left out, `$VISUAL` or `$EDITOR`. */
  editor?: string;
  /** Lines for a screen reader, in place of screens. */
  screenReader: boolean;
}

/**
 * Opens recordings in the terminal; without any, a picker of those below the current directory. Resolves to the exit code once the
 * terminal is as it was.
 */
export async function open(inputs: string[], early: Opening[], given: OpenOptions): Promise<number> {
  const { paths, directories } = inputsOf(inputs);
  const reader = given.screenReader ? readerOutput() : null;
  const options: OpenOptions = reader ? { ...given, mouse: false, theme: 'dark' } : given;
  const look = lookOf(options);
  const ended = new AbortController();
  // One listener for each diagnosis: as many as there are files and ranges.
  setMaxListeners(0, ended.signal);
  const front = new Front(paths === null, early, options, look);
  const terminal = new HeldTerminal(reader, ended.signal, () => front.hasMouse);
  const ending = new Ending(terminal);
  let pick = () => {};
  const host: Host = {
    ended: ended.signal,
    sourceRoots: options.sourceRoots,
    editor: options.editor,
    lend: terminal.lend,
    another: () => pick(),
    quit: () => ending.quit(),
  };

  const load = (files: string[]) => front.load(files, terminal.size, host);
  const start: RootProps['start'] = { ready: null, loading: paths ? load(paths) : null };
  // What is there within the time that nobody notices needs no other frame before it; and what is bad needs no screen at all.
  if (start.loading) start.ready = await Promise.race([start.loading.result, delay(PATIENCE, null)]);

  // With the recording on standard input, keys come from the terminal itself.
  const tty = paths?.includes('-') ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin;
  const { keys, askBackground } = inputFrom(tty, front);
  const offSignals = obeySignals(terminal, front, ending);
  ending.catchCrashes();
  terminal.take(tty);
  terminal.begin(start.ready, paths);
  const { mount } = await import('../screens/mount.tsx');
  const app = mount(
    {
      start,
      find: () => findInAll(directories),
      directory: directories.length === 1 ? directories[0] : 'these directories',
      look,
      load,
      onFail: (error) => ending.fail(describe(error), 2),
      onQuit: () => ending.quit(),
      onInterrupt: () => ending.fail('', 130),
      onSuspend: () => void terminal.lend(stopUntilResumed),
      onRedraw: () => terminal.redraw(),
      onReady(controls) {
        terminal.suspend = controls.suspend;
        pick = controls.pick;
      },
      onPicking(picking) {
        front.picking = picking;
      },
      onResize: () => terminal.resized(() => app.clear()),
      onFrame: reader?.onFrame,
    },
    keys,
    terminal.stdout,
  );
  if (options.mouse) send(MOUSE_ON);
  if (options.theme === 'auto' && look.level > 0) askBackground();
  // A killed program writes no cache at its end: the next start should be fast all the same.
  setTimeout(() => module.flushCompileCache?.(), 1000).unref();
  return ending.of(app, () => {
    offSignals();
    ended.abort();
    front.close();
  });
}

/** Colours as far as the terminal and the theme have them; none in lines for a screen reader. */
function lookOf({ ascii, theme: chosen, screenReader }: OpenOptions): Look {
  const theme = chosen === 'auto' ? guessedTheme(process.env) : chosen;
  const most = screenReader ? 0 : colourLevel(process.env);
  return { ascii, theme, level: theme === 'terminal' ? (Math.min(most, 1) as ColourLevel) : most };
}

/** Returns what lets go of the signals. */
const obeySignals = (terminal: HeldTerminal, front: Front, ending: Ending) =>
  onSignals({
    end: (code) => ending.fail('', code),
    stop() {
      // Typed for whoever has the terminal.
      if (terminal.isAway()) return;
      if (front.session && !front.picking) front.dispatch({ type: 'action', action: 'suspend' });
      else void terminal.lend(stopUntilResumed);
    },
    // Stopped without being asked (kill -STOP), it has given nothing back, and the shell has made the terminal its own.
    resumed() {
      if (!terminal.isAway()) terminal.redraw();
    },
    resized: () => terminal.resizedAndBack(),
  });
