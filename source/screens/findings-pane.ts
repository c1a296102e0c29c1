import type { Finding } from '../diagnose/finding.ts';
import { plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import type { ProseRow } from './finding-rows.ts';
import type { Action } from './keys.ts';
import type { Area, FindingsSlice } from './state.ts';
import { INK } from './theme.ts';

export const findingsSlice: FindingsSlice = { chosen: 0, top: 0, pane: 0 };

export interface FindingsView {
  /** Null while they are looked for. */
  findings: readonly Finding[] | null;
  slice: FindingsSlice;
  pinned: number | null;
  /** The chosen finding as rows of at most that many columns; asked for on every key, so it should keep the last. */
  rows(width: number): ProseRow[];
}

/** The first page: more than this many is no advice. */
const FIRST_PAGE = 7;

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

function scrolled({ findings, slice, rows }: FindingsView, area: Area, by: number): Partial<FindingsSlice> {
  const { text } = layout(area, findings?.length ?? 0);
  const most = Math.max(0, rows(text.width).length - text.height);
  return { top: Math.max(0, Math.min(most, slice.top + by)) };
}

/** What a moving key changes, or null for another. */
export function movedFindings(view: FindingsView, action: Action, area: Area): Partial<FindingsSlice> | null {
  const { slice } = view;
  const findings = view.findings ?? [];
  const { text } = layout(area, findings.length);
  const pick = (to: number) => ({ chosen: Math.max(0, Math.min(findings.length - 1, to)), top: 0 });
  switch (action) {
    case 'pane':
    case 'paneBack':
      return { pane: 1 - slice.pane };
    case 'left':
      return { pane: 0 };
    case 'right':
      return { pane: 1 };
    case 'up':
    case 'down': {
      const by = action === 'up' ? -1 : 1;
      return slice.pane === 1 ? scrolled(view, area, by) : pick(slice.chosen + by);
    }
    case 'pageUp':
    case 'pageDown':
      return scrolled(view, area, (action === 'pageUp' ? -1 : 1) * Math.max(1, text.height - 2));
    case 'home':
    case 'end':
      if (slice.pane === 1) return scrolled(view, area, action === 'home' ? -1e9 : 1e9);
      return pick(action === 'home' ? 0 : findings.length - 1);
    default:
      return null;
  }
}

export function clickedFindings(
  view: FindingsView,
  x: number,
  y: number,
  area: Area,
): Partial<FindingsSlice> | null {
  const { list } = layout(area, view.findings?.length ?? 0);
  if (area.x + x >= list.x + list.width || area.y + y >= list.y + list.height) return { pane: 1 };
  const row = listRows(view.findings ?? [], list)[y];
  return row && row.finding >= 0 ? { chosen: row.finding, top: 0, pane: 0 } : null;
}

export const wheeledFindings = (view: FindingsView, by: number, area: Area) => scrolled(view, area, by);

interface ListRow {
  text: string;
  finding: number;
  first: boolean;
  /** What could be won, under the title. */
  quiet?: boolean;
}

function listRows(findings: readonly Finding[], list: Area): ListRow[] {
  const rows: ListRow[] = [{ text: '', finding: -1, first: true }];
  const narrow = list.height <= 6 && list.width >= 60;
  findings.forEach((finding, i) => {
    if (i === FIRST_PAGE)
      rows.push({
        text: `⋯ ${plural(findings.length - FIRST_PAGE, 'lesser one')}`,
        finding: -1,
        first: true,
      });
    const title = finding.title;
    const lines = narrow ? [cutEnd(title, list.width - 6)] : wrap(title, list.width - 5);
    lines.forEach((line, n) => {
      rows.push({ text: line, finding: i, first: n === 0 });
    });
    if (!narrow) {
      for (const line of wrap(finding.impact.text, list.width - 5))
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

export function paintFindings(canvas: Canvas, area: Area, view: FindingsView): void {
  const { findings, slice, pinned } = view;
  if (findings === null) {
    canvas.text(area.x + 2, area.y + 1, 'Looking for causes…', { fg: INK.quiet });
    return;
  }
  const { list, text } = layout(area, findings.length);
  const title = `${slice.pane === 0 ? '▸ ' : '  '}${plural(findings.length, 'finding')}, most to win first`;
  const rows = listRows(findings, list);
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
    if (row.first) canvas.text(list.x + 1, y, pinned === row.finding ? '●' : sign, { fg, bold: true });
    canvas.text(
      list.x + 3,
      y,
      row.text,
      row.quiet ? { fg: INK.quiet } : { bold: row.finding === slice.chosen },
    );
    if (row.finding === slice.chosen) canvas.highlight(list.x, y, list.width, INK.chosen);
  });
  if (area.width >= 100)
    for (let y = 0; y < area.height; y++) canvas.set(list.width, area.y + y, '│', { fg: 0x444444 });
  const prose = view.rows(text.width);
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
