import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runWithWaits } from '../experiment/waits/record.ts';
import { type Flags, type Io, tell, UsageError } from './command.ts';

/** `record --waits`: what a program waits for, with its CPU profile in the same file. The exit code is the program's. */
export async function recordWaits(command: string[], flags: Flags, io: Io): Promise<number> {
  if (flags.heap)
    throw new UsageError('--waits and --heap are two recordings: make them one after the other');
  const say = (line: string) => tell(line, io.stderr);
  const directory = makeDirectory();
  try {
    const { exitCode, files } = await runWithWaits(
      { command },
      {
        directory,
        record: flags.cpu === false ? 'none' : 'cpu',
        output: 'inherit',
        signal: io.signal,
        tell: say,
      },
    );
    if (files.length === 0) {
      say('nothing was recorded: is it a Node program that waits for anything, on Node 22.15 or later?');
      return 2;
    }
    for (const file of files) {
      const name = basename(file);
      renameSync(file, name);
      say(`recorded ${name}: culprit ${name}`);
    }
    if (exitCode !== 0) say(`the program ended with ${exitCode}`);
    return exitCode;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function makeDirectory(): string {
  try {
    return mkdtempSync(join(process.cwd(), '.culprit-'));
  } catch (error) {
    throw new UsageError(`cannot write to the current directory: ${(error as Error).message}`);
  }
}
