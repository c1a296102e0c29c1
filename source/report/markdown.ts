import { CATEGORIES, type CpuModel } from '../cpu/model.ts';
import { labelOf, paretoCount } from '../cpu/query.ts';
import type { Finding } from '../diagnose/finding.ts';
import { amount, bytes, count, duration, percent, plural } from '../paint/numbers.ts';
import { textFlame } from '../paint/text-flame.ts';
import { block, code, markdown } from './escape.ts';
import type { Step } from './json.ts';

/** Findings on the first page; the rest is folded away. */
const FIRST_PAGE = 7;
const FLAME_COLUMNS = 100;
const FLAME_ROWS = 24;

export interface MarkdownOptions {
  /** Rows of the function table. */
  top: number;
}

/**
 * The report for a person: what was measured, then each finding in the seven sections of the method's output format. Reads well on
 * GitHub; every string of the recording is escaped.
 */
export function markdownReport(
  model: CpuModel,
  findings: Finding[],
  method: Step[],
  { top }: MarkdownOptions,
): string {
  const { recording } = model;
  const parts = [
    `# Performance report: ${markdown(recording.file.replace(/^.*[\\/]/, ''))}`,
    headline(findings),
    analysis(model, top),
    ...findings.slice(0, FIRST_PAGE).map((finding, i) => findingPart(model, finding, i + 1)),
  ];
  const more = findings.slice(FIRST_PAGE);
  if (more.length > 0) {
    parts.push(
      details(
        plural(more.length, 'lesser finding'),
        more.map((finding, i) => findingPart(model, finding, FIRST_PAGE + i + 1)).join('\n\n'),
      ),
    );
  }
  parts.push(
    methodPart(method),
    '---',
    'Made by culprit from the recording named above. Shares are of on-CPU time (wall time less idle) unless they say otherwise.',
  );
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headline(findings: Finding[]): string {
  const rows = findings.slice(0, FIRST_PAGE).map((finding, i) => {
    const verdict = { optimize: '**optimize**', investigate: 'investigate', leave: 'leave' }[finding.verdict];
    return `| ${i + 1} | ${verdict} | ${markdown(finding.title)} | ${markdown(finding.impact.text)} |`;
  });
  return ['| | verdict | finding | at the very most |', '| ---: | --- | --- | --- |', ...rows].join('\n');
}

function analysis(model: CpuModel, top: number): string {
  const { recording, tasks } = model;
  const { timeline, kind } = recording;
  const base = model.onCpu || model.wall || 1;
  const facts: string[] = [];
  if (kind === 'cpu') {
    facts.push(
      `- Wall time ${duration(timeline.wallMicros)}, of which ${duration(model.onCpu)} on CPU (${percent(model.onCpu / (timeline.wallMicros || 1))} of wall)`,
      `- ${plural(model.sampleCount, 'sample')}${timeline.count > 0 ? `, one every ${duration(timeline.medianIntervalMicros)}` : ' (hit counts only)'}`,
    );
    if (tasks.count > 0) {
      facts.push(
        `- ${plural(tasks.count, 'task')}: p50 ${duration(tasks.p50)}, p95 ${duration(tasks.p95)}, p99 ${duration(tasks.p99)}, longest ${duration(tasks.max)}`,
      );
    }
    if (timeline.leadInMicros > 0)
      facts.push(
        `- ${duration(timeline.leadInMicros)} before the first sample and ${duration(timeline.tailMicros)} after the last belong to nobody`,
      );
  } else {
    facts.push(`- ${bytes(model.wall)} sampled and still alive`);
  }
  const pareto = paretoCount(model, 0.8);
  if (pareto.functions > 0)
    facts.push(
      `- 80/20: ${plural(pareto.functions, 'function')} of ${count(pareto.of)} hold ${percent(pareto.reached)}`,
    );

  const categories = CATEGORIES.filter((name) => model.categories[name] > 0).map((name) => {
    const value = model.categories[name];
    return `| ${name} | ${name === 'idle' ? `${percent(value / (model.wall || 1))} of wall` : percent(value / base)} | ${amount(value, kind)} |`;
  });
  const functions = Array.from(model.functions.order.subarray(0, top), (frame) => {
    const { name, url, line } = labelOf(model, frame);
    const place = url === '' ? '' : code(line === null ? url : `${url}:${line}`);
    const { self, total, gc } = model.functions;
    return `| ${code(name)} | ${percent(self[frame] / base)} | ${percent(total[frame] / base)} | ${gc[frame] > 0 ? percent(gc[frame] / base) : ''} | ${place} |`;
  });
  const left = model.functions.order.length - functions.length;
  const quality = recording.dataQuality.map((note) => `- ${markdown(note)}`);
  return [
    '## Performance analysis',
    facts.join('\n'),
    ['| where | share | |', '| --- | ---: | ---: |', ...categories].join('\n'),
    details(
      `Functions by self ${kind === 'cpu' ? 'time' : 'size'}`,
      [
        '| function | self | total | GC triggered | place |',
        '| --- | ---: | ---: | ---: | --- |',
        ...functions,
        ...(left > 0 ? ['', `⋯ ${count(left)} more`] : []),
      ].join('\n'),
    ),
    details(
      'Flame graph (aggregated, widest left)',
      block(textFlame(model, 0, FLAME_COLUMNS, FLAME_ROWS), 'text'),
    ),
    `**Data quality**\n\n${quality.length > 0 ? quality.join('\n') : 'Nothing had to be repaired.'}`,
  ].join('\n\n');
}

function findingPart(model: CpuModel, finding: Finding, number: number): string {
  const { subject } = finding;
  const where =
    'url' in subject
      ? subject.url === ''
        ? ''
        : `${code(subject.name)} in ${code(subject.line === null ? subject.url : `${subject.url}:${subject.line}`)}`
      : `${code(subject.name)} @${subject.id}: ${code(subject.path.join(' → '))}`;
  const verdict = {
    optimize: 'Worth optimizing',
    investigate: 'Worth a closer look',
    leave: 'Leave it as it is',
  }[finding.verdict];
  const parts = [
    `## ${number}. ${markdown(finding.title)}`,
    [`${verdict} · ${finding.strategy.replaceAll('-', ' ')} · ${percent(finding.confidence)} sure`, where]
      .filter(Boolean)
      .join('  \n'),
    `### Evidence\n\n${finding.evidence.map((evidence) => `- ${markdown(evidence.text)}`).join('\n') || 'None beyond the figures above.'}`,
    `### Proposed optimization\n\n${markdown(finding.proposal)}\n\n**Expected impact:** ${markdown(finding.impact.text)}`,
  ];
  const frame = flameNode(model, finding);
  if (frame > 0)
    parts.splice(
      3,
      0,
      details('Flame graph of its subtree', block(textFlame(model, frame, FLAME_COLUMNS, 12), 'text')),
    );
  parts.push(`### Benchmark before and after\n\n${program(finding.benchmark, 'Benchmark file')}`);
  parts.push(
    `### Trade-offs\n\n${finding.tradeOffs.map((text) => `- ${markdown(text)}`).join('\n') || 'None that the recording shows.'}`,
  );
  if (finding.code) {
    const { before, after, language, exact } = finding.code;
    const words = exact
      ? 'Your own lines, rewritten.'
      : 'A template with your names in it, not a rewrite of your lines.';
    parts.push(
      `### Implementation\n\n${words}\n\nBefore:\n\n${block(before, language)}\n\nAfter:\n\n${block(after, language)}`,
    );
  } else {
    parts.push(
      '### Implementation\n\nNo code: the source is not on disk here, or there is nothing to rewrite.',
    );
  }
  parts.push(
    `### Verification\n\n${program(finding.verification, 'Test file')}${finding.goal ? `\n\nGoal for \`culprit check\`: ${code(finding.goal)}` : ''}`,
  );
  return parts.join('\n\n');
}

/** The heaviest node of the tree that the finding is about. */
function flameNode(model: CpuModel, { subject }: Finding): number {
  if (!('url' in subject)) return 0;
  let best = 0;
  for (let k = 0; k < model.functions.order.length; k++) {
    const frame = model.functions.order[k];
    const label = labelOf(model, frame);
    if (
      label.name !== subject.name ||
      label.url !== subject.url ||
      (subject.line !== null && label.line !== subject.line)
    )
      continue;
    const { start, row } = model.treeRows;
    for (let i = start[frame]; i < start[frame + 1]; i++)
      if (best === 0 || model.tree.total[row[i]] > model.tree.total[best]) best = row[i];
    break;
  }
  return best;
}

function program(text: string, title: string): string {
  if (text.trim() === '') return 'Not yet measured.';
  const isProgram = text.includes('\n') && /^\s*(import |const |\/\/|\/\*)/.test(text);
  return isProgram ? details(title, block(text, 'js')) : markdown(text);
}

function methodPart(method: Step[]): string {
  if (method.length === 0) return '';
  const rows = method.map(
    ({ step, state, text }) => `| ${markdown(step)} | ${markdown(state)} | ${markdown(text)} |`,
  );
  return [
    '## Where this investigation stands',
    ['| step | state | |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
