import type { Finding } from '../diagnose/finding.ts';
import { plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import { type FindingsView, layout, listRows, rowsOf } from './findings-layout.ts';
import { paintLeft } from './left-out.ts';
import { noFindings } from './no-findings.ts';
import type { Area } from './state.ts';
import { INK } from './theme.ts';

// The screen of recommendations, drawn: the list of findings, and the chosen one beside or below it.

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
    canvas.clear(text.x, text.y + text.height - 1, text.width, 1);
    paintLeft(canvas, { ...text, width: text.width + 1 }, left);
  }
}
