import { readFileSync } from 'node:fs';
import { isOtherProgram } from '../compare/program.ts';
import type { CpuModel } from '../cpu/model.ts';
import { diagnoseInBackground } from '../diagnose/case/background.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import { withGrowth } from '../diagnose/growth.ts';
import { heapMethod } from '../diagnose/heap/method.ts';
import { type MethodStep, method } from '../diagnose/method.ts';
import { withProbes } from '../diagnose/probe/apply.ts';
import { readProof, withProofs } from '../diagnose/probe/proofs.ts';
import { readProbe } from '../diagnose/probe/result.ts';
import { waitsMethod } from '../diagnose/waits/method.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { InputError } from '../load/errors.ts';
import { openInput } from '../load/input.ts';
import { type Opened, type OpenedProfile, type OpenOptions, openRecording } from '../load/open.ts';
import { recognise } from '../load/recognise.ts';
import type { WaitsModel } from '../waits/model.ts';
import { type Flags, UsageError } from './command.ts';
import { triesOf } from './journal.ts';
import { growthIn, sizesIn } from './sizes.ts';

/** What a file is opened with: see `OpenOptions`. */
type Opening = Pick<OpenOptions, 'signal' | 'roots'>;

/** Opens a file; what is wrong with it is said with its name before it. */
export async function openNamed(path: string, { signal, roots }: Opening = {}): Promise<Opened[]> {
  return named(path, openRecording(path, { signal, roots }));
}

