import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { constants, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cannotWrite, InputError, notStarted } from '../load/errors.ts';
import { type ProcessUsage, usages } from './usage.ts';

/** A program to run: a command as a shell's words, and what differs from the environment of culprit itself. */
export interface Program {
  command: readonly string[];
  /** Default: the current directory. */
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  /** Further switches for every Node process of it, such as `--import file:///hook.mjs`: quoted already where they hold spaces. */
  nodeOptions?: readonly string[];
}

export interface RunOptions {
  /** Where recordings are put; made where it is not there. One directory per run. */
  directory: string;
  /** What is recorded; `none` measures time and output only. */
  record: 'cpu' | 'heap' | 'none';
  /** `inherit` leaves the streams to the program; `digest` keeps a digest of standard output and the end of standard error. */
  output: 'inherit' | 'digest';
  /**
   * Called once the program runs, for a service: what drives it. When it resolves (or rejects) the program is asked to end by SIGTERM.
   * `exited` aborts where the program ends before that.
   */
  during?(running: { pid: number; exited: AbortSignal }): Promise<void>;
  /** Stops the program: SIGTERM, and after five seconds SIGKILL. The result is still that of a run, `interrupted`. */
  signal?: AbortSignal;
  /**
   * The program is a session of its own: it has no terminal to write to or read from, and a stop ends all that it started (SIGTERM, and a second
   * later SIGKILL). With `digest` only.
   */
  alone?: boolean;
  /** Lines for a person, such as why it is still waiting. */
  tell?(line: string): void;
}

export interface Run {
  /** The program's; 128 and the number of a signal that ended it. */
  exitCode: number;
  /** From start to end, the start of Node included. */
  wallMicros: number;
  /** Over all Node processes that ended in an orderly way. */
  userMicros: number;
  systemMicros: number;
  /** Of standard output; null where it was inherited. */
  stdout: { sha256: string; bytes: number } | null;
  /** The end of standard error; '' where it was inherited. */
  stderr: string;
  /** One-minute load average when it started; 0 on Windows. */
  loadAverage: number;
  startedAt: string;
  /** Busiest first. The first is what the run is about. */
  processes: ProcessUsage[];
  /** Ended by a signal to culprit, or by `signal`. */
  interrupted: boolean;
}

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof PASSED_ON)[number];

/** How long an interrupted program's processes may take to write what was recorded. */
const PATIENCE = 5000;
/** The same of a program that is alone, for which somebody waits before a screen. */
const PATIENCE_ALONE = 1000;
/** After which a process that a signal has not ended is taken to be too busy to hear it. */
const TOO_BUSY = 300;
/** `timeout` and npm signal a process and its group, which is one wish to end it and not two. */
const AT_ONCE = 300;
/** Of standard error, what is kept to be shown. */
const LAST_BYTES = 4096;

/** Whether Node's permission model keeps a program from reading the hook, or from writing a recording: it is told before it runs. */
function isShutIn(command: readonly string[], isProfiled: boolean): boolean {
  const may = (what: string) =>
    command.some((word, i) => word === `${what}=*` || (word === what && command[i + 1] === '*'));
  return (
    command.some((word) => /^--(?:experimental-)?permission$/.test(word)) &&
    !(
      may('--allow-fs-read') &&
      may('--allow-fs-write') &&
      (!isProfiled || command.includes('--allow-inspector'))
    )
  );
}

/**
 * Runs a program once, with a hook in NODE_OPTIONS, so that every Node process that it starts is recorded, whatever starts it. ^C goes to the
 * program, a second one kills it.
 *
 * @throws InputError where the program cannot be started, or may not write what is recorded. A program that fails is a run like any other.
 */
export async function runProgram(program: Program, options: RunOptions): Promise<Run> {
  const { directory, record, output } = options;
  if (isShutIn(program.command, record !== 'none'))
    throw new InputError(
      'the program runs with --permission, which keeps it from being recorded: give it --allow-fs-read=*, --allow-fs-write=* and, on Node 24 or later, --allow-inspector, or leave it out while recording',
    );
  // A copy beside what is recorded: the path of an installation may hold what NODE_OPTIONS cannot.
  const hook = join(directory, 'hook.cjs');
  try {
    mkdirSync(directory, { recursive: true });
    copyFileSync(fileURLToPath(new URL('./hook.cjs', import.meta.url)), hook);
  } catch (error) {
    throw cannotWrite(directory, error);
  }
  const [command, ...args] = program.command;
  const [startedAt, [loadAverage], before] = [new Date().toISOString(), loadavg(), process.hrtime.bigint()];
  // The program may well run, and somebody signal it, before there is a handler.
  const letGo = holdSignals();
  const child = spawn(command, args, {
    cwd: program.cwd,
    detached: options.alone ?? false,
    stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...program.env,
      CULPRIT_RECORD: `${record}${output === 'inherit' ? '!' : ''}:${directory}`,
      NODE_OPTIONS: [
        program.env?.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? '',
        `--require ${JSON.stringify(hook)}`,
        ...(program.nodeOptions ?? []),
      ]
        .join(' ')
        .trim(),
    },
  });
  const streams = output === 'digest' ? watchStreams(child) : null;
  const end = ended(child, command, before, options);
  letGo();
  const { exitCode, wallMicros, interrupted } = await end;
  const processes = usages(directory);
  const sum = (column: 'userMicros' | 'systemMicros') =>
    processes.reduce((total, one) => total + one[column], 0);
  return {
    exitCode,
    wallMicros,
    userMicros: sum('userMicros'),
    systemMicros: sum('systemMicros'),
    stdout: streams?.stdout() ?? null,
    stderr: streams?.stderr() ?? '',
    loadAverage,
    startedAt,
    processes,
    interrupted,
  };
}

