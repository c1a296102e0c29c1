import { RUNS_A_SIDE } from '../compare/proof.ts';
import type { ProofResult } from '../diagnose/probe/proofs.ts';
import { referenceOf } from '../diagnose/probe/reference.ts';
import type { ProbeResult } from '../diagnose/probe/result.ts';
import { readMetadata } from '../experiment/metadata.ts';
import type { Program } from '../experiment/run.ts';
import { commandText, splitCommand } from '../experiment/words.ts';
import type { Laboratory } from '../screens/cpu/laboratory.ts';
import { changeOf, recordedAt } from './change.ts';
import { writeEntry } from './journal.ts';
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
  const programOf = (command: string): Program => ({ command: splitCommand(command) });
  return {
    command({ recording }) {
      const known = remembered(directory);
      if (known !== null) return { text: known, from: 'remembered' };
      const kept = readMetadata(recording.file);
      return kept?.cwd === directory
        ? { text: commandText(kept.command), from: 'recording' }
        : { text: '', from: null };
    },
    remember: (command) => remember(directory, command),
    async prove(model, finding, command, { signal, progress }) {
      const program = programOf(command);
      const change = changeOf(finding, recordedAt(model.recording.file));
      const { proofEntry, proveChange } = await import('./prove-run.ts');
      const proof = await unlessInterrupted(
        proveChange(program, change, finding, {
          runs: RUNS_A_SIDE,
          flags: {},
          signal: AbortSignal.any([signal, ended]),
          alone: true,
          progress,
        }),
      );
      if (!proof) return null;
      tried(`${finding.title}: ${proof.text}`);
      if (journal !== undefined) writeEntry(journal, proofEntry(proof, finding.title, program));
      return { schemaVersion: 2, finding: referenceOf(finding), ...proof } satisfies ProofResult;
    },
    async probe(model, finding, command, { signal, progress }): Promise<ProbeResult | null> {
      const program = programOf(command);
      const [{ probeProgram }, { targetsBelow }] = await Promise.all([
        import('./probe-run.ts'),
        import('../diagnose/probe/places.ts'),
      ]);
      progress(0, 1, 'the program runs once; calls, arguments and sizes are counted');
      const result = await unlessInterrupted(
        probeProgram(program, targetsBelow(model, finding.frames![0]), finding, {
          signal: AbortSignal.any([signal, ended]),
          alone: true,
        }),
      );
      return signal.aborted || ended.aborted ? null : result;
    },
  };
}

async function unlessInterrupted<T>(trial: Promise<T>): Promise<T | null> {
  try {
    return await trial;
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}
