import { spawnSync } from 'node:child_process';
import { openSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { ReadStream } from 'node:tty';
import { render } from 'ink';
import type { CpuModel } from '../cpu/model.ts';
import { diagnoseInBackground } from '../diagnose/background.ts';
import { SourceReader } from '../diagnose/source.ts';
import { InputError } from '../load/errors.ts';
import { findRecordings } from '../load/find.ts';
import type { OpenedProfile } from '../load/open.ts';
import { beginOpening, type Opening } from '../load/opening.ts';
import { colourLevel } from '../paint/colour.ts';
import { visible } from '../paint/visible.ts';
import type { Progress } from '../screens/picker.ts';
import { type Loading, PATIENCE, Root } from '../screens/root.tsx';
import { type Opened, Session, type World } from '../screens/session.ts';
import type { SuspendTerminal } from '../screens/suspend.ts';
import { MOUSE_OFF, MOUSE_ON, RESTORE, terminalInput } from '../screens/terminal.ts';
import { writeReport } from './report.ts';

export interface OpenOptions {
  sourceRoots: string[];
  ascii: boolean;
  mouse: boolean;
}

/** Signals that end the program; each ends it with the shell's own number for it. */
const DEADLY = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Opens recordings in the terminal; without any, a picker of those below the current directory. Resolves to the exit code once the
 * terminal is as it was.
 */
export async function open(inputs: string[], early: Opening[], options: OpenOptions): Promise<number> {
  const { paths, directory } = chosen(inputs);
  const found = paths ? [] : findRecordings(directory);
  const level = colourLevel(process.env);
  let session: Session | null = null;
  let suspend: SuspendTerminal = async (use) => use();
  let failure: { message: string; code: number } | null = null;
  const opened: OpenedProfile[] = [];

  const quit = () => app.unmount();
  const ended = new AbortController();
  const world = makeWorld(
    ended.signal,
    opened,
    options,
    () => suspend,
    quit,
    () => session?.get().mouse ?? false,
  );

  const loadAll = async (files: string[], watch: { progress: Progress }, signal: AbortSignal) => {
    const shown: Opened[] = [];
    for (const path of files) {
      const opening = early.find((candidate) => candidate.path === path) ?? beginOpening(path);
      signal.addEventListener('abort', opening.abort);
      const timer = setInterval(() => {
        watch.progress = { ...opening.progress, path };
      }, 50);
      const recordings = await opening.result.catch(named(path)).finally(() => clearInterval(timer));
      for (const recording of recordings) {
        if (recording.kind !== 'profile') throw new InputError(`${path}: heap snapshots have no screens yet`);
        opened.push(recording);
        const { thread } = recording.model.recording;
        shown.push({ title: thread ? `${path} · ${thread}` : path, model: recording.model });
      }
    }
    session = new Session(shown, world, {
      size: { columns: process.stdout.columns, rows: process.stdout.rows },
      level,
      ascii: options.ascii,
      mouse: options.mouse,
    });
    // After the first frame: what one came to see comes before what we have to say about it.
    setTimeout(() => session?.diagnose().catch((error: Error) => session?.complain(error)), 30);
    return session;
  };
  const load = (files: string[]): Loading => {
    const controller = new AbortController();
    const watch = { progress: { path: files[0], phase: 'opening', bytes: 0, total: null } as Progress };
    const result = loadAll(files, watch, controller.signal);
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
  const fail = (error: unknown, code: number) => {
    failure = { message: describe(error), code };
    app.unmount();
  };
  // Before the first frame: a key typed between it and Ink's own raw mode would be echoed into it.
  tty.setRawMode(true);
  const app = render(
    <Root
      ready={ready}
      first={first}
      found={found}
      directory={directory}
      level={level}
      load={load}
      onFail={(error) => fail(error, 2)}
      onQuit={quit}
      onReady={(given) => {
        suspend = given;
      }}
    />,
    {
      stdin,
      alternateScreen: true,
      incrementalRendering: true,
      maxFps: 60,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  );
  if (options.mouse) process.stdout.write(MOUSE_ON);

  const handlers = Object.entries(DEADLY).map(([signal, code]) => {
    const handler = () => {
      failure = { message: '', code };
      app.unmount();
    };
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  const crash = (error: unknown) => fail(error, 70);
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  try {
    await app.waitUntilExit();
  } catch (error) {
    failure ??= { message: describe(error, true), code: 70 };
  } finally {
    for (const off of handlers) off();
    ended.abort();
    for (const recording of opened) recording.close();
    // Ink gives back cursor, screen and raw mode; the mouse is ours, and saying the rest twice does no harm after a crash.
    process.stdout.write(failure ? RESTORE : MOUSE_OFF);
    tty.setRawMode(false);
    tty.pause();
    tty.unref();
  }
  const outcome = failure as { message: string; code: number } | null;
  if (outcome?.message) process.stderr.write(`culprit: ${outcome.message}\n`);
  return outcome?.code ?? 0;
}

/** Files as named; or the directory to pick from. */
function chosen(inputs: string[]): { paths: string[] | null; directory: string } {
  if (inputs.length === 0) return { paths: null, directory: '.' };
  if (inputs.length === 1 && inputs[0] !== '-') {
    const stat = statSync(inputs[0], { throwIfNoEntry: false });
    if (stat?.isDirectory()) return { paths: null, directory: inputs[0] };
  }
  return { paths: inputs, directory: '.' };
}

const named =
  (path: string) =>
  (error: Error): never => {
    if (error instanceof InputError) throw new InputError(`${visible(path)}: ${error.message}`);
    throw error;
  };

function describe(error: unknown, trace = false): string {
  if (error instanceof InputError) return error.message;
  return error instanceof Error
    ? ((trace ? error.stack : undefined) ?? error.stack ?? error.message)
    : String(error);
}

function makeWorld(
  ended: AbortSignal,
  opened: OpenedProfile[],
  options: OpenOptions,
  suspend: () => SuspendTerminal,
  quit: () => void,
  mouse: () => boolean,
): World {
  const sources = new SourceReader({ roots: options.sourceRoots });
  const model = (slot: number): CpuModel => opened[slot].model;
  const withTerminal = async (use: () => void | Promise<void>) => {
    await suspend()(async () => {
      process.stdout.write(MOUSE_OFF);
      await use();
      if (mouse()) process.stdout.write(MOUSE_ON);
    });
  };
  return {
    derive: (slot, view) => opened[slot].derive(view),
    diagnose: (slot) => diagnoseInBackground({ model: model(slot), roots: options.sourceRoots }, ended),
    async method(slot, findings, goals, pinned) {
      const { method } = await import('../diagnose/method.ts');
      return method(model(slot), findings, { goals, pinned });
    },
    async source(url, line, column, ticked) {
      const source = sources.read(url, line, column);
      if (!source) return null;
      const lines = new Map<number, number>();
      for (const generated of ticked) {
        const place = source.original
          ? sources.read(url, generated, null)
          : { path: source.path, line: generated };
        if (place?.path === source.path && place.line !== null) lines.set(generated, place.line);
      }
      return { ...source, lines };
    },
    exportReport: (slot, findings, method, path, force) =>
      writeReport(model(slot), findings, method, path, force),
    async edit(url, line, column) {
      const source = sources.read(url, line, column);
      if (!source) return 'The source is not on disk here: --source-root DIR says where else to look.';
      const editor = process.env.VISUAL || process.env.EDITOR || 'vi';
      const [command, ...args] = editor.split(' ').filter(Boolean);
      let failed: string | null = null;
      await withTerminal(() => {
        const { error } = spawnSync(
          command,
          [...args, ...editorArguments(command, source.path, source.original ? source.line : line)],
          { stdio: 'inherit' },
        );
        if (error) failed = `${command} could not be started: ${error.message}`;
      });
      return failed;
    },
    write: (sequence) => {
      process.stdout.write(sequence);
    },
    suspend: () =>
      withTerminal(async () => {
        const resumed = new Promise<void>((resolve) => process.once('SIGCONT', () => resolve()));
        // The whole group, as the terminal's own ^Z would: npm waits in it too.
        process.kill(0, 'SIGTSTP');
        await resumed;
      }),
    redraw: () => {
      void withTerminal(() => {});
    },
    quit,
  };
}

function editorArguments(command: string, path: string, line: number | null): string[] {
  const name = command.replace(/^.*[\\/]/, '').replace(/\.(exe|cmd)$/, '');
  if (/^(code|codium|code-insiders|cursor|windsurf)$/.test(name))
    return ['--goto', line ? `${path}:${line}` : path];
  if (/^(subl|hx|helix|zed|micro)$/.test(name)) return [line ? `${path}:${line}` : path];
  return line ? [`+${line}`, path] : [path];
}
