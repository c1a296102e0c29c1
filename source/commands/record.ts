import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type Flags, type Io, UsageError } from './command.ts';

export const record: Command = {
  name: 'record',
  summary: 'run a program and record its CPU profile (--heap: its sampled allocations)',
  usage: 'culprit record [--heap] -- node app.js …',
  run,
};

/** Runs the program with V8's own profiler switched on through NODE_OPTIONS, so that every Node process it starts is recorded. */
async function run(inputs: string[], flags: Flags, io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError(`record takes a command: ${record.usage}`);
  const directory = mkdtempSync(join(process.cwd(), '.culprit-'));
  const switches = flags.heap
    ? `--heap-prof --heap-prof-dir=${directory}`
    : `--cpu-prof --cpu-prof-dir=${directory}`;
  try {
    const [command, ...args] = inputs;
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${switches}`.trim() },
    });
    // ^C goes to the child as well; it writes its profile when it ends, and so must not be left behind.
    const pass = () => {};
    process.on('SIGINT', pass);
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', (error) =>
        reject(new UsageError(`${command} could not be started: ${error.message}`)),
      );
      child.on('exit', (status, signal) => resolve(status ?? (signal ? 130 : 0)));
    }).finally(() => process.off('SIGINT', pass));
    const files = readdirSync(directory);
    for (const file of files) renameSync(join(directory, file), file);
    if (files.length === 0) {
      io.stderr.write('culprit: nothing was recorded: is it a Node program, and did it end by itself?\n');
      return 2;
    }
    for (const file of files) io.stderr.write(`culprit: recorded ${file}: culprit ${file}\n`);
    if (code !== 0) io.stderr.write(`culprit: the program ended with ${code}\n`);
    return 0;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
