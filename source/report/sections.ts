import { noCode } from '../diagnose/code/no-code.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { confidence } from '../format/confidence.ts';
import { plural } from '../format/numbers.ts';
import { pathLine } from '../heap/retainers/path-line.ts';
import { block, code, details, markdown, prose } from './escape.ts';
import { HEADINGS, STEPS, strategyWords, verdictWords } from './headings.ts';

/** Findings on the first page; the rest is folded away. */
const FIRST_PAGE = 7;

export const FLAME_COLUMNS = 100;
export const FLAME_ROWS = 24;

/** A flame graph of what a finding is about, and what it shows. */
export interface Flame {
  title: string;
  text: string;
}

/** What a report of any kind of recording is made of: its own analysis, and findings in the seven sections of the method's output format. */
export interface ReportParts {
  /** Path of the recording, as the user named it. */
  file: string;
  /** Of a trace, which of its threads; null for what is no trace. */
  thread?: string | null;
  /** What the reader must know before the findings, '' for nothing. */
  head?: string;
  analysis: string;
  findings: readonly Finding[];
  /** A flame graph of what the finding is about, null where there is none to show. */
  flameOf?(finding: Finding): Flame | null;
  /** Sections between the findings and the state of the investigation. */
  extra?: readonly string[];
  method: readonly MethodStep[];
  footer: string;
}

/** A report for a person, as Markdown that reads well on GitHub. */
export function reportText({
  file,
  thread,
  head,
  analysis,
  findings,
  flameOf,
  extra,
  method,
  footer,
}: ReportParts): string {
  const shown = findings.map((finding, i) => findingPart(finding, i + 1, flameOf?.(finding) ?? null));
  const more = shown.slice(FIRST_PAGE);
  const parts = [
    `# Performance report: ${markdown(file.replace(/^.*[\\/]/, ''))}${thread ? `, ${markdown(thread)}` : ''}`,
    head ?? '',
    headline(findings),
    analysis,
    ...shown.slice(0, FIRST_PAGE),
    more.length > 0 ? details(plural(more.length, 'lesser finding'), more.join('\n\n')) : '',
    ...(extra ?? []),
    methodPart(method),
    '---',
    footer,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The findings on one page: verdict, title, and the most each could win. */
export function headline(findings: readonly Finding[]): string {
  const rows = findings.slice(0, FIRST_PAGE).map((finding, i) => {
    const verdict = { optimize: '**optimize**', investigate: 'investigate', leave: 'leave' }[finding.verdict];
    return `| ${i + 1} | ${verdict} | ${prose(finding.title, 'cell')} | ${prose(finding.impact.text, 'cell')} |`;
  });
  return ['| | verdict | finding | expected impact |', '| ---: | --- | --- | --- |', ...rows].join('\n');
}

/** A finding in the seven sections of the method's output format; `under`: whose it is, where a report is on several. */
export function findingPart(finding: Finding, number: number, flame: Flame | null, under = ''): string {
  const verdict = verdictWords(finding).replace(/^./, (first) => first.toUpperCase());
  const evidence = finding.evidence.map(({ text }) => `- ${prose(text)}`).join('\n');
  const tradeOffs = finding.tradeOffs.map((text) => `- ${prose(text)}`).join('\n');
  return [
    `## ${number}. ${prose(finding.title)}`,
    [
      `${under === '' ? '' : `${code(under, 'line')} · `}${verdict} · ${strategyWords(finding)} · confidence: ${confidence(finding.confidence)}`,
      where(finding),
    ]
      .filter(Boolean)
      .join('  \n'),
    `### ${HEADINGS.evidence}\n\n${evidence || 'None beyond the figures above.'}`,
    ...(flame ? [details(flame.title, block(flame.text, 'text'))] : []),
    `### ${HEADINGS.proposal}\n\n${prose(finding.proposal)}\n\n**Expected impact:** ${prose(finding.impact.text)}`,
    `### ${HEADINGS.benchmark}\n\n${program(finding.benchmark, 'Benchmark file')}`,
    `### ${HEADINGS.tradeOffs}\n\n${tradeOffs || 'None that the recording shows.'}`,
    implementation(finding),
    `### ${HEADINGS.verification}\n\n${program(finding.verification, 'Test file')}${finding.goal ? `\n\nGoal for \`culprit check\`: ${code(finding.goal, 'line')}` : ''}`,
  ].join('\n\n');
}

function where({ subject }: Finding): string {
  if (!('url' in subject)) {
    const path = subject.path.length > 0 ? `: ${code(pathLine(subject.path), 'line')}` : '';
    return `${code(subject.name, 'line')} @${subject.id}${path}`;
  }
  if (subject.url === '') return '';
  return `${code(subject.name, 'line')} in ${code(subject.line === null ? subject.url : `${subject.url}:${subject.line}`, 'line')}`;
}

function implementation(finding: Finding): string {
  if (!finding.code) return `### ${HEADINGS.implementation}\n\n${noCode(finding)}`;
  const { before, after, language, exact } = finding.code;
  const words = exact
    ? 'Your own lines, rewritten.'
    : 'A template with your names in it, not a rewrite of your lines.';
  return `### ${HEADINGS.implementation}\n\n${words}\n\nBefore:\n\n${block(before, language)}\n\nAfter:\n\n${block(after, language)}`;
}

/** A file to run, commands to type, or steps in words. */
function program(text: string, title: string): string {
  if (text.trim() === '') return 'Not yet measured.';
  if (/^(node|npx|npm|culprit) [^\n]*$/.test(text)) return block(text, 'sh');
  if (!text.includes('\n')) return prose(text);
  if (/^\s*(import |const |\/\/|\/\*)/.test(text)) return details(title, block(text, 'js'));
  const isCommands = text
    .split('\n')
    .every((line) => /^(#|(?:[A-Z_]+=\S+ )?[a-z][\w.-]*(\s|$)|$)/.test(line));
  return isCommands ? block(text.trimEnd(), 'sh') : prose(text);
}

export function methodPart(method: readonly MethodStep[]): string {
  if (method.length === 0) return '';
  const rows = method.map(
    ({ step, state, text }) => `| ${markdown(STEPS[step])} | ${markdown(state)} | ${prose(text, 'cell')} |`,
  );
  return [`## ${HEADINGS.method}`, ['| step | state | |', '| --- | --- | --- |', ...rows].join('\n')].join(
    '\n\n',
  );
}

export function qualityPart(notes: readonly string[]): string {
  const lines = notes.map((note) => `- ${prose(note)}`);
  return `**Data quality**\n\n${lines.length > 0 ? lines.join('\n') : 'Recording is intact'}`;
}
