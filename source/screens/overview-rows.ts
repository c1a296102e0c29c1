import { count } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import type { Action } from './binding.ts';
import { HEADLINES, headlineRow, leadRows, leadsTo, MARGIN } from './headline.ts';
import { paintLeft } from './left-out.ts';
import { noFindings } from './no-findings.ts';
import type { ProseRow } from './prose-row.ts';
import type { AnySlot, Area } from './state.ts';
import { INK } from './theme.ts';

// What the overviews of all subjects share: a list of rows with findings first, scrolled and painted.

interface TextRow {
  kind: 'text';
  text: string;
  style?: { fg?: number; bold?: boolean };
}

interface FindingRow {
  kind: 'finding';
  index: number;
  row: ProseRow;
  /** The first of its rows. */
  first: boolean;
}

/** A row of an overview; `R` are those that a subject adds. */
export type OverviewRow<R> = TextRow | FindingRow | R;

/** An overview as a list of rows, so that it can be scrolled where the terminal is too low for it. */
export class OverviewRows<R = never> {
  readonly rows: OverviewRow<R>[] = [];
  private readonly area: Area;

  constructor(area: Area) {
    this.area = area;
  }

  add(...rows: R[]): void {
    this.rows.push(...rows);
  }

  text(text: string, style?: TextRow['style']): void {
    this.rows.push({ kind: 'text', text, style });
  }

  wrapped(text: string, style?: TextRow['style']): void {
    for (const line of wrap(text, this.area.width - 2 * MARGIN)) this.text(line, style);
  }

  section(title: string, blank = true): void {
    if (this.rows.length > 0 && blank) this.text('');
    this.text(title, { bold: true, fg: INK.accent });
  }

  /** The findings, the first at length. `keys`: what else leads on. */
  findings(slot: Pick<AnySlot, 'findings' | 'failed'>, keys: string, looking?: string): void {
    const { findings } = slot;
    const width = this.area.width - 2 * MARGIN;
    if (findings === null) for (const { text, style } of noFindings(slot, looking)) this.wrapped(text, style);
    findings?.slice(0, HEADLINES).forEach((finding, index) => {
      const told =
        index === 0
          ? leadRows(finding, width, this.area.height, `Enter ${leadsTo(finding)} · ${keys}`)
          : [headlineRow(finding, width, false)];
      told.forEach((row, i) => {
        this.rows.push({ kind: 'finding', index, row, first: i === 0 });
      });
    });
    const more = (findings?.length ?? 0) - HEADLINES;
    if (more > 0) this.text(`   ⋯ ${count(more)} more (press r)`, { fg: INK.quiet });
  }

  /** What is known of the recording's own flaws. `beside`: what is no flaw of it, but has to be said. */
  dataQuality(notes: readonly string[], blank = true, beside = ''): void {
    this.section('Data quality', blank);
    if (notes.length === 0) this.text('Recording is intact', { fg: INK.quiet });
    if (beside !== '') this.wrapped(`• ${beside}`, { fg: INK.quiet });
    for (const note of notes) this.wrapped(`• ${note}`);
  }
}

/** First row of an overview after scrolling by so many. */
export const scrolledTo = (top: number, rows: number, { height }: Area): number =>
  Math.max(0, Math.min(Math.max(0, rows - height), top));

interface Place {
  /** Which finding is chosen. */
  finding: number;
  /** First row on the screen. */
  top: number;
}

/** What a moving key changes on an overview of so many rows; null for any other. */
export function movedOverview(
  { finding, top }: Place,
  action: Action,
  rows: number,
  area: Area,
  findings: number,
): Partial<Place> | null {
  const to = (row: number) => ({ top: scrolledTo(row, rows, area) });
  const last = Math.max(0, Math.min(HEADLINES, findings) - 1);
  switch (action) {
    case 'up':
      return { finding: Math.max(0, finding - 1) };
    case 'down':
      return { finding: Math.min(last, finding + 1) };
    case 'pageUp':
      return to(top - area.height);
    case 'pageDown':
      return to(top + area.height);
    case 'home':
      return to(0);
    case 'end':
      return to(rows);
    default:
      return null;
  }
}

/** Paints rows from `top` on; those that a subject adds through `own`, with the row's place among all. */
export function paintOverview<R extends { kind: string }>(
  canvas: Canvas,
  area: Area,
  rows: readonly OverviewRow<R>[],
  { finding, top }: Place,
  own: (row: R, x: number, y: number, width: number) => void,
): void {
  const x = area.x + MARGIN;
  const width = area.width - 2 * MARGIN;
  const left = rows.length - top - area.height;
  // The last row is for how many are left.
  const shown = left > 0 ? area.height - 1 : area.height;
  for (let i = 0; i < shown && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = area.y + i;
    if (isText(row)) canvas.text(x, y, cutEnd(row.text, width), row.style);
    else if (isFinding(row)) {
      let at = x;
      for (const part of row.row) at = canvas.text(at, y, part.text, part.style);
      if (row.first && row.index === finding) canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
    } else own(row, x, y, width);
  }
  if (left > 0) paintLeft(canvas, area, left + 1);
}

const isText = (row: { kind: string }): row is TextRow => row.kind === 'text';
const isFinding = (row: { kind: string }): row is FindingRow => row.kind === 'finding';
