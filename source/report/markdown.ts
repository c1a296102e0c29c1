import { CATEGORIES, CATEGORY_TITLES, type CpuModel } from '../cpu/model.ts';
import { labelOf, paretoCount, wallOf } from '../cpu/query.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { Lever } from '../diagnose/lever.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { amount, bytes, count, duration, ends, percent, plural } from '../format/numbers.ts';
import { textFlame } from '../paint/text-flame.ts';
import { block, code, details } from './escape.ts';
import { outsideWords, qualityNotes } from './outside.ts';
import { FLAME_COLUMNS, FLAME_ROWS, type Flame, findingPart, qualityPart, reportText } from './sections.ts';

const FLAME_ROWS_OF_FINDING = 12;

export interface MarkdownOptions {
  /** Rows of the function table. */
  top: number;
}

/** The report on a profile: what was measured, then the findings. Every string of the recording is escaped. */
export function markdownReport(
  model: CpuModel,
  { findings, levers }: Diagnosis,
  method: MethodStep[],
  { top }: MarkdownOptions,
): string {
  return reportText({
    file: model.recording.file,
    analysis: analysis(model, levers, top),
    findings,
    flameOf: (finding) => flameOf(model, finding),
    thread: model.recording.thread,
    method,
    footer: `Made by culprit from the recording named above. Shares are of ${
      model.recording.kind === 'cpu'
        ? 'on-CPU time (wall time less idle)'
        : 'the bytes that were sampled and still alive'
    } unless they say otherwise.`,
  });
}

/** One finding of a profile in the seven sections; `under`: whose it is, where a report is on several. */
export const findingParts = (model: CpuModel, finding: Finding, number: number, under: string): string =>
  findingPart(finding, number, flameOf(model, finding), under);

function flameOf(model: CpuModel, finding: Finding): Flame | null {
  const { node, places } = flameNode(model, finding);
  if (node <= 0) return null;
  // A function has a subtree for each way it is reached: less than its total, where there are several.
  const title =
    places > 1
      ? `Flame graph of its heaviest subtree, with all that it calls (of ${count(places)} ways to it)`
      : 'Flame graph of its subtree, with all that it calls';
  return { title, text: textFlame(model, node, FLAME_COLUMNS, FLAME_ROWS_OF_FINDING) };
}

function analysis(model: CpuModel, levers: readonly Lever[], top: number): string {
  const { recording, tasks } = model;
  const { timeline, kind } = recording;
  const base = model.onCpu || model.wall || 1;
  const facts: string[] = [];
  const { range } = model.view;
  const wall = wallOf(model);
  if (range)
    facts.push(
      `- Only what ran between ${ends(range).join(' and ')} of the recording is counted, here and in all that follows`,
    );
  if (kind === 'cpu') {
    facts.push(
      `- Wall time ${duration(wall)}, of which ${duration(model.onCpu)} on CPU (${percent(model.onCpu / (wall || 1))} of wall)`,
      `- ${plural(model.sampleCount, 'sample')}${timeline.count > 0 ? `, median interval ${duration(timeline.medianIntervalMicros)}` : ' (hit counts only)'}`,
    );
    if (tasks.count > 0) {
      facts.push(
        `- ${plural(tasks.count, 'task')}: p50 ${duration(tasks.p50)}, p95 ${duration(tasks.p95)}, p99 ${duration(tasks.p99)}, longest ${duration(tasks.max)}`,
      );
    }
    const outside = outsideWords(model);
    if (outside !== '') facts.push(`- ${outside}`);
  } else {
    facts.push(
      `- ${bytes(model.wall)} sampled and still alive${model.sampleCount > 0 ? `, ${plural(model.sampleCount, 'sample')}` : ''}`,
    );
  }
  const pareto = paretoCount(model, 0.8);
  if (pareto.functions > 0)
    facts.push(
      pareto.reached < 0.8
        ? `- 80/20: all ${plural(pareto.of, 'function')} with self time together use ${percent(pareto.reached)}; the rest is garbage collection and (program)`
        : `- 80/20: ${count(pareto.functions)} of ${plural(pareto.of, 'function')} with self time ${pareto.functions === 1 ? 'uses' : 'use'} ${percent(pareto.reached)}`,
    );

  const categories = CATEGORIES.filter((name) => model.categories[name] > 0).map((name) => {
    const value = model.categories[name];
    return `| ${CATEGORY_TITLES[name]} | ${name === 'idle' ? `${percent(value / (wall || 1))} of wall` : percent(value / base)} | ${amount(value, kind)} |`;
  });
  const functions = Array.from(model.functions.order.subarray(0, top), (frame) => {
    const { name, url, line } = labelOf(model, frame);
    const place = url === '' ? '' : code(line === null ? url : `${url}:${line}`);
    const { self, total, gc } = model.functions;
    return `| ${code(name)} | ${percent(self[frame] / base)} | ${percent(total[frame] / base)} | ${gc[frame] > 0 ? percent(gc[frame] / base) : ''} | ${place} |`;
  });
  const left = model.functions.order.length - functions.length;
  return [
    '## Performance analysis',
    facts.join('\n'),
    ['| where | share | |', '| --- | ---: | ---: |', ...categories].join('\n'),
    ...(levers.length > 0 ? [leverTable(levers)] : []),
    details(
      `Functions by self ${kind === 'cpu' ? 'time' : 'size'}`,
      [
        '| function | self | total | GC caused | place |',
        '| --- | ---: | ---: | ---: | --- |',
        ...functions,
        ...(left > 0 ? ['', `⋯ ${count(left)} more`] : []),
      ].join('\n'),
    ),
    details(
      'Flame graph (aggregated, widest left)',
      block(textFlame(model, 0, FLAME_COLUMNS, FLAME_ROWS), 'text'),
    ),
    qualityPart(qualityNotes(model)),
  ].join('\n\n');
}

const LEVERS = 10;

/** Where the time goes, by what one can change. */
export function leverTable(levers: readonly Lever[], most = LEVERS): string {
  const rows = levers
    .slice(0, most)
    .map(
      ({ text, kind, share, selfShare, under }) =>
        `| ${code(text)} | ${kind} | ${percent(share)} | ${percent(selfShare)} | ${under.map((name) => code(name)).join(' ← ')} |`,
    );
  const left = levers.length - rows.length;
  return [
    '### Where the time goes, by what you can change',
    '',
    '| what | kind | total | self | called from |',
    '| --- | --- | ---: | ---: | --- |',
    ...rows,
    ...(left > 0 ? ['', `⋯ ${count(left)} more`] : []),
  ].join('\n');
}

/** The heaviest node of the tree that the finding is about. */
function flameNode(model: CpuModel, { subject }: Finding): { node: number; places: number } {
  if (!('url' in subject)) return { node: 0, places: 0 };
  let [best, places] = [0, 0];
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
    places = start[frame + 1] - start[frame];
    for (let i = start[frame]; i < start[frame + 1]; i++)
      if (best === 0 || model.tree.total[row[i]] > model.tree.total[best]) best = row[i];
    break;
  }
  return { node: best, places };
}
