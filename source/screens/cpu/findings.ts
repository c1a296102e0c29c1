import type { Finding } from '../../diagnose/finding.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { plural } from '../../paint/numbers.ts';
import { cutEnd, wrap } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import type { Action } from '../keys.ts';
import type { Screen } from '../screen.ts';
import {
  type Area,
  active,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlice,
  withSlot,
} from '../state.ts';
import { INK } from '../theme.ts';
import { type ProseRow, sectionsOf } from './finding-rows.ts';
import { frameOfSubject } from './subject.ts';

export interface FindingsSlice {
  chosen: number;
  /** First row of the right-hand text. */
  top: number;
  /** 0 the list, 1 the text. */
  pane: number;
}

export const findingsSlice: FindingsSlice = { chosen: 0, top: 0, pane: 0 };

/** The first page: more than this many is no advice. */
const FIRST_PAGE = 7;

export const findingsScreen: Screen = {
  id: 'findings',
  title: 'Recommendations',
  short: 'Advice',
  enter: (state) => state,
  paint,
  act,
  click,
  wheel,
  hints,
  label,
};

interface Layout {
  list: Area;
  text: Area;
}

function layout(area: Area, findings: number): Layout {
  if (area.width >= 100) {
    const left = Math.min(44, Math.floor(area.width * 0.36));
    return {
      list: { x: area.x, y: area.y, width: left - 1, height: area.height },
      text: { x: area.x + left + 1, y: area.y, width: area.width - left - 2, height: area.height },
    };
  }
  const rows = Math.min(Math.max(1, findings), 4) + 1;
  return {
    list: { x: area.x, y: area.y, width: area.width, height: rows },
    text: { x: area.x + 1, y: area.y + rows, width: area.width - 2, height: area.height - rows },
  };
}

let kept: { key: unknown[]; rows: ProseRow[] } | null = null;

function textRows(slot: Slot, area: Area): ProseRow[] {
  const findings = slot.findings ?? [];
  const width = layout(area, findings.length).text.width;
  const key = [slot.findings, slot.slices.findings.chosen, slot.whole, slot.goals, slot.pinned, width];
  if (kept?.key.every((part, i) => part === key[i])) return kept.rows;
  const rows = sectionsOf(slot, width);
  kept = { key, rows };
  return rows;
}

function act(state: State, action: Action, area: Area): Step | null {
  const slot = active(state);
  const slice = slot.slices.findings;
  const findings = slot.findings ?? [];
  const { text } = layout(area, findings.length);
  const scroll = (by: number) => {
    const most = Math.max(0, textRows(slot, area).length - text.height);
    return step(withSlice(state, 'findings', { top: Math.max(0, Math.min(most, slice.top + by)) }));
  };
  const pick = (to: number) =>
    step(withSlice(state, 'findings', { chosen: Math.max(0, Math.min(findings.length - 1, to)), top: 0 }));
  switch (action) {
    case 'pane':
    case 'paneBack':
      return step(withSlice(state, 'findings', { pane: 1 - slice.pane }));
    case 'left':
      return step(withSlice(state, 'findings', { pane: 0 }));
    case 'right':
      return step(withSlice(state, 'findings', { pane: 1 }));
    case 'up':
    case 'down': {
      const by = action === 'up' ? -1 : 1;
      return slice.pane === 1 ? scroll(by) : pick(slice.chosen + by);
    }
    case 'pageUp':
    case 'pageDown':
      return scroll((action === 'pageUp' ? -1 : 1) * Math.max(1, text.height - 2));
    case 'home':
    case 'end':
      return slice.pane === 1
        ? scroll(action === 'home' ? -1e9 : 1e9)
        : pick(action === 'home' ? 0 : findings.length - 1);
    case 'enter':
      return toEvidence(state);
    case 'pin': {
      const pinned = slot.pinned === slice.chosen ? null : slice.chosen;
      const words =
        pinned === null
          ? 'Nothing is pinned.'
          : 'Pinned as the one thing to do next. Change it alone, then measure again.';
      return step(say(withSlot(state, { pinned }), words));
    }
    default:
      return null;
  }
}

/** Enter jumps to the function that the finding is about; Esc comes back. */
function toEvidence(state: State): Step {
  const slot = active(state);
  const finding = slot.findings?.[slot.slices.findings.chosen];
  const frame = finding ? frameOfSubject(slot.model, finding) : -1;
  if (frame < 0)
    return step(
      say(state, 'This finding is about the recording as a whole: there is no one place to go to.'),
    );
  const trail = [...slot.trail, { screen: slot.screen, node: slot.node, frame: slot.frame }];
  return step(withSlot(state, { frame, screen: 'function', trail }));
}

function click(state: State, x: number, y: number, area: Area): Step | null {
  const slot = active(state);
  const { list } = layout(area, slot.findings?.length ?? 0);
  const inList = area.x + x < list.x + list.width && area.y + y < list.y + list.height;
  if (!inList) return step(withSlice(state, 'findings', { pane: 1 }));
  const at = listRows(slot, list).findIndex((row, i) => row.finding >= 0 && i === y);
  if (at < 0) return null;
  const chosen = listRows(slot, list)[at].finding;
  return step(withSlice(state, 'findings', { chosen, top: 0, pane: 0 }));
}

