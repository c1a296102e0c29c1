import { RUNS_A_SIDE } from '../compare/proof.ts';
import type { CpuModel } from '../cpu/model.ts';
import type { ProofResult } from '../diagnose/probe/proofs.ts';
import { referenceOf } from '../diagnose/probe/reference.ts';
import type { ProbeResult } from '../diagnose/probe/result.ts';
import { readMetadata } from '../experiment/metadata.ts';
import type { Program } from '../experiment/run.ts';
import { commandText, splitCommand } from '../experiment/words.ts';
import { diffOf } from '../report/diff.ts';
import type { Laboratory } from '../screens/cpu/laboratory.ts';
import { changeOf, changeOfPatch, nearPath, writeChange } from './change.ts';
import { UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { writeEntry } from './journal.ts';
import { oneStepOf } from './load-flags.ts';
import { runsOf } from './record-series.ts';
import { remember, remembered } from './remembered.ts';
import { Interrupted } from './subject.ts';

/** Who is told of what was tried. */
interface Notebook {
  /** File of `--journal`. */
  journal?: string;
  tried(line: string): void;
}

/** What tries findings from the screens. Programs run in the current directory, without a terminal. */
export function laboratory(ended: AbortSignal, { journal, tried }: Notebook): Laboratory {
  const directory = process.cwd();
  return {
    command(model) {
      const recorded = recordedIn(directory, model);
      const known = remembered(directory, recorded);
      if (known !== null) return { text: known, from: 'remembered' };
      return recorded === null ? { text: '', from: null } : { text: recorded, from: 'recording' };
    },
    remember: (model, command) => remember(directory, recordedIn(directory, model), command),
    async prove(model, finding, line, { signal, progress }, patch) {
      const { program, flags, runs } = trialOf(line);
      const change = patch === undefined ? changeOf(finding, model.recording) : changeOfPatch(patch);
      const { proofEntry, proveChange } = await import('./prove-run.ts');
      const proof = await unlessInterrupted(
        proveChange(program, change, finding, {
          runs,
          flags,
          signal: AbortSignal.any([signal, ended]),
          alone: true,
          progress,
        }),
      );
      if (!proof) return null;
      const what = patch ?? finding.title;
      tried(`${what}: ${proof.text}`);
      if (journal !== undefined) writeEntry(journal, proofEntry(proof, what, program));
      return {
        schemaVersion: 2,
        finding: referenceOf(finding),
        ...(patch === undefined ? {} : { patch }),
        ...proof,
      } satisfies ProofResult;
    },
    async probe(model, finding, line, { signal, progress }): Promise<ProbeResult | null> {
      const { program, flags } = trialOf(line);
      const [{ probeProgram }, { targetsOf }] = await Promise.all([
        import('./probe-run.ts'),
        import('../diagnose/probe/places.ts'),
      ]);
      progress(0, 1, 'the program runs once; calls, arguments and sizes are counted');
      const result = await unlessInterrupted(
        probeProgram(program, targetsOf(model, finding), finding, {
          signal: AbortSignal.any([signal, ended]),
          alone: true,
          load: oneStepOf(flags),
        }),
      );
      return signal.aborted || ended.aborted ? null : result;
    },
    review(model, finding) {
      const [file] = changeOf(finding, model.recording).files;
      const path = nearPath(file.path);
      return { path, diff: diffOf(file.before, finding.code!.edit!, path) };
    },
    apply(model, finding) {
      const [file] = changeOf(finding, model.recording).files;
      writeChange(file);
      return nearPath(file.path);
    },
  };
}

/** The command that a recording was made of here, where that was kept beside it; null of others. */
function recordedIn(directory: string, { recording }: CpuModel): string | null {
  const kept = readMetadata(recording.file);
  return kept?.cwd === directory ? commandText(kept.command) : null;
}

/** Flags of `culprit prove` that may stand before the command in the app, followed by `--`. */
const FLAGS = ['build', 'load', 'for', 'runs'] as const;

/**
 * A line that was typed: `node app.js`, or `--load http://127.0.0.1:3000/ -- node server.js`.
 *
 * @throws UsageError where it has other flags
 */
function trialOf(line: string): { program: Program; flags: Flags; runs: number } {
  const words = splitCommand(line);
  if (!words[0].startsWith('--')) return { program: { command: words }, flags: {}, runs: RUNS_A_SIDE };
  const end = words.indexOf('--');
  if (end < 0 || end === words.length - 1)
    throw new UsageError('flags go before the command, and -- between: --load URL -- node server.js');
  const flags: Flags = {};
  for (let i = 0; i < end; i++) {
    const [, name, joined] = /^--([\w-]+)(?:=(.*))?$/s.exec(words[i]) ?? [];
    const flag = FLAGS.find((one) => one === name);
    if (flag === undefined)
      throw new UsageError(`not a flag here: ${words[i]} (${FLAGS.map((one) => `--${one}`).join(', ')})`);
    const value = joined ?? (i + 1 < end ? words[++i] : undefined);
    if (value === undefined) throw new UsageError(`--${flag} takes a value`);
    if (flag === 'load') flags.load = [...(flags.load ?? []), value];
    else flags[flag] = value;
  }
  return { program: { command: words.slice(end + 1) }, flags, runs: runsOf(flags, RUNS_A_SIDE) };
}

async function unlessInterrupted<T>(trial: Promise<T>): Promise<T | null> {
  try {
    return await trial;
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}
