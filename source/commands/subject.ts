import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../diagnose/finding.ts';
import { type Program, runProgram } from '../experiment/run.ts';
import type { LoadPlan } from '../experiment/waits/load.ts';
import { InputError } from '../load/errors.ts';
import type { OpenedProfile } from '../load/open.ts';
import { type Recorded, refuseChanged } from './change.ts';
import { type Io, tell, UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { openProfile } from './load.ts';
import { driven } from './load-flags.ts';
import { nothingRecorded } from './nothing-recorded.ts';

/** What a program is run for: its command, and the recording that was given. */
export interface Subject {
  program: Program;
  recording: string | null;
}

/** `[RECORDING] -- node app.js` */
export function subjectOf(inputs: string[], flags: Flags, usage: string): Subject {
  const command = flags.command ?? [];
  if (command.length === 0) throw new UsageError(`a command is missing: ${usage}`);
  const files = inputs.slice(0, inputs.length - command.length);
  if (files.length > 1) throw new UsageError(`one recording at a time: ${usage}`);
  return { program: { command }, recording: files[0] ?? null };
}

/**
 * The recording that was given, or one that is made now; `load` drives a service meanwhile.
 *
 * @throws InputError where the program cannot be recorded.
 */
export async function recordingFor(
  { program, recording }: Subject,
  load: LoadPlan | null,
  io: Io,
): Promise<OpenedProfile> {
  if (recording !== null) return openProfile(recording, io);
  tell('recording the program once to find the place', io.stderr);
  const directory = mkdtempSync(join(tmpdir(), 'culprit-recording-'));
  try {
    const run = await runProgram(program, {
      directory,
      record: 'cpu',
      output: 'digest',
      signal: io.signal,
      ...driven(load),
    });
    if (run.interrupted) throw new Interrupted();
    const [main] = run.processes;
    if (!main?.file) throw new InputError(nothingRecorded(program.command, run));
    return await openProfile(main.file, io);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** ^C while a program was run for us. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/**
 * Finding N of `--finding N` (from 1), or the first that will do.
 *
 * @throws InputError where none does: `none` says why, unless it is that its file was edited after it was recorded.
 */
export function chosenFinding(
  findings: readonly Finding[],
  { finding }: Flags,
  suits: (finding: Finding) => boolean,
  none: string,
  recorded: Recorded | null = null,
): { finding: Finding; number: number } {
  if (finding !== undefined) {
    const number = Number(finding);
    const chosen = findings[number - 1];
    if (!Number.isInteger(number) || !chosen)
      throw new UsageError(`--finding takes a number from 1 to ${findings.length}, not "${finding}"`);
    if (!suits(chosen)) {
      refuseEdited([chosen], recorded);
      throw new InputError(`finding ${number} (${chosen.title}): ${none}`);
    }
    return { finding: chosen, number };
  }
  const at = findings.findIndex(suits);
  if (at < 0) {
    refuseEdited(findings, recorded);
    throw new InputError(none);
  }
  return { finding: findings[at], number: at + 1 };
}

/** What was edited after the recording may be why there is nothing to do: the lines are no longer those that were measured. */
function refuseEdited(findings: readonly Finding[], recorded: Recorded | null): void {
  if (recorded === null) return;
  for (const { subject } of findings) {
    if (!('url' in subject) || !subject.url.startsWith('file:')) continue;
    const path = fileURLToPath(subject.url);
    if (existsSync(path)) refuseChanged(path, recorded);
  }
}
