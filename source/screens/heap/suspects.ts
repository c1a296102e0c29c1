import type { Finding } from '../../diagnose/finding.ts';
import { bytes, percent } from '../../format/numbers.ts';
import { textDominators } from '../../report/dominators.ts';
import { adviceScreen } from '../advice.ts';
import { findingText } from '../finding-rows.ts';
import { notYet } from '../no-findings.ts';
import type { ProseRow } from '../prose-row.ts';
import { active, say, step } from '../state.ts';
import { INK } from '../theme.ts';
import {
  goToObject,
  type HeapEffect,
  type HeapScreen,
  type HeapSlot,
  type HeapState,
  type HeapStep,
} from './state.ts';

// The recommendations of a heap, with their figures and the top of what they retain.

/** The suspects of a heap. */
export const suspectsScreen: HeapScreen = adviceScreen<HeapSlot, HeapEffect>({
  id: 'suspects',
  leadsTo: 'the object',
  text: (slot, finding, width) =>
    findingText(finding, metrics(slot, finding), flameRows(slot, width), slot.method, width),
  open: toObject,
});

function toObject(state: HeapState): HeapStep {
  const slot = active(state);
  const { findings, findingNodes, slices } = slot;
  if (findings === null) return step(say(state, notYet(slot)));
  const node = findingNodes[slices.findings.chosen] ?? -1;
  if (node < 0) return step(say(state, 'This finding is about the whole heap, not one object.'));
  return step(goToObject(state, node));
}

const FLAME_ROWS = 6;

/** The top of what the object dominates, as the report has it. */
function flameRows({ heap, findingNodes, slices }: HeapSlot, width: number): ProseRow[] {
  const node = findingNodes[slices.findings.chosen] ?? -1;
  if (node < 0 || width < 30) return [];
  const text = textDominators(heap.model, node, width - 2, FLAME_ROWS);
  return text.split('\n').map((line) => [{ text: line, style: { fg: INK.total } }]);
}

function metrics({ heap }: HeapSlot, { impact, subject }: Finding): string[] {
  const { totals } = heap.model;
  const lines = [`the heap: ${bytes(totals.size)}`];
  if (impact.bytes) lines.push(`retained: ${bytes(impact.bytes)}, ${percent(impact.share)} of it`);
  if ('path' in subject && subject.path.length > 0) lines.push(`${subject.name} @${subject.id}`);
  return lines;
}
