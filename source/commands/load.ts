import type { CpuModel } from '../cpu/model.ts';
import { diagnoseInBackground } from '../diagnose/background.ts';
import type { Finding } from '../diagnose/finding.ts';
import { heapMethod } from '../diagnose/heap/method.ts';
import { method } from '../diagnose/method.ts';
import type { OpenedHeap } from '../heap/model.ts';
import { InputError } from '../load/errors.ts';
import { type Opened, type OpenedProfile, openRecording } from '../load/open.ts';
import { visible } from '../paint/visible.ts';
import type { Step } from '../report/json.ts';
import { type Flags, UsageError } from './command.ts';
import { triesOf } from './journal.ts';

/** Opens a file; what is wrong with it is said with its name before it. */
export async function openNamed(path: string, signal?: AbortSignal): Promise<Opened[]> {
  try {
    return await openRecording(path, { signal });
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${visible(path)}: ${error.message}`);
    throw error;
  }
}

/** The one recording that a file holds (of a trace: the busiest thread). */
export async function openOne(path: string, signal?: AbortSignal): Promise<Opened> {
  const [first, ...rest] = await openNamed(path, signal);
  for (const other of rest) other.close();
  return first;
}

/** The one profile that a file holds. */
export async function openProfile(path: string, signal?: AbortSignal): Promise<OpenedProfile> {
  const opened = await openOne(path, signal);
  if (opened.kind === 'profile') return opened;
  opened.close();
  throw new InputError(`${visible(path)}: this is a heap snapshot, and a profile is wanted here`);
}

/** Waits for all that a report needs of a snapshot; what is wrong with it is said with its name before it. */
export async function whole(heap: OpenedHeap): Promise<OpenedHeap> {
  try {
    await heap.ready('retained');
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${visible(heap.model.file)}: ${error.message}`);
    throw error;
  }
  return heap;
}

/** Diagnosis with what the flags add to it: roots for source, the recording before the change, allocations of the same run. */
export async function diagnosed(
  model: CpuModel,
  flags: Flags,
  signal?: AbortSignal,
): Promise<{ findings: Finding[]; method: Step[] }> {
  const baseline = flags.baseline ? await openProfile(flags.baseline, signal) : undefined;
  const allocation = flags.allocation ? await openProfile(flags.allocation, signal) : undefined;
  try {
    const start = {
      model,
      roots: flags.sourceRoot ?? [],
      baseline: baseline?.model,
      allocation: allocation?.model,
    };
    const findings = await diagnoseInBackground(start);
    return {
      findings,
      method: method(model, findings, {
        goals: flags.goal ?? [],
        baseline: baseline?.model,
        journal: triesOf(flags),
      }),
    };
  } finally {
    baseline?.close();
    allocation?.close();
  }
}

/** The same for a heap snapshot, which is whole: suspects, held against those before it in time, and the snapshot before the change. */
export async function diagnosedHeap(
  heap: OpenedHeap,
  before: readonly OpenedHeap[],
  flags: Flags,
  signal?: AbortSignal,
): Promise<{ findings: Finding[]; method: Step[] }> {
  if (flags.allocation)
    throw new UsageError('--allocation goes with a CPU profile, not with a heap snapshot');
  const baseline = flags.baseline ? await openOne(flags.baseline, signal) : null;
  try {
    if (baseline?.kind === 'profile')
      throw new UsageError('--baseline of a heap snapshot is a heap snapshot');
    if (baseline) await whole(baseline);
    const earlier = baseline ? [baseline, ...before] : before;
    const findings = await heap.query.findings({ values: flags.values ?? false }, earlier);
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
