import { fileAndLine } from '../../cpu/names.ts';
import type { Finding } from '../../diagnose/finding.ts';
import type { MethodStep } from '../../diagnose/method.ts';
import { count, duration, percent, plural } from '../../format/numbers.ts';
import { apdex } from '../../waits/apdex.ts';
import { type Place, PROGRAM, type WaitsModel } from '../../waits/model.ts';
import { fitScaling, leavesGoal, type Scaling, saturated } from '../../waits/scaling.ts';
import { block, code, details } from '../escape.ts';
import { qualityPart, reportText } from '../sections.ts';
import type { WaitsOptions } from './json.ts';

/** The report on what a program waits for. Every string of the recording is escaped. */
export function waitsMarkdown(
  model: WaitsModel,
  findings: readonly Finding[],
  method: readonly MethodStep[],
  options: Pick<WaitsOptions, 'top' | 'target'>,
): string {
  return reportText({
    file: model.recording.file,
    analysis: analysis(model, options),
    findings,
    method,
    footer:
      'Made by culprit from the recording named above. Shares are of the time of all requests (without requests: of the run); what runs side by side counts once.',
  });
}

function analysis(model: WaitsModel, { top, target }: Pick<WaitsOptions, 'top' | 'target'>): string {
  const { recording, loop, routes, operations } = model;
  const served = routes.filter(({ route }) => route !== PROGRAM);
  const facts = [
    `- ${duration(recording.wallMicros)}: ${plural(recording.operations.count, 'operation')}, ${plural(recording.requests.count, 'request')}`,
    `- Event loop: delay p50 ${duration(loop.p50Micros)}, p99 ${duration(loop.p99Micros)}, longest ${duration(loop.maxMicros)}; utilization ${percent(loop.utilization)}`,
  ];
  return [
    '## Performance analysis',
    facts.join('\n'),
    ...(served.length > 0 ? [requestTable(model, served.slice(0, top), target)] : []),
    loadPart(model, target),
    timeTable(model),
    operationTable(operations.slice(0, top), operations.length),
    waitedTable(model, top),
    plans(model),
    qualityPart(recording.dataQuality),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function requestTable(model: WaitsModel, rows: WaitsModel['routes'], target: number | null): string {
  const wanted = target === null ? '' : ` Apdex (${duration(target)}) |`;
  return [
    '### Requests',
    '',
    `| route | requests | per second | p50 | p95 | p99 | errors |${wanted}`,
    `| --- | ---: | ---: | ---: | ---: | ---: | ---: |${target === null ? '' : ' ---: |'}`,
    ...rows.map((row) => {
      const satisfied = target === null ? '' : ` ${apdex(model, row, target)?.toFixed(2) ?? ''} |`;
      return `| ${code(row.route)} | ${withOpen(row)} | ${row.perSecond.toFixed(1)} | ${duration(row.p50Micros)} | ${duration(row.p95Micros)} | ${duration(row.p99Micros)} | ${percent(row.errors / (row.count || 1))} |${satisfied}`;
    }),
  ].join('\n');
}

/** `12 (3 open)`: what never ended is in none of the figures. */
const withOpen = ({ count: done, open }: { count: number; open: number }): string =>
  open > 0 ? `${count(done)} (${count(open)} open)` : count(done);

/** What was sent to it, and how it scales. */
function loadPart(model: WaitsModel, target: number | null): string {
  const { load } = model.recording;
  if (load.length === 0) return '';
  const scaling = fitScaling(load);
  const leaves = target === null ? null : leavesGoal(load, target);
  return [
    '### Load',
    '',
    '| connections | requests per second | p50 | p99 | longest | errors | full |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...load.map(
      (step) =>
        `| ${count(step.connections)} | ${step.perSecond.toFixed(1)} | ${duration(step.p50Micros)} | ${duration(step.p99Micros)} | ${duration(step.maxMicros)} | ${count(step.errors)} | ${saturated(model, step) ?? ''} |`,
    ),
    ...(scaling ? ['', scalingText(scaling)] : []),
    ...(leaves
      ? ['', `From ${plural(leaves.connections, 'connection')} on, p99 is above ${duration(target!)}.`]
      : []),
  ].join('\n');
}

function scalingText({ one, contention, coherency, peak, most, fit }: Scaling): string {
  const limit =
    peak !== null
      ? `Throughput peaks at about ${plural(Math.round(peak), 'connection')}: ${most!.toFixed(0)} requests per second.`
      : most !== null
        ? `Throughput levels off at about ${most.toFixed(0)} requests per second.`
        : 'Throughput grows with the connections: no limit in these steps.';
  return `Universal Scalability Law: ${one.toFixed(0)} requests per second for one connection, contention ${percent(contention)}, coherency ${percent(coherency)} (it explains ${percent(fit)} of the variation). ${limit}`;
}

/** Where the time of requests goes, along the critical path. */
function timeTable({ routes }: WaitsModel): string {
  const total = routes.reduce((sum, { totalMicros }) => sum + totalMicros, 0) || 1;
  const kinds = new Map<string, number>();
  for (const route of routes)
    for (const { kind, micros } of route.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + micros);
  const sum = (of: 'cpuMicros' | 'blockedMicros') => routes.reduce((all, route) => all + route[of], 0);
  const rows: [string, number][] = [
    ['own code (CPU)', sum('cpuMicros')],
    ['event loop busy, answer there', sum('blockedMicros')],
    ...[...kinds]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, micros]): [string, number] => [`waiting: ${kind}`, micros]),
  ];
  return [
    '### Where the time goes, along the critical path',
    '',
    '| where | share | time |',
    '| --- | ---: | ---: |',
    ...rows
      .filter(([, micros]) => micros > 0)
      .map(([where, micros]) => `| ${code(where)} | ${percent(micros / total)} | ${duration(micros)} |`),
  ].join('\n');
}