function wheel(state: State, by: number, area: Area): State {
  const slot = active(state);
  const { text } = layout(area, slot.findings?.length ?? 0);
  const most = Math.max(0, textRows(slot, area).length - text.height);
  return withSlice(state, 'findings', { top: Math.max(0, Math.min(most, slot.slices.findings.top + by)) });
}

function hints(state: State): Action[] {
  return active(state).slices.findings.pane === 0
    ? ['enter', 'pane', 'copy', 'pin', 'export']
    : ['enter', 'copy', 'editor', 'goal', 'export'];
}

function label(state: State, action: Action): string | null {
  const { pane } = active(state).slices.findings;
  if (action === 'enter') return 'to the evidence';
  if (action === 'pane') return pane === 0 ? 'read on the right' : 'back to the list';
  if (action === 'copy') return 'copy the code…';
  return null;
}

interface ListRow {
  text: string;
  finding: number;
  first: boolean;
  /** What could be won, under the title. */
  quiet?: boolean;
}

function listRows(slot: Slot, list: Area): ListRow[] {
  const findings = slot.findings ?? [];
  const rows: ListRow[] = [{ text: '', finding: -1, first: true }];
  const narrow = list.height <= 6 && list.width >= 60;
  findings.forEach((finding, i) => {
    if (i === FIRST_PAGE)
      rows.push({
        text: `⋯ ${plural(findings.length - FIRST_PAGE, 'lesser one')}`,
        finding: -1,
        first: true,
      });
    const title = visible(finding.title);
    const lines = narrow ? [cutEnd(title, list.width - 6)] : wrap(title, list.width - 5);
    lines.forEach((line, n) => {
      rows.push({ text: line, finding: i, first: n === 0 });
    });
    if (!narrow) {
      for (const line of wrap(visible(finding.impact.text), list.width - 5))
        rows.push({ text: line, finding: i, first: false, quiet: true });
      rows.push({ text: '', finding: -1, first: true });
    }
  });
  return rows;
}

export function verdictSign(finding: Finding): { sign: string; fg: number } {
  if (finding.verdict === 'leave') return { sign: '✓', fg: INK.good };
  return finding.verdict === 'investigate' ? { sign: '?', fg: INK.accent } : { sign: '!', fg: INK.bad };
}

function paint(state: State, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const slice = slot.slices.findings;
  const findings = slot.findings;
  if (findings === null) {
    canvas.text(area.x + 2, area.y + 1, 'Looking for causes…', { fg: INK.quiet });
    return;
  }
  const { list, text } = layout(area, findings.length);
  const title = `${slice.pane === 0 ? '▸ ' : '  '}${plural(findings.length, 'finding')}, most to win first`;
  const rows = listRows(slot, list);
  // The list scrolls so that the chosen finding is on it.
  const at = rows.findIndex((row) => row.finding === slice.chosen);
  const shift = Math.max(0, Math.min(at - 1, rows.length - list.height));
  rows.slice(shift, shift + list.height).forEach((row, i) => {
    const y = list.y + i;
    if (shift === 0 && i === 0) {
      canvas.text(
        list.x + 1,
        y,
        cutEnd(title, list.width - 1),
        slice.pane === 0 ? { fg: INK.accent, bold: true } : { fg: INK.quiet },
      );
      return;
    }
    if (row.finding < 0) {
      canvas.text(list.x + 3, y, row.text, { fg: INK.quiet });
      return;
    }
    const { sign, fg } = verdictSign(findings[row.finding]);
    if (row.first) canvas.text(list.x + 1, y, slot.pinned === row.finding ? '●' : sign, { fg, bold: true });
    canvas.text(
      list.x + 3,
      y,
      row.text,
      row.quiet ? { fg: INK.quiet } : { bold: row.finding === slice.chosen },
    );
    if (row.finding === slice.chosen) canvas.highlight(list.x, y, list.width, INK.chosen);
  });
  if (area.width >= 100)
    for (let y = 0; y < area.height; y++)
      canvas.set(list.width, area.y + y, state.ascii ? '|' : '│', { fg: 0x444444 });
  const prose = textRows(slot, area);
  for (let i = 0; i < text.height && slice.top + i < prose.length; i++) {
    let x = text.x;
    for (const part of prose[slice.top + i]) x = canvas.text(x, text.y + i, part.text, part.style);
  }
  const left = prose.length - slice.top - text.height;
  if (left > 0) {
    const hint = ` ⋯ ${plural(left, 'more row')}: PgDn `;
    canvas.clear(text.x, text.y + text.height - 1, text.width, 1);
    canvas.text(text.x + Math.max(0, text.width - hint.length), text.y + text.height - 1, hint, {
      fg: INK.quiet,
    });
  }
}
