import { fileURLToPath } from 'node:url';
import { type Proof, proofOf, RUNS_A_SIDE } from '../compare/proof.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { ProofResult } from '../diagnose/probe/proofs.ts';
import { referenceOf } from '../diagnose/probe/reference.ts';
import { surroundingsOf } from '../experiment/metadata.ts';
import type { Program } from '../experiment/run.ts';
import { line } from '../format/visible.ts';
import type { Entry } from '../report/journal.ts';
import { jsonText } from '../report/json.ts';
import { proofText } from '../report/proof.ts';
import { type Change, changeOf, changeOfPatch } from './change.ts';
import { formatOf, type Io, tell, UsageError } from './command.ts';
import { diagnosed } from './diagnosed.ts';
import type { Flags } from './flags.ts';
import { commitOf, decisionOf, refuseJournal, writeEntry } from './journal.ts';
import { oneStepOf } from './load-flags.ts';
import { builtPair, replacedPair } from './pair.ts';
import { runsOf } from './record-series.ts';
import { chosenFinding, Interrupted, recordingFor, type Subject, subjectOf } from './subject.ts';
import { type TrialOptions, trial, type Watched } from './trial.ts';
import { refuseUnwritable, writeOutput } from './write.ts';

/** See `prove.ts`. */
export async function runProve(inputs: string[], flags: Flags, io: Io, usage: string): Promise<number> {
  const subject = subjectOf(inputs, flags, usage);
  const format = formatOf(flags);
  if (flags.finding !== undefined && flags.patch !== undefined)
    throw new UsageError('--finding and --patch both name a change: give one of them');
  const runs = runsOf(flags, RUNS_A_SIDE);
  const decision = decisionOf(flags);
  if (flags.output !== undefined) refuseUnwritable(flags.output, flags);
  if (flags.journal !== undefined) refuseJournal(flags.journal);
  try {
    const { change, finding } =
      flags.patch === undefined
        ? await ofFinding(subject, flags, io)
        : { change: changeOfPatch(flags.patch), finding: null };
    const proof = await proveChange(subject.program, change, finding, {
      runs,
      flags,
      signal: io.signal,
      tell: (text) => tell(text, io.stderr),
      // Of the two runs of a pair one line.
      progress: (done, _, text) => {
        if (done > 3 && done % 2 === 1) tell(text, io.stderr);
      },
    });
    const result: ProofResult = { schemaVersion: 2, finding: finding && referenceOf(finding), ...proof };
    if (flags.output !== undefined) writeOutput(flags.output, jsonText(result), flags);
    if (format === 'json') io.stdout.write(jsonText(result));
    else for (const row of proofText(proof, finding?.title ?? flags.patch!)) io.stdout.write(line(row));
    if (flags.journal !== undefined)
      writeEntry(flags.journal, {
        ...proofEntry(proof, flags.note ?? finding?.title ?? `${flags.patch}`, subject.program),
        hypothesis: flags.hypothesis,
        decision,
      });
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    throw error;
  }
}

/** What a journal says of a proof. The commit is that of the code without the change. */
export function proofEntry(proof: Proof, what: string, program: Program): Entry {
  return {
    date: new Date().toISOString().slice(0, 10),
    what,
    measured: proof.text,
    details: [],
    commit: commitOf(surroundingsOf(program)),
    verdict: proof.verdict,
  };
}

async function ofFinding(
  subject: Subject,
  flags: Flags,
  io: Io,
): Promise<{ change: Change; finding: Finding }> {
  const opened = await recordingFor(subject, oneStepOf(flags), io);
  try {
    const { findings } = await diagnosed(opened.model, flags, io.signal);
    const at = subject.recording === null ? null : opened.model.recording;
    const { finding } = chosenFinding(
      findings,
      flags,
      ({ code }) => code?.exact === true && code.edit !== undefined,
      'there is no exact change of your own lines to try: --patch FILE tries a diff of yours',
      at,
    );
    return { change: changeOf(finding, at), finding };
  } finally {
    opened.close();
  }
}

/** How a change is proven. */
interface Proving extends Pick<TrialOptions, 'runs' | 'signal' | 'alone' | 'tell' | 'progress'> {
  /** Of these `--build` and what drives a service. */
  flags: Flags;
}

/**
 * Runs a program with and without a change, and says what it brings.
 *
 * @throws InputError where the program cannot be run with it; Interrupted.
 */
export async function proveChange(
  program: Program,
  change: Change,
  finding: Finding | null,
  { flags, ...how }: Proving,
): Promise<Proof> {
  const pair =
    flags.build === undefined ? replacedPair(program, change) : builtPair(program, change, flags.build);
  try {
    const load = oneStepOf(flags);
    const seen = await trial(pair, {
      ...how,
      watched: finding && watchedOf(finding, change, flags.build !== undefined),
      load,
    });
    if (!seen) throw new Interrupted();
    return proofOf(seen.before, seen.after, finding?.impact.maxSpeedup ?? null, finding?.impact.bound);
  } finally {
    pair.remove();
  }
}

function watchedOf({ subject }: Finding, { files }: Change, built: boolean): Watched | null {
  if (!('url' in subject)) return null;
  const isChanged =
    subject.url.startsWith('file:') && files.some(({ path }) => path === fileURLToPath(subject.url));
  return { name: subject.name, url: isChanged && !built ? subject.url : null };
}
