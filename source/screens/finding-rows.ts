import { noCode } from '../diagnose/code/no-code.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { confidence } from '../format/confidence.ts';
import { visibleLines } from '../format/visible.ts';
import type { Style } from '../paint/canvas.ts';
import { cutEnd, wrap } from '../paint/text.ts';
import { figuresHeading, HEADINGS, STEPS, strategyWords, verdictWords } from '../report/headings.ts';
import { codeRows, diffRows } from './code-rows.ts';
import type { ProseRow } from './prose-row.ts';
import { INK } from './theme.ts';

// The text of a finding as rows: what is always seen, and the sections that open.

/** A finding as a screen shows it: the change on top, then sections that open. */
export interface FindingText {
  head: ProseRow[];
  /** The same without the lines around the change, for where the sections would not be seen below it. */
  shortHead: ProseRow[];
  sections: FindingSection[];
}

export interface FindingSection {
  heading: string;
  /** The head has it already. */
  isRepeated?: boolean;
  /** What it says in a few words, while it is closed. */
  brief: string;
  rows: ProseRow[];
}

/** Rows of a text with some sections open, and at which row each heading is. */
export interface FindingRows {
  rows: ProseRow[];
  headings: number[];
}

/** The chosen finding: its change first, then what a performance engineer's report has of it. Rows are at most `width` columns. */
export function findingText(
  finding: Finding,
  metrics: readonly string[],
  flame: readonly ProseRow[],
  method: readonly MethodStep[],
  width: number,
): FindingText {
  const { evidence, tradeOffs, proposal, goal } = finding;
  const open = method.find(({ state }) => state !== 'done');
  const sections: FindingSection[] = [
    {
      heading: HEADINGS.evidence,
      brief: evidence[0]?.text ?? '',
      rows: [
        ...bullets(
          evidence.map(({ text }) => text),
          width,
        ),
        ...flame,
      ],
    },
    { heading: figuresHeading(finding), brief: metrics[0] ?? '', rows: bullets(metrics, width) },
    {
      heading: HEADINGS.proposal,
      isRepeated: !finding.code,
      brief: proposal,
      rows: prose(proposal, width),
    },
    {
      heading: HEADINGS.benchmark,
      brief: briefOf(finding.benchmark),
      rows: program(finding.benchmark, width),
    },
    {
      heading: HEADINGS.tradeOffs,
      brief: tradeOffs[0] ?? 'none that the recording shows',
      rows:
        tradeOffs.length === 0
          ? prose('None that the recording shows.', width, QUIET)
          : bullets(tradeOffs, width),
    },
    { heading: HEADINGS.implementation, brief: briefOfCode(finding), rows: implementation(finding, width) },
    {
      heading: HEADINGS.verification,
      brief: goal ? `goal: ${goal}` : briefOf(finding.verification),
      rows: [
        ...program(finding.verification, width),
        ...(goal ? prose(`Goal: ${goal}`, width, { bold: true }) : []),
      ],
    },
  ];
  if (method.length > 0)
    sections.push({
      heading: HEADINGS.method,
      brief: open ? `${STEPS[open.step]}: ${open.text}` : 'all steps done',
      rows: method.flatMap((one) => stepRows(one, width)),
    });
  return { head: headOf(finding, width, AROUND), shortHead: headOf(finding, width, 0), sections };
}

/** A step of the method; ✗ where a goal is not held. */
function stepRows({ step, state, text, goals, tries = [] }: MethodStep, width: number): ProseRow[] {
  const missed = goals !== undefined && goals.held < goals.of;
  const style = missed ? { fg: INK.bad } : state === 'done' ? {} : QUIET;
  return [
    ...prose(`${STEPS[step]}: ${text}`, width, style, missed ? '✗ ' : state === 'done' ? '✓ ' : '· '),
    ...tries.flatMap((one) => prose(one, width, QUIET, '    · ')),
  ];
}

