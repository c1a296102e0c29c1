import type { CpuModel } from '../../cpu/model.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { isFile } from '../../diagnose/probe/is-file.ts';
import type { ProofResult } from '../../diagnose/probe/proofs.ts';
import type { ProbeResult } from '../../diagnose/probe/result.ts';

// What the screens of a profile ask for when a finding is tried on the user's program.

/** `prove`: with and without the finding's change. `probe`: counts calls at its place. */
export type Experiment = 'prove' | 'probe';

export interface Watch {
  /** Ends the program and all that it started. */
  signal: AbortSignal;
  /** How many runs of how many have been made, and what was seen last. */
  progress(done: number, of: number, text: string): void;
}

/**
 * Runs the user's program to try a finding; `commands/laboratory.ts` does it. Commands are one line, as a shell's words.
 *
 * Both experiments resolve to null where they were cancelled, and reject with one line where the program cannot be run so.
 */
export interface Laboratory {
  /** A command to begin with, and where it is from: typed for this program or in this directory before, or what the recording was made of. */
  command(model: CpuModel): { text: string; from: 'remembered' | 'recording' | null };
  /** Keeps the command for the recording's program and this directory; null forgets it. */
  remember(model: CpuModel, command: string | null): void;
  /**
   * `command` may begin with flags of `culprit prove`: `--load URL -- node server.js`.
   *
   * @param patch the user's own diff in place of the finding's change: a file.
   */
  prove(
    model: CpuModel,
    finding: Finding,
    command: string,
    watch: Watch,
    patch?: string,
  ): Promise<ProofResult | null>;
  probe(model: CpuModel, finding: Finding, command: string, watch: Watch): Promise<ProbeResult | null>;
  /** The finding's change as a unified diff; throws one line where the file was edited since the recording. */
  review(model: CpuModel, finding: Finding): { path: string; diff: string };
  /** Writes it, and returns the file's path. */
  apply(model: CpuModel, finding: Finding): string;
}

/** Why a finding cannot be tried so; null where it can. */
export function obstacle(what: Experiment, { code, frames, subject }: Finding): string | null {
  if (what === 'prove')
    return code?.exact && code.edit
      ? null
      : 'No exact change of your own lines to try. Your own diff: culprit prove --patch FILE -- COMMAND';
  return 'url' in subject && isFile(subject.url) && (frames?.length || subject.line !== null)
    ? null
    : 'No one function of your files to probe. Any place: culprit probe --at FILE:LINE -- COMMAND';
}