function operationTable(rows: WaitsModel['operations'], all: number): string {
  return [
    '### Operations',
    '',
    '| kind | what | count | total | p50 | p95 | p99 | in flight | errors | remote | loop delay | from |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(
      (row) =>
        `| ${code(row.kind)} | ${code(row.label)} | ${withOpen(row)} | ${duration(row.totalMicros)} | ${duration(row.p50Micros)} | ${duration(row.p95Micros)} | ${duration(row.p99Micros)} | ${count(row.maxConcurrent)} | ${row.errors || ''} | ${duration(row.remoteMicros)} | ${row.readyMicros > 0 ? duration(row.readyMicros) : ''} | ${row.from[0] ? placed(row.from[0]) : ''} |`,
    ),
    ...(all > rows.length ? ['', `⋯ ${count(all - rows.length)} more`] : []),
  ].join('\n');
}

/** What the loop did while answers waited for it. */
function waitedTable({ operations }: WaitsModel, top: number): string {
  const rows = operations
    .filter(({ readyMicros, readyBehind }) => readyMicros > 1000 && readyBehind.length > 0)
    .sort((a, b) => b.readyMicros - a.readyMicros)
    .slice(0, top);
  if (rows.length === 0) return '';
  return details(
    'What the event loop did while answers waited',
    [
      '| what | waited | behind |',
      '| --- | ---: | --- |',
      ...rows.map(
        (row) =>
          `| ${code(row.label)} | ${duration(row.readyMicros)} | ${row.readyBehind.map((one) => `${placed(one)} ${duration(one.micros)}`).join(', ')} |`,
      ),
    ].join('\n'),
  );
}

function placed({ name, url, line }: Place): string {
  const place = fileAndLine({ url, line });
  return place === '' || place === name ? code(name) : `${code(name)} ${code(place)}`;
}

function plans({ recording }: WaitsModel): string {
  if (recording.plans.length === 0) return '';
  const texts = recording.plans.map(({ label, engine, rows }) => {
    const depth = new Map<number, number>();
    const lines = rows.map(({ id, parent, detail }) => {
      const level = (depth.get(parent) ?? -1) + 1;
      depth.set(id, level);
      return `${'  '.repeat(level + 1)}${detail}`;
    });
    return [`${label}  (${engine})`, ...lines].join('\n');
  });
  return details('Query plans', block(texts.join('\n\n'), 'text'));
}
