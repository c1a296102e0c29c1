import type { Finding } from '../../diagnose/finding.ts';
import { bytes, percent } from '../../format/numbers.ts';
import { textDominators } from '../../report/dominators.ts';
import { type FindingText, findingText, type ProseRow } from '../finding-rows.ts';
import {
  clickedFindings,
  type FindingsView,
  movedFindings,
  paintFindings,
  pinWords,
  wheeledFindings,
} from '../findings-pane.ts';
import { active, type FindingsSlice, say, step, withSlice, withSlot } from '../state.ts';
import { INK } from '../theme.ts';
import { goToObject, type HeapScreen, type HeapSlot, type HeapState, type HeapStep } from './state.ts';

/** The suspects of a heap as findings, in the seven sections of the report. */
export const suspectsScreen: HeapScreen = {
  id: 'suspects',
  title: 'Recommendations',
  enter: (state) => state,
  paint: (state, canvas, area) => paintFindings(canvas, area, viewOf(state)),
  act(state, action, area) {
    const slot = active(state);
    const { chosen } = slot.slices.findings;
    const moved = movedFindings(viewOf(state), action, area);
    if (moved) return changed(state, moved);
    if (action === 'enter') {
      const node = slot.findingNodes[chosen] ?? -1;
      if (slot.findings === null) return step(say(state, 'Still diagnosing: try again in a moment.'));
      if (node < 0)
        return step(
          say(state, 'This finding is about the heap as a whole: there is no one object to go to.'),
        );
      return step(goToObject(state, node));
    }
    if (action !== 'pin') return null;
    const pinned = slot.pinned === chosen ? null : chosen;
    return step(say(withSlot(state, { pinned }), pinWords(slot.pinned, pinned)), {
      type: 'method',
      slot: state.active,
    });
  },
  click: (state, x, y, area) => changed(state, clickedFindings(viewOf(state), x, y, area)),
  wheel: (state, by, area) => withSlice(state, 'findings', wheeledFindings(viewOf(state), by, area)),
  hints: (state) =>
    active(state).slices.findings.pane === 0
      ? ['enter', 'pane', 'copy', 'pin', 'export']
      : ['enter', 'copy', 'goal', 'pin', 'export'],
  label(state, action) {
    const { pane } = active(state).slices.findings;
    if (action === 'enter') return pane === 1 ? 'open or close' : 'to the object';
    if (action === 'pane') return pane === 0 ? 'read it' : 'back to the list';
    if (action === 'copy') return 'copy the code…';
    return null;
  },
};

const changed = (state: HeapState, change: Partial<FindingsSlice> | null): HeapStep | null =>
  change && step(withSlice(state, 'findings', change));

function viewOf(state: HeapState): FindingsView {
  const slot = active(state);
  const { findings, slices, pinned } = slot;
  return {
    findings,
    slice: slices.findings,
    pinned,
    text: (width) => textOfChosen(slot, width),
  };
}

let kept: { key: unknown[]; text: FindingText | null } | null = null;

function textOfChosen(slot: HeapSlot, width: number): FindingText | null {
  const finding = slot.findings?.[slot.slices.findings.chosen];
  const key = [finding, slot.method, width];
  if (kept?.key.every((part, i) => part === key[i])) return kept.text;
  const text = finding
    ? findingText(finding, metrics(slot, finding), flameRows(slot, width), slot.method, width)
    : null;
  kept = { key, text };
  return text;
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
