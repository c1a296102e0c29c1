import type { Evidence, Finding } from '../../diagnose/finding.ts';
import type { Style } from '../../paint/canvas.ts';
import { amount, percent, plural } from '../../paint/numbers.ts';
import { wrap } from '../../paint/text.ts';
import { visible } from '../../paint/visible.ts';
import type { Slot } from '../state.ts';
import { INK } from '../theme.ts';
import { frameOfSubject } from './subject.ts';

/** One row of running text: parts side by side. */
export type ProseRow = { text: string; style: Style }[];

/**
 * The chosen finding as the seven sections of a performance engineer's report, then the state of the whole investigation. Rows are at
 * most `width` columns.
 */
export function sectionsOf(slot: Slot, width: number): ProseRow[] {
  const rows: ProseRow[] = [];
  const finding = slot.findings?.[slot.slices.findings.chosen];
  if (!finding) return rows;
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
    for (const line of visibleLines(text).split('\n')) {
      rows.push([
        { text: '│ ', style: { fg: INK.quiet } },
        { text: line.slice(0, Math.max(0, width - 2)), style: { fg } },
      ]);
    }
  };

  put(finding.title, { bold: true });
  put(verdictWords(finding), { fg: INK.quiet });
  section('1 Performance analysis');
  for (const evidence of finding.evidence) put(evidenceText(evidence), {}, '• ');
  section('2 Bottleneck, with metrics');
  for (const line of metrics(slot, finding)) put(line, {}, '• ');
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
    put('No code: the source is not on disk here, or there is nothing to rewrite.', { fg: INK.quiet });
  }
  section('7 Verification');
  if (isProgram(finding.verification)) code(finding.verification, 0xa0b8c8);
  else put(finding.verification || 'Not yet measured.');
  if (finding.goal) put(`Goal: ${finding.goal}`, { bold: true });
  section('Where this investigation stands');
  for (const { step, state, text } of slot.method)
    put(`${step}: ${text}`, state === 'done' ? {} : { fg: INK.quiet }, state === 'done' ? '✓ ' : '· ');
  return rows;
}

function visibleLines(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '  ')))
    .join('\n');
}

const isProgram = (text: string) => /^\s*(import |const |\/\/|\/\*)/.test(text) && text.includes('\n');

function verdictWords(finding: Finding): string {
  const verdict = {
    optimize: 'worth optimizing',
    investigate: 'worth a closer look',
    leave: 'leave it as it is',
  }[finding.verdict];
  return `${verdict} · ${finding.strategy.replaceAll('-', ' ')} · ${percent(finding.confidence)} sure`;
}

function evidenceText(evidence: Evidence): string {
  return evidence.text;
}

function metrics(slot: Slot, finding: Finding): string[] {
  const model = slot.whole;
  const frame = frameOfSubject(model, finding);
  const { functions, recording, tasks } = model;
  const base = model.onCpu || model.wall || 1;
  const lines: string[] = [];
  const { kind } = recording;
  if (frame >= 0) {
    const share = (value: number) => `${amount(value, kind)} (${percent(value / base)})`;
    lines.push(
      `self ${share(functions.self[frame])}, total ${share(functions.total[frame])}, ${plural(functions.samples[frame], 'sample')}`,
    );
    if (functions.gc[frame] > 0) lines.push(`GC triggered under it: ${share(functions.gc[frame])}`);
  } else {
    lines.push(`${amount(model.onCpu, kind)} in all, ${plural(model.sampleCount, 'sample')}`);
  }
  if (tasks.count > 1)
    lines.push(
      `tasks: p50 ${amount(tasks.p50, kind)}, p95 ${amount(tasks.p95, kind)}, p99 ${amount(tasks.p99, kind)}, longest ${amount(tasks.max, kind)}`,
    );
  return lines;
}
