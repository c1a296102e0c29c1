import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Command, type Flags, type Io, UsageError } from './command.ts';

export const record: Command = {
  name: 'record',
  summary:
    'run a program and record its CPU profile (--heap: its sampled allocations); ^C ends it, and the exit code is its own',
  usage: 'culprit record [--heap] -- node app.js …',
  run,
};

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof PASSED_ON)[number];

/** How long an interrupted program's processes may take to write what was recorded. */
const PATIENCE = 5000;

/**
 * Runs the program with a hook in NODE_OPTIONS, so that every Node process that it starts is recorded, whatever starts it. The exit code is the
 * program's: a step of CI that is recorded fails as it would without.
 */
async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError(`record takes a command: ${record.usage}`);
  const directory = makeDirectory();
  try {
    // A copy beside what is recorded: the path of an installation may hold what NODE_OPTIONS cannot.
    const hook = join(directory, 'hook.cjs');
    copyFileSync(fileURLToPath(new URL('./record-hook.cjs', import.meta.url)), hook);
    const [command, ...args] = inputs;
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        CULPRIT_RECORD: `${flags.heap ? 'heap' : 'cpu'}:${directory}`,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(hook)}`.trim(),
      },
    });
    const code = await ended(child, command, directory, io);
    const files = readdirSync(directory).filter((name) => name.endsWith('profile'));
    for (const file of files) renameSync(join(directory, file), file);
    if (files.length === 0) {
      io.stderr.write(
        'culprit: nothing was recorded: is it a Node program, and did it end by itself or by ^C?\n',
      );
      return 2;
    }
    for (const file of files) io.stderr.write(`culprit: recorded ${file}: culprit ${file}\n`);
    if (code !== 0) io.stderr.write(`culprit: the program ended with ${code}\n`);
    return code;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function makeDirectory(): string {
  try {
    return mkdtempSync(join(process.cwd(), '.culprit-'));
  } catch (error) {
    throw new UsageError(
      `recordings are put where one stands, and here is no writing: ${(error as Error).message}`,
    );
  }
}

/** Waits for the program, and once it was interrupted for all of its processes: they write when they end. */
async function ended(child: ChildProcess, command: string, directory: string, io: Io): Promise<number> {
  let interrupted = 0;
  const pass = (signal: Signal) => {
    interrupted++;
    const everyone = new Set([...recorded(directory), ...(child.pid === undefined ? [] : [child.pid])]);
    if (interrupted > 1) for (const pid of everyone) send(pid, 'SIGKILL');
    // ^C in a terminal has gone to all of them already.
    else if (signal !== 'SIGINT' || !hasTerminal()) for (const pid of everyone) send(pid, signal);
    if (interrupted > 1) return;
    setTimeout(() => {
      if (child.exitCode === null && child.signalCode === null)
        io.stderr.write('culprit: waiting for the program to end; ^C again kills it, unrecorded\n');
    }, PATIENCE / 2).unref();
  };
  const handlers = PASSED_ON.map((signal) => {
    const handler = () => pass(signal);
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', (error) =>
        reject(new UsageError(`${command} could not be started: ${error.message}`)),
      );
      child.on('exit', (status, signal) =>
        resolve(status ?? (signal ? 128 + (constants.signals[signal] ?? 2) : 0)),
      );
    });
    for (
      let waited = 0;
      interrupted === 1 && waited < PATIENCE && recorded(directory).length > 0;
      waited += 50
    )
      await delay(50);
    return code;
  } finally {
    for (const off of handlers) off();
  }
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
