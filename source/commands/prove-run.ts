import { fileURLToPath } from 'node:url';
import { type Proof, proofOf, RUNS_A_SIDE } from '../compare/proof.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { ProofResult } from '../diagnose/probe/proofs.ts';
import { referenceOf } from '../diagnose/probe/reference.ts';
import { surroundingsOf } from '../experiment/metadata.ts';
import type { Program } from '../experiment/run.ts';
import type { LoadPlan } from '../experiment/waits/load.ts';
import { line } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import type { Entry } from '../report/journal.ts';
import { jsonText } from '../report/json.ts';
import { proofText } from '../report/proof.ts';
import { type Change, changeOf, changeOfPatch } from './change.ts';
import { type Flags, formatOf, type Io, tell, UsageError } from './command.ts';
import { writeEntry } from './journal.ts';
import { diagnosed } from './load.ts';
import { planOf } from './record-waits.ts';
import { chosenFinding, Interrupted, recordingFor, type Subject, subjectOf } from './subject.ts';
import { builtPair, replacedPair, type TrialOptions, trial, type Watched } from './trial.ts';
import { writeWhole } from './write.ts';

/** See `prove.ts`. */
export async function runProve(inputs: string[], flags: Flags, io: Io, usage: string): Promise<number> {
  const subject = subjectOf(inputs, flags, usage);
  const format = formatOf(flags);
  if (flags.finding !== undefined && flags.patch !== undefined)
    throw new UsageError('--finding and --patch both name a change: give one of them');
  const runs = wholeNumber('runs', flags.runs ?? String(RUNS_A_SIDE));
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
    if (flags.output !== undefined && !writeWhole(flags.output, jsonText(result), flags.force ?? false, []))
      throw new InputError(`${flags.output} already exists: --force overwrites it`);
    if (format === 'json') io.stdout.write(jsonText(result));
    else for (const row of proofText(proof, finding?.title ?? flags.patch!)) io.stdout.write(line(row));
    if (flags.journal !== undefined)
      writeEntry(flags.journal, {
        ...proofEntry(proof, flags.note ?? finding?.title ?? `${flags.patch}`, subject.program),
        hypothesis: flags.hypothesis,
        decision: flags.kept ? 'kept' : flags.reverted ? 'reverted' : undefined,
      });
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    throw error;
  }
}

/** What a journal says of a proof. The commit is that of the code without the change. */
export function proofEntry(proof: Proof, what: string, program: Program): Entry {
  const { commit, dirty } = surroundingsOf(program);
  return {
    date: new Date().toISOString().slice(0, 10),
    what,
    measured: proof.text,
    details: [],
    commit: commit === null ? null : { id: commit, dirty },
    verdict: proof.verdict,
  };
}

function wholeNumber(flag: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${flag} takes a whole number, not "${value}"`);
  return number;
}

async function ofFinding(
  subject: Subject,
  flags: Flags,
  io: Io,
): Promise<{ change: Change; finding: Finding }> {
  const opened = await recordingFor(subject, loadOf(flags), io);
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
export interface Proving extends Pick<TrialOptions, 'runs' | 'signal' | 'alone' | 'tell' | 'progress'> {
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
    const load = loadOf(flags);
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

/** What drives a service during a run; null where nothing does. */
export function loadOf(flags: Flags): LoadPlan | null {
  const load = planOf(flags, '5s');
  if (load && load.connections.length > 1) throw new UsageError('--steps goes with record --waits');
  return load;
}

function watchedOf({ subject }: Finding, { files }: Change, built: boolean): Watched | null {
  if (!('url' in subject)) return null;
  const isChanged =
    subject.url.startsWith('file:') && files.some(({ path }) => path === fileURLToPath(subject.url));
  return { name: subject.name, url: isChanged && !built ? subject.url : null };
}
