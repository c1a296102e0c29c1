import type { Finding } from '../diagnose/finding.ts';
import { bytes, factor, percent } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd } from '../paint/text.ts';
import { verdictSign } from './findings-pane.ts';
import type { Area } from './state.ts';
import { INK } from './theme.ts';

/** Columns that overviews leave free on either side. */
export const MARGIN = 2;
/** Findings that an overview tells; the rest it counts. */
export const HEADLINES = 4;

function shortImpact({ impact }: Finding): string {
  if (impact.maxSpeedup !== null) return `at most ${factor(impact.maxSpeedup)}`;
  return impact.bytes === null ? percent(impact.share) : `${bytes(impact.bytes)}, ${percent(impact.share)}`;
}

/** A finding in one row: verdict, title, and what could be won. */
export function paintHeadline(
  finding: Finding,
  canvas: Canvas,
  area: Area,
  y: number,
  chosen: boolean,
): void {
  const { sign, fg } = verdictSign(finding);
  const room = area.width - 2 * MARGIN - 3;
  // A bound that is cut before its number says nothing: where there is little room there is the number alone.
  const words = finding.impact.text;
  const impact = words.length + 2 <= room / 3 ? words : shortImpact(finding);
  const impactRoom = finding.verdict === 'leave' ? 0 : impact.length + 2;
  const x = canvas.text(area.x + MARGIN, y, ` ${sign} `, { fg, bold: true });
  canvas.text(x, y, cutEnd(finding.title, room - impactRoom), { bold: chosen });
  if (impactRoom > 0)
    canvas.text(x + room - impactRoom + 1, y, cutEnd(impact, impactRoom - 1), { fg: INK.quiet });
  if (chosen) canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
}
