import type { Finding } from '../diagnose/finding.ts';
import { plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import type { Action } from './binding.ts';
import { type FindingRows, type FindingText, foldedRows, openWithRoom } from './finding-rows.ts';
import { noFindings } from './no-findings.ts';
import type { Area, FindingsSlice } from './state.ts';
import { INK } from './theme.ts';

export const findingsSlice: FindingsSlice = { chosen: 0, top: 0, pane: 0, section: 0, open: null };

export interface FindingsView {
  /** Null while they are looked for, and where that failed. */
  findings: readonly Finding[] | null;
  failed: string | null;
  slice: FindingsSlice;
  pinned: number | null;
  /** The chosen finding, its rows of at most that many columns; null where there is none. Asked for on every key, so it should keep the last. */
  text(width: number): FindingText | null;
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

/** The chosen finding as it is now: what is open, where the cursor is. */
function rowsOf(
  { slice, text }: FindingsView,
  { width, height }: Area,
  change: Partial<FindingsSlice> = {},
): FindingRows {
  const { pane, section, open } = { ...slice, ...change };
  const shown = text(width);
  if (!shown) return { rows: [], headings: [] };
  const isOpen = open ?? openWithRoom(shown, { height });
  return foldedRows(shown, (heading) => isOpen.has(heading), pane === 1 ? section : -1, { width, height });
}

function scrolled(view: FindingsView, area: Area, by: number): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const most = Math.max(0, rowsOf(view, text).rows.length - text.height);
  return { top: Math.max(0, Math.min(most, view.slice.top + by)) };
}

/** The cursor on a section, scrolled to be seen; what opens with it as well, as far as there is room. */
function onSection(
  view: FindingsView,
  area: Area,
  to: number,
  open = view.slice.open,
): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const sections = view.text(text.width)?.sections.length ?? 0;
  const section = Math.max(0, Math.min(sections - 1, to));
  const { rows, headings } = rowsOf(view, text, { section, open, pane: 1 });
  const first = headings[section] ?? 0;
  const last = (headings[section + 1] ?? rows.length) - 1;
  const most = Math.max(0, rows.length - text.height);
  const top = Math.min(first, Math.max(view.slice.top, last - text.height + 2));
  // Before the first section stands the change.
  return { pane: 1, section, open, top: section === 0 && last < text.height ? 0 : Math.min(most, top) };
}

/** Opens or closes the section that the cursor is on. */
function toggled(view: FindingsView, area: Area): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const { section, open } = view.slice;
  const shown = view.text(text.width);
  const heading = shown?.sections[section]?.heading;
  if (!shown || heading === undefined) return {};
  const next = new Set(open ?? openWithRoom(shown, text));
  if (!next.delete(heading)) next.add(heading);
  return onSection(view, area, section, next);
}

/** Opens all sections, or closes them where all are open. */
function toggledAll(view: FindingsView, area: Area): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const shown = view.text(text.width);
  if (!shown) return {};
  const headings = shown.sections.map(({ heading }) => heading);
  const open = view.slice.open ?? openWithRoom(shown, text);
  const all = headings.every((heading) => open.has(heading));
  return { open: new Set(all ? [] : headings), top: 0 };
}

/** What a moving key changes, or null for another. */
export function movedFindings(view: FindingsView, action: Action, area: Area): Partial<FindingsSlice> | null {
  const { slice } = view;
  const findings = view.findings ?? [];
  const { text } = layout(area, findings.length);
  const pick = (to: number): Partial<FindingsSlice> => ({
    chosen: Math.max(0, Math.min(findings.length - 1, to)),
    top: 0,
    section: 0,
  });
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
      return slice.pane === 1 ? onSection(view, area, slice.section + by) : pick(slice.chosen + by);
    }
    case 'pageUp':
    case 'pageDown':
      return scrolled(view, area, (action === 'pageUp' ? -1 : 1) * Math.max(1, text.height - 2));
    case 'home':
    case 'end':
      if (slice.pane === 1) return onSection(view, area, action === 'home' ? 0 : 1e9);
      return pick(action === 'home' ? 0 : findings.length - 1);
    case 'toggle':
      return toggled(view, area);
    case 'expandHot':
      return toggledAll(view, area);
    case 'enter':
      return slice.pane === 1 ? toggled(view, area) : null;
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
  const { list, text } = layout(area, view.findings?.length ?? 0);
  if (area.x + x >= list.x + list.width || area.y + y >= list.y + list.height) {
    const row = view.slice.top + area.y + y - text.y;
    const section = rowsOf(view, text).headings.indexOf(row);
    if (section < 0) return { pane: 1 };
    return toggled({ ...view, slice: { ...view.slice, section } }, area);
  }
  const row = listRows(view.findings ?? [], list)[y];
  return row && row.finding >= 0 ? { chosen: row.finding, top: 0, section: 0, pane: 0 } : null;
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
  // Too little to judge by is no clean bill.
  if (finding.rule === 'too-few-samples') return { sign: '?', fg: INK.quiet };
  if (finding.tried === 'refuted') return { sign: '✗', fg: INK.quiet };
  if (finding.verdict === 'leave') return { sign: '✓', fg: INK.good };
  return finding.verdict === 'investigate' ? { sign: '?', fg: INK.accent } : { sign: '!', fg: INK.bad };
}

export function paintFindings(canvas: Canvas, area: Area, view: FindingsView): void {
  const { findings, slice, pinned } = view;
  if (findings === null) {
    let y = area.y + 1;
    for (const { text, style } of noFindings(view))
      for (const line of wrap(text, area.width - 4)) canvas.text(area.x + 2, y++, line, style);
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
  const prose = rowsOf(view, text).rows;
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

/** What is said of a finding that is pinned, or no longer; one change at a time: of the pinned one before it the result is asked for. */
export function pinWords(before: number | null, now: number | null): string {
  if (now === null) return 'Nothing is pinned.';
  if (before !== null)
    return 'Pinned instead of the other. Note what came of that one: culprit compare --journal FILE';
  return 'Pinned as the one thing to do next. Change it alone, then measure again.';
}
