import type { CpuModel } from '../cpu/model.ts';
import { diagnoseInBackground } from '../diagnose/background.ts';
import type { Finding } from '../diagnose/finding.ts';
import { method } from '../diagnose/method.ts';
import { InputError } from '../load/errors.ts';
import { type Opened, type OpenedProfile, openRecording } from '../load/open.ts';
import { visible } from '../paint/visible.ts';
import type { Step } from '../report/json.ts';
import type { Flags } from './command.ts';

/** Opens a file; what is wrong with it is said with its name before it. */
export async function openNamed(path: string, signal?: AbortSignal): Promise<Opened[]> {
  try {
    return await openRecording(path, { signal });
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${visible(path)}: ${error.message}`);
    throw error;
  }
}

/** The one profile that a file holds (of a trace: the busiest thread). */
export async function openProfile(path: string, signal?: AbortSignal): Promise<OpenedProfile> {
  const [first, ...rest] = await openNamed(path, signal);
  for (const other of rest) other.close();
  if (first.kind === 'profile') return first;
  first.close();
  throw new InputError(`${visible(path)}: this is a heap snapshot, and a profile is wanted here`);
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
      method: method(model, findings, { goals: flags.goal ?? [], pinned: null, baseline: baseline?.model }),
    };
  } finally {
    baseline?.close();
    allocation?.close();
  }
}
