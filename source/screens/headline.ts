import { fileAndLine } from '../cpu/names.ts';
import type { Finding } from '../diagnose/finding.ts';
import { confidence } from '../format/confidence.ts';
import { percent } from '../format/numbers.ts';
import { visible } from '../format/visible.ts';
import { EIGHTHS } from '../paint/bars.ts';
import type { Style } from '../paint/canvas.ts';
import { cutEnd, cutMiddle, widthOf, wrap } from '../paint/text.ts';
import { verdictWords } from '../report/headings.ts';
import { changeRows, diffRows } from './code-rows.ts';
import { gain } from './findings-layout.ts';
import { verdictSign } from './findings-paint.ts';
import type { ProseRow } from './prose-row.ts';
import { INK } from './theme.ts';

// Findings on an overview: the first with the lines to change, the others in a row each.

/** Columns that overviews leave free on either side. */
export const MARGIN = 2;
/** Findings that an overview tells; the rest it counts. */
export const HEADLINES = 4;
/** Rows of a terminal from which on the first finding is told with its change. */
const ROOMY = 16;
/** From which on it is told with all lines that change, and how many of them at most. */
const TALL = 36;
const MOST_CHANGED = 12;
/** Rows of advice at most, where no code can be shown. */
const MOST_ADVICE = 3;

/** What Enter leads to, from a finding. */
export const leadsTo = ({ code }: Finding): string => (code ? 'the fix' : 'the evidence');

/** A row with something on its right end; the left side is cut where both do not fit. */
function ends(left: ProseRow, right: string, style: Style, width: number): ProseRow {
  const used = left.reduce((sum, { text }) => sum + widthOf(text), 0);
  const gap = width - used - widthOf(right);
  return gap < 1 || right === '' ? left : [...left, { text: `${' '.repeat(gap)}${right}`, style }];
}

/** A finding in one row: verdict, title, and what could be won. */
export function headlineRow(finding: Finding, width: number, bold: boolean): ProseRow {
  const { sign, fg } = verdictSign(finding);
  const won = gain(finding);
  const title = cutEnd(visible(finding.title), width - 3 - (won === '' ? 0 : won.length + 2));
  const left = [
    { text: ` ${sign} `, style: { fg, bold: true } },
    { text: title, style: { bold } },
  ];
  return ends(left, won, { fg: INK.quiet }, width);
}

/** The first finding: what and where it is, how much of all, and the lines that change it. `rows`: how many the screen has. */
export function leadRows(finding: Finding, width: number, rows: number, keys: string): ProseRow[] {
  if (rows < ROOMY) return [headlineRow(finding, width, true)];
  const { sign, fg } = verdictSign(finding);
  const won = gain(finding);
  const [first, ...rest] = wrap(visible(finding.title), width - 3 - (won === '' ? 0 : won.length + 2));
  const indent = '   ';
  const title: ProseRow[] = [
    ends(
      [
        { text: ` ${sign} `, style: { fg, bold: true } },
        { text: first, style: { bold: true } },
      ],
      won,
      { fg: INK.good, bold: true },
      width,
    ),
    ...rest.slice(0, 1).map((line): ProseRow => [{ text: indent + line, style: { bold: true } }]),
  ];
  const lead = finding.verdict === 'leave' ? title : [...title, shareRow(finding, width)];
  if (finding.code) {
    const { before, after } = finding.code;
    const isTall = rows >= TALL;
    const changed = isTall
      ? undented(diffRows(before, after, width - 6, 0).filter((row) => row.length > 1))
      : changeRows(before, after, width - 6);
    for (const row of changed.slice(0, MOST_CHANGED)) lead.push([{ text: indent, style: {} }, ...row]);
    if (changed.length > MOST_CHANGED) lead.push([{ text: `${indent}⋯`, style: { fg: INK.quiet } }]);
  } else {
    const advice = wrap(visible(finding.proposal), width - indent.length);
    const shown = advice.slice(0, rows >= TALL ? MOST_ADVICE : MOST_ADVICE - 1);
    if (shown.length < advice.length) shown.push(`${shown.pop()} …`);
    for (const line of shown) lead.push([{ text: indent + cutEnd(line, width - indent.length), style: {} }]);
  }
  lead.push(
    ends(
      [{ text: `${indent}${keys}`, style: { fg: INK.quiet } }],
      `${verdictWords(finding)} · confidence: ${confidence(finding.confidence)}`,
      { fg: INK.quiet },
      width,
    ),
  );
  return lead;
}

const BAR = 24;

/** `46 % of CPU time █████▌  summary.js:23` */
function shareRow({ impact: { share, bytes: size, of }, subject }: Finding, width: number): ProseRow {
  const base = of !== undefined ? `of ${of}` : size === null ? 'of CPU time' : 'of the heap';
  const eighths = Math.max(1, Math.round(Math.min(1, share) * BAR * 8));
  const filled = '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7];
  const place = 'url' in subject ? fileAndLine(subject) : subject.path.join(' → ');
  const left: ProseRow = [
    { text: `   ${percent(share)} ${base} `, style: {} },
    { text: filled, style: { fg: INK.self } },
  ];
  const used = left.reduce((sum, { text }) => sum + widthOf(text), 0);
  const room = width - used - 2;
  return room < 8
    ? left
    : [...left, { text: `  ${cutMiddle(visible(place), room)}`, style: { fg: INK.quiet } }];
}

/** Lines of code further to the left, by what all of them begin with: each is its sign, then its parts. */
function undented(rows: readonly ProseRow[]): ProseRow[] {
  const code = rows.map((row) =>
    row
      .slice(1)
      .map(({ text }) => text)
      .join(''),
  );
  const most = Math.min(...code.map((text) => text.length - text.trimStart().length));
  return rows.map(([sign, ...parts]) => {
    let left = most;
    return [
      sign,
      ...parts.map(({ text, style }) => {
        const cut = Math.min(left, text.length);
        left -= cut;
        return { text: text.slice(cut), style };
      }),
    ];
  });
}
