import type { Finding } from '../diagnose/finding.ts';
import { timesWords } from '../diagnose/stats.ts';
import { bytes, percent, plural } from '../format/numbers.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import { type FindingRows, type FindingText, foldedRows, openWithRoom } from './finding-rows.ts';
import type { Area, FindingsSlice } from './state.ts';

// Where the list of findings and the chosen one stand on the screen, and what their rows are.

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

export function layout(area: Area, findings: number): Layout {
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
export function rowsOf(
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

interface ListRow {
  text: string;
  finding: number;
  first: boolean;
  /** What could be won, under the title. */
  quiet?: boolean;
}

/** What the change could win, in as few words as there are; '' where nothing is to change. */
export function gain({ impact, verdict }: Finding): string {
  if (verdict === 'leave') return '';
  if (impact.maxSpeedup !== null) return `${timesWords(impact.maxSpeedup, impact.bound)} faster`;
  return impact.bytes === null ? percent(impact.share) : `${bytes(impact.bytes)}, ${percent(impact.share)}`;
}

export function listRows(findings: readonly Finding[], list: Area): ListRow[] {
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
      // The whole sentence stands on top of the chosen one.
      const won = findings.length > 1 ? gain(finding) : '';
      if (won !== '') rows.push({ text: won, finding: i, first: false, quiet: true });
      rows.push({ text: '', finding: -1, first: true });
    }
  });
  return rows;
}
