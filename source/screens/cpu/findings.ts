import { heaviestRow } from '../../cpu/query.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { amount, percent, plural } from '../../format/numbers.ts';
import { textFlame } from '../../paint/text-flame.ts';
import { adviceScreen } from '../advice.ts';
import type { Action } from '../binding.ts';
import { findingText } from '../finding-rows.ts';
import type { ProseRow } from '../prose-row.ts';
import { active, chosenFinding, say, step } from '../state.ts';
import { goTo } from '../subject.ts';
import { INK } from '../theme.ts';
import { applyOn, experimentOn } from './experiment.ts';
import { frameOfSubject } from './finding-frame.ts';
import { samplesBehind } from './labels.ts';
import { obstacle } from './laboratory.ts';
import {
  leaveProfile,
  type ProfileEffect,
  type ProfileScreen,
  type ProfileSlot,
  type ProfileState,
  type ProfileStep,
} from './state.ts';

// The recommendations of a profile, with their figures and their part of the flame graph.

export const findingsScreen: ProfileScreen = adviceScreen<ProfileSlot, ProfileEffect>({
  id: 'findings',
  leadsTo: 'the function',
  text: (slot, finding, width) =>
    findingText(finding, metrics(slot, finding), flameRows(slot, finding, width), slot.method, width),
  dependsOn: (slot) => slot.diagnosed,
  open: toEvidence,
  act,
  hints,
});

function act(state: ProfileState, action: Action): ProfileStep | null {
  if (action === 'prove' || action === 'probe') return experimentOn(state, action);
  return action === 'apply' ? applyOn(state) : null;
}

const FLAME_ROWS = 8;

/** The text flame graph of the finding's heaviest subtree, as the report has it. */
function flameRows({ diagnosed }: ProfileSlot, finding: Finding, width: number): ProseRow[] {
  const frame = frameOfSubject(diagnosed, finding);
  if (frame < 0 || width < 30) return [];
  const text = textFlame(diagnosed, Math.max(0, heaviestRow(diagnosed, [frame])), width - 2, FLAME_ROWS);
  return text.split('\n').map((line) => [{ text: line, style: { fg: INK.total } }]);
}

/** Enter jumps to the function that the finding is about; Esc comes back. */
function toEvidence(state: ProfileState): ProfileStep {
  const slot = active(state);
  const finding = chosenFinding(slot);
  const frame = finding ? frameOfSubject(slot.model, finding) : -1;
  if (frame < 0) return step(say(state, 'This finding is about the whole recording, not one function.'));
  return step(goTo(state, 'function', leaveProfile, { frame }));
}

function hints(state: ProfileState): Action[] {
  const slot = active(state);
  const { slices, whole } = slot;
  const finding = chosenFinding(slot);
  const tries: Action[] = whole.recording.kind === 'cpu' && finding ? experiments(finding) : [];
  return slices.findings.pane === 0
    ? ['enter', 'pane', ...tries, 'copy', 'pin', 'export']
    : ['enter', ...tries, 'copy', 'editor', 'goal', 'export'];
}

/** How a finding can be tried that was not tried so far, or written once it was. */
function experiments(finding: Finding): Action[] {
  const { verdict, tried } = finding;
  if (tried === 'proven' && !obstacle('prove', finding)) return ['apply'];
  if (verdict === 'leave' || (tried !== undefined && tried !== 'probed')) return [];
  if (!obstacle('prove', finding)) return ['prove'];
  return verdict === 'investigate' && tried === undefined && !obstacle('probe', finding) ? ['probe'] : [];
}

function metrics(slot: ProfileSlot, finding: Finding): string[] {
  const model = slot.diagnosed;
  const frame = frameOfSubject(model, finding);
  const { functions, recording, tasks } = model;
  const base = model.onCpu || model.wall || 1;
  const lines: string[] = [];
  const { kind } = recording;
  if (frame >= 0) {
    const share = (value: number, note = '') => `${amount(value, kind)} (${percent(value / base)}${note})`;
    // A function with its callbacks, which V8 counts apart.
    const frames = finding.frames && finding.frames.length > 0 ? finding.frames : [frame];
    const sum = (column: Float64Array | Int32Array) => frames.reduce((all, one) => all + column[one], 0);
    const total = Math.max(...frames.map((one) => functions.total[one]));
    lines.push(
      `self ${share(sum(functions.self), samplesBehind(model, sum(functions.samples)))}, total ${share(total)}${frames.length > 1 ? `, ${plural(frames.length - 1, 'callback')} included` : ''}`,
    );
    if (sum(functions.gc) > 0) lines.push(`GC caused under it: ${share(sum(functions.gc))}`);
  } else {
    lines.push(`${amount(model.onCpu, kind)} in all, ${plural(model.sampleCount, 'sample')}`);
  }
  if (tasks.count > 1)
    lines.push(
      `tasks: p50 ${amount(tasks.p50, kind)}, p95 ${amount(tasks.p95, kind)}, p99 ${amount(tasks.p99, kind)}, longest ${amount(tasks.max, kind)}`,
    );
  return lines;
}