async function named<T>(path: string, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

/** The one recording that a file holds (of a trace: the busiest thread). */
export async function openOne(path: string, opening?: Opening): Promise<Opened> {
  const [first, ...rest] = await openNamed(path, opening);
  for (const other of rest) other.close();
  return first;
}

/** Whether a file is a heap snapshot, by its first bytes. */
export async function isHeap(path: string): Promise<boolean> {
  const input = await named(path, openInput(path));
  input.close();
  return recognise(input.head) === 'heap snapshot';
}

/** The one profile that a file holds. */
export async function openProfile(path: string, opening?: Opening): Promise<OpenedProfile> {
  const opened = await openOne(path, opening);
  if (opened.kind === 'profile') return opened;
  opened.close();
  const what = opened.kind === 'heap' ? 'a heap snapshot' : 'a recording of waits';
  throw new InputError(`${path}: this is ${what}, and a profile is needed here`);
}

/** Waits for all that a report needs of a snapshot; what is wrong with it is said with its name before it. */
export async function whole(heap: OpenedHeap): Promise<OpenedHeap> {
  try {
    await heap.ready('retained');
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${heap.model.file}: ${error.message}`);
    throw error;
  }
  return heap;
}

/** Recordings that others are held against. */
export interface Beside {
  baseline?: OpenedProfile;
  allocation?: OpenedProfile;
}

const OTHER_PROGRAM = 'the baseline looks like another program: nothing is compared with it';

/**
 * Opens what `--baseline` and `--allocation` name, and refuses what cannot be held against these profiles. A baseline that may be used and
 * looks wrong is told among the notes on the recording's data.
 */
export async function openBeside(
  models: readonly CpuModel[],
  flags: Pick<Flags, 'baseline' | 'allocation' | 'sourceRoot'>,
  signal?: AbortSignal,
): Promise<Beside> {
  const beside: Beside = {};
  try {
    if (flags.baseline !== undefined) {
      beside.baseline = await openProfile(flags.baseline, { signal, roots: flags.sourceRoot });
      const { model } = beside.baseline;
      const other = models.find(({ recording }) => recording.kind !== model.recording.kind);
      if (other)
        throw new UsageError(
          `--baseline is a recording of the same kind: ${NAMES[model.recording.kind]} cannot be compared with ${NAMES[other.recording.kind]}`,
        );
      for (const { recording } of models.filter((one) => isOtherProgram(model, one)))
        if (!recording.dataQuality.includes(OTHER_PROGRAM)) recording.dataQuality.push(OTHER_PROGRAM);
    }
    if (flags.allocation !== undefined) {
      beside.allocation = await openProfile(flags.allocation, { signal, roots: flags.sourceRoot });
      if (
        beside.allocation.model.recording.kind !== 'allocation' ||
        models.some(({ recording }) => recording.kind !== 'cpu')
      )
        throw new UsageError('--allocation is an allocation profile, beside a CPU profile of the same run');
    }
    return beside;
  } catch (error) {
    closeBeside(beside);
    throw error;
  }
}

export function closeBeside({ baseline, allocation }: Beside): void {
  baseline?.close();
  allocation?.close();
}

const NAMES = { cpu: 'a CPU profile', allocation: 'an allocation profile' };

/** Diagnosis with what the flags add to it: roots for source, the recording before the change, allocations of the same run. */
export async function diagnosed(
  model: CpuModel,
  flags: Flags,
  signal?: AbortSignal,
): Promise<Diagnosis & { method: MethodStep[] }> {
  const beside = await openBeside([model], flags, signal);
  const baseline = beside.baseline?.model;
  try {
    const diagnosis = await diagnoseInBackground({
      model,
      roots: flags.sourceRoot ?? [],
      baseline,
      allocation: beside.allocation?.model,
    });
    const sizes = flags.growth === undefined ? null : sizesIn(flags.growth);
    const grown = sizes && (await growthIn(sizes, { signal, roots: flags.sourceRoot }));
    const found = grown ? withGrowth(diagnosis.findings, grown, model) : diagnosis.findings;
    const findings = measuredFindings(model, found, flags);
    return {
      ...diagnosis,
      findings,
      method: method(model, findings, {
        goals: flags.goal ?? [],
        baseline,
        journal: triesOf(flags),
      }),
    };
  } finally {
    closeBeside(beside);
  }
}

/** Findings with what `--probe FILE` and `--proof FILE` measured; what belongs to none of them is told among the notes on the recording's data. */
function measuredFindings(
  model: CpuModel,
  findings: Finding[],
  { probe = [], proof = [] }: Flags,
): Finding[] {
  const proved = withProofs(
    findings,
    proof.map((path) => parsed(path, readProof, 'prove')),
  );
  const probed = withProbes(
    proved.findings,
    probe.map((path) => parsed(path, readProbe, 'probe')),
  );
  const unused = [
    ...probed.unused.map(({ place }) => `${place.name} was probed`),
    ...proved.unused.map(({ finding }) => `${finding ? `a change of ${finding.rule}` : 'a patch'} was tried`),
  ];
  for (const what of unused) model.recording.dataQuality.push(`${what}, and no finding here is about it`);
  return probed.findings;
}

function parsed<T>(path: string, read: (text: string) => T | null, verb: string): T {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new InputError(`no such file: ${path}`);
  }
  const result = read(text);
  if (!result) throw new InputError(`${path}: not written by culprit ${verb} --output`);
  return result;
}

/**
 * Suspects of a snapshot as findings, most important first; a healthy heap has one with verdict `leave`. Snapshots of the same process from
 * before, oldest first, tell what grows. Waits until all of them are whole.
 */
export async function suspectsOf(
  heap: OpenedHeap,
  earlier: readonly OpenedHeap[],
  { values, sourceRoot: roots }: Pick<Flags, 'values' | 'sourceRoot'>,
  signal?: AbortSignal,
): Promise<Finding[]> {
  await Promise.all([...earlier, heap].map(whole));
  const start = { heap: heap.model, earlier: earlier.map(({ model }) => model), values, roots };
  return (await diagnoseInBackground(start, signal)).findings;
}

/** The same for a heap snapshot, which is whole: suspects, held against those before it in time, and the snapshot before the change. */
export async function diagnosedHeap(
  heap: OpenedHeap,
  before: readonly OpenedHeap[],
  flags: Flags,
  signal?: AbortSignal,
): Promise<{ findings: Finding[]; method: MethodStep[] }> {
  if (flags.allocation)
    throw new UsageError('--allocation goes with a CPU profile, not with a heap snapshot');
  const baseline = flags.baseline ? await openOne(flags.baseline, { signal, roots: flags.sourceRoot }) : null;
  try {
    if (baseline && baseline.kind !== 'heap')
      throw new UsageError('--baseline of a heap snapshot is a heap snapshot');
    if (baseline) await whole(baseline);
    const earlier = baseline ? [baseline, ...before] : before;
    const findings = await suspectsOf(heap, earlier, flags, signal);
    const state = {
      goals: flags.goal ?? [],
      earlier: baseline?.model,
      before: before.length,
      journal: triesOf(flags),
    };
    return { findings, method: heapMethod(heap.model, findings, state) };
  } finally {
    baseline?.close();
  }
}

/** The same for a recording of waits. */
export async function diagnosedWaits(
  model: WaitsModel,
  flags: Flags,
  signal?: AbortSignal,
): Promise<{ findings: Finding[]; method: MethodStep[] }> {
  if (flags.baseline !== undefined || flags.allocation !== undefined)
    throw new UsageError('--baseline and --allocation go with a profile, not with a recording of waits');
  const findings = await waitFindings(model, flags.sourceRoot ?? [], signal);
  return {
    findings,
    method: waitsMethod(model, findings, { goals: flags.goal ?? [], journal: triesOf(flags) }),
  };
}

/** What a recording of waits says, most important first. */
export async function waitFindings(
  model: WaitsModel,
  roots: string[],
  signal?: AbortSignal,
): Promise<Finding[]> {
  return (await diagnoseInBackground({ waits: model, roots }, signal)).findings;
}