/** Headings of the sections that there is room for when all are seen, the first ones first. */
export function openWithRoom(
  { head, sections }: FindingText,
  { height }: { height: number },
): ReadonlySet<string> {
  let left = height - head.length - 1 - sections.length;
  const open = new Set<string>();
  for (const { heading, rows, isRepeated } of sections) {
    // A blank row follows what is open.
    if (isRepeated || rows.length + 1 > left) continue;
    left -= rows.length + 1;
    open.add(heading);
  }
  return open;
}

/** All rows; sections that are not open are one row each. `at`: the section the cursor is on, -1 for none. `size`: of what is on the screen of them. */
export function foldedRows(
  { head, shortHead, sections }: FindingText,
  isOpen: (heading: string) => boolean,
  at: number,
  { width, height }: { width: number; height: number },
): FindingRows {
  const rows: ProseRow[] = [...(head.length + 1 + sections.length <= height ? head : shortHead), []];
  const headings: number[] = [];
  sections.forEach(({ heading, brief, rows: own }, i) => {
    const open = isOpen(heading);
    headings.push(rows.length);
    const title = `${open ? '▾' : '▸'} ${heading}`;
    const style: Style = { fg: INK.accent, bold: true, ...(i === at ? { underline: true } : {}) };
    const room = width - title.length - 2;
    const beside = !open && room >= 12 && brief !== '' ? `  ${cutEnd(oneLine(brief), room)}` : '';
    rows.push([
      { text: title, style },
      { text: beside, style: QUIET },
    ]);
    if (open) rows.push(...own, []);
  });
  return { rows, headings };
}

const QUIET: Style = { fg: INK.quiet };
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function prose(text: string, width: number, style: Style = {}, hang = ''): ProseRow[] {
  return wrap(visibleLines(text), width - hang.length).map((line, i) => [
    { text: i === 0 ? hang : ' '.repeat(hang.length), style: QUIET },
    { text: line, style },
  ]);
}

const bullets = (texts: readonly string[], width: number): ProseRow[] =>
  texts.flatMap((text) => prose(text, width, {}, '• '));

const isProgram = (text: string) => /^\s*(import |const |\/\/|\/\*)/.test(text) && text.includes('\n');

const program = (text: string, width: number): ProseRow[] =>
  isProgram(text) ? codeRows(text, width, INK.code) : prose(text || 'Not yet measured.', width);

const briefOf = (text: string) =>
  isProgram(text)
    ? 'a file to run: y copies it'
    : text.split('\n').find((line) => !/^#|^$/.test(line)) || 'not yet measured';

const briefOfCode = ({ code }: Finding) =>
  code === null ? 'no code' : code.exact ? 'your own lines, rewritten' : 'a template with your names in it';

/** What is wrong, what it costs, and the change. */
function headOf(finding: Finding, width: number, around: number): ProseRow[] {
  const { impact, verdict, code } = finding;
  const strategy = strategyWords(finding);
  // Where the cause is unknown the next line says so.
  const kind = verdict === 'leave' || impact.text.startsWith(strategy) ? '' : ` · ${strategy}`;
  const rows = [
    ...prose(finding.title, width, { bold: true }),
    ...prose(`${verdictWords(finding)}${kind} · confidence: ${confidence(finding.confidence)}`, width, QUIET),
    ...(verdict === 'leave' ? [] : prose(impact.text, width)),
  ];
  if (code) return [...rows, [], ...diffRows(code.before, code.after, width, around)];
  if (verdict === 'leave') return rows;
  return [...rows, [], ...prose(finding.proposal, width)];
}

/** Lines before and after a change that are shown with it. */
const AROUND = 1;

function implementation(finding: Finding, width: number): ProseRow[] {
  const { code } = finding;
  if (!code) return prose(noCode(finding), width, QUIET);
  const words = code.exact
    ? 'Your own lines, rewritten:'
    : 'A template with your names in it, not a rewrite of your lines:';
  return [
    ...prose(words, width, QUIET),
    ...prose('before', width, { fg: INK.bad }),
    ...codeRows(code.before, width, INK.removed),
    ...prose('after', width, { fg: INK.good }),
    ...codeRows(code.after, width, INK.added),
  ];
}
