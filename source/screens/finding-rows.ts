import { noCode } from '../diagnose/code/no-code.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { percent } from '../format/numbers.ts';
import { visibleLines } from '../format/visible.ts';
import type { Style } from '../paint/canvas.ts';
import { pieces, wrap } from '../paint/text.ts';
import { INK } from './theme.ts';

/** One row of running text: parts side by side. */
export type ProseRow = { text: string; style: Style }[];

/**
 * The chosen finding as the seven sections of a performance engineer's report, then the state of the whole investigation. Rows are at
 * most `width` columns.
 */
export function sectionsOf(
  finding: Finding,
  metrics: readonly string[],
  flame: readonly ProseRow[],
  method: readonly MethodStep[],
  width: number,
): ProseRow[] {
  const rows: ProseRow[] = [];
  const put = (text: string, style: Style = {}, hang = '') => {
    wrap(visibleLines(text), width - hang.length).forEach((line, i) => {
      rows.push([
        { text: i === 0 ? hang : ' '.repeat(hang.length), style: { fg: INK.quiet } },
        { text: line, style },
      ]);
    });
  };
  const section = (title: string) => {
    rows.push([], [{ text: title, style: { fg: INK.accent, bold: true } }]);
  };
  const code = (text: string, fg: number) => {
    for (const line of visibleLines(text).split('\n'))
      pieces(line, Math.max(8, width - 2)).forEach((piece, i) => {
        rows.push([
          { text: i === 0 ? '│ ' : '↳ ', style: { fg: INK.quiet } },
          { text: piece, style: { fg } },
        ]);
      });
  };

  put(finding.title, { bold: true });
  put(verdictWords(finding), { fg: INK.quiet });
  section('1 Performance analysis');
  for (const { text } of finding.evidence) put(text, {}, '• ');
  rows.push(...flame);
  section('2 Bottleneck, with metrics');
  for (const line of metrics) put(line, {}, '• ');
  section('3 Proposed optimization, and what it can win');
  put(finding.proposal);
  put(finding.impact.text, { bold: true });
  section('4 Benchmark, before and after');
  if (isProgram(finding.benchmark)) code(finding.benchmark, 0xa0b8c8);
  else put(finding.benchmark || 'Not yet measured.');
  section('5 Trade-offs');
  for (const tradeOff of finding.tradeOffs) put(tradeOff, {}, '• ');
  if (finding.tradeOffs.length === 0) put('None that the recording shows.', { fg: INK.quiet });
  section('6 Implementation');
  if (finding.code) {
    put(
      finding.code.exact
        ? 'Your own lines, rewritten:'
        : 'A template with your names in it, not a rewrite of your lines:',
      { fg: INK.quiet },
    );
    put('before', { fg: INK.bad });
    code(finding.code.before, 0xd8a0a0);
    put('after', { fg: INK.good });
    code(finding.code.after, 0xa0d0a0);
  } else {
    put(noCode(finding), { fg: INK.quiet });
  }
  section('7 Verification');
  if (isProgram(finding.verification)) code(finding.verification, 0xa0b8c8);
  else put(finding.verification || 'Not yet measured.');
  if (finding.goal) put(`Goal: ${finding.goal}`, { bold: true });
  section('Where this investigation stands');
  for (const { step, state, text } of method)
    put(
      `${STEP_WORDS[step] ?? step}: ${text}`,
      state === 'done' ? {} : { fg: INK.quiet },
      state === 'done' ? '✓ ' : '· ',
    );
  return rows;
}

/** The method's steps whose names are not words. */
const STEP_WORDS: Record<string, string> = { 'one-change': 'one change', 'critical-20': 'critical 20 %' };

const isProgram = (text: string) => /^\s*(import |const |\/\/|\/\*)/.test(text) && text.includes('\n');

function verdictWords(finding: Finding): string {
  const verdict = {
    optimize: 'worth optimizing',
    investigate: 'worth a closer look',
    leave: 'leave it as it is',
  }[finding.verdict];
  const strategy = finding.verdict === 'leave' ? '' : ` · ${finding.strategy.replaceAll('-', ' ')}`;
  return `${verdict}${strategy} · ${percent(finding.confidence)} sure`;
}