function watchStreams(child: ChildProcess) {
  const hash = createHash('sha256');
  let bytes = 0;
  let last = Buffer.alloc(0);
  child.stdout!.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    last = Buffer.concat([last, chunk]).subarray(-LAST_BYTES);
  });
  return { stdout: () => ({ sha256: hash.digest('hex'), bytes }), stderr: () => last.toString() };
}

/** Waits for the program, and once it was interrupted for all of its processes: they write when they end. */
async function ended(
  child: ChildProcess,
  command: string,
  before: bigint,
  { directory, output, during, signal, alone = false, tell }: RunOptions,
): Promise<Pick<Run, 'exitCode' | 'wallMicros' | 'interrupted'>> {
  let asked = 0;
  let interrupted = false;
  let busy: NodeJS.Timeout | undefined;
  const everyone = () => {
    const { pid } = child;
    // Less than none: the whole group.
    const own = pid === undefined ? [] : alone ? [-pid, pid] : [pid];
    return new Set([...recorded(directory), ...own]);
  };
  const end = (by: Signal, reached: boolean) => {
    asked++;
    if (asked > 1) for (const pid of everyone()) send(pid, 'SIGKILL');
    else if (!reached) for (const pid of everyone()) send(pid, by);
  };
  /** A thread in each process waits for this file, and ends what runs on its main thread unless that listens for the signal. */
  const interrupt = (by: Signal) => {
    for (const pid of recorded(directory)) writeFileSync(join(directory, `${pid}.stop`), by);
  };
  let passed = Number.NEGATIVE_INFINITY;
  const pass = (by: Signal) => {
    if (performance.now() - passed < AT_ONCE) return;
    passed = performance.now();
    interrupted = true;
    if (output === 'inherit') busy ??= setTimeout(interrupt, TOO_BUSY, by);
    // ^C in a terminal has gone to all of them already.
    end(by, by === 'SIGINT' && !alone && hasTerminal());
    if (asked > 1) return;
    setTimeout(() => {
      if (child.exitCode === null && child.signalCode === null)
        tell?.('waiting for the program to end; ^C again kills it, unrecorded');
    }, PATIENCE / 2).unref();
  };
  let deadline: NodeJS.Timeout | undefined;
  const stop = () => {
    interrupted = true;
    end('SIGTERM', false);
    deadline = setTimeout(() => end('SIGTERM', false), alone ? PATIENCE_ALONE : PATIENCE);
  };
  const handlers = PASSED_ON.map((name) => {
    const handler = () => pass(name);
    process.on(name, handler);
    return () => process.off(name, handler);
  });
  /** We end before it, whatever the reason. */
  const leave = () => {
    for (const pid of everyone()) send(pid, 'SIGKILL');
  };
  if (alone) process.on('exit', leave);
  if (signal?.aborted) stop();
  else signal?.addEventListener('abort', stop);
  try {
    const exited = new AbortController();
    const exit = new Promise<number>((resolve, reject) => {
      child.on('error', (error) => reject(new InputError(notStarted(command, error))));
      // Streams may go on after the exit: their digest is of all that came.
      child.on(output === 'inherit' ? 'exit' : 'close', (status, by) => {
        exited.abort();
        resolve(status ?? (by ? 128 + (constants.signals[by] ?? 2) : 0));
      });
    });
    // Measured at its exit: whoever inherited its streams may hold them longer.
    let after = before;
    child.once('exit', () => {
      after = process.hrtime.bigint();
    });
    const driven =
      during && child.pid !== undefined
        ? during({ pid: child.pid, exited: exited.signal }).finally(() => {
            if (!exited.signal.aborted) end('SIGTERM', false);
          })
        : null;
    driven?.catch(() => {});
    const exitCode = await exit;
    for (let waited = 0; asked === 1 && waited < PATIENCE && recorded(directory).length > 0; waited += 50)
      await delay(50);
    await driven;
    return { exitCode, wallMicros: Number(after - before) / 1000, interrupted };
  } finally {
    clearTimeout(deadline);
    clearTimeout(busy);
    process.off('exit', leave);
    signal?.removeEventListener('abort', stop);
    for (const off of handlers) off();
    // The second of two signals that are one wish may come when the program has ended: what is written then is not to be cut short.
    if (interrupted) setTimeout(holdSignals(), AT_ONCE).unref();
  }
}

/** Keeps signals from ending this process until the function it returns is called. */
function holdSignals(): () => void {
  const nothing = () => {};
  for (const name of PASSED_ON) process.on(name, nothing);
  return () => {
    for (const name of PASSED_ON) process.off(name, nothing);
  };
}

/** Processes that are being recorded, by the marks that they set. */
const recorded = (directory: string): number[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.pid'))
    .map((name) => Number.parseInt(name, 10))
    .filter((pid) => send(pid, 0));

/** False where there is no such process any more. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const hasTerminal = () => Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
