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
import type { WaitsModel } from '../waits/model.ts';
import { closeBeside, openBeside } from './beside.ts';
import { UsageError } from './command.ts';
import type { Flags } from './flags.ts';
import { triesOf } from './journal.ts';
import { openOne, whole } from './load.ts';
import { readResult } from './read.ts';
import { growthIn, sizesIn } from './sizes.ts';

// The diagnosis of a recording with all that the flags add to it, for each kind of recording.

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
    proof.map((path) => readResult(path, readProof, 'prove')),
  );
  const probed = withProbes(
    proved.findings,
    probe.map((path) => readResult(path, readProbe, 'probe')),
  );
  const unused = [
    ...probed.unused.map(({ place }) => `${place.name} was probed`),
    ...proved.unused.map(({ finding }) => `${finding ? `a change of ${finding.rule}` : 'a patch'} was tried`),
  ];
  for (const what of unused) model.recording.dataQuality.push(`${what}, and no finding here is about it`);
  return probed.findings;
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
