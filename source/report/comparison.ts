import type { Comparison } from '../compare/compare.ts';
import type { Row } from '../compare/row.ts';
import { differenceTree } from '../compare/tree.ts';
import { runsText, times } from '../compare/verdict.ts';
import { amount, duration, percent, plural } from '../format/numbers.ts';
import { differenceFlame } from '../paint/difference-flame.ts';
import { block, code, details, markdown } from './escape.ts';

/** The report of `compare --format json`: see the schema. Values are microseconds (bytes), per task or shares as `normalized` says. */
export function comparisonJson(comparison: Comparison, top: number): object {
  const { before, after, kind, normalized, normalizedWhy, verdict, environment, output } = comparison;
  const recordings = (side: Comparison['before']) => ({
    recordings: side.map(({ file, onCpu, wall, samples }) => ({
      file,
      onCpuMicros: onCpu,
      wallMicros: wall,
      samples,
    })),
  });
  const figures = ({ change, interval, p, changed }: Row) => ({
    changeMicros: change,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    p,
    changed,
  });
  const medians = (row: Row) => ({
    before: row.before?.self ?? null,
    after: row.after?.self ?? null,
    ...figures(row),
  });
  const named = (rows: readonly Row[]) => rows.map((row) => ({ name: row.name, ...medians(row) }));
  const side = (value: Row['before']) => value && { selfMicros: value.self, totalMicros: value.total };
  return {
    schemaVersion: 2,
    kind,
    before: recordings(before),
    after: recordings(after),
    normalized,
    normalizedWhy,
    verdict,
    functions: comparison.functions.slice(0, top).map((row) => ({
      name: row.name,
      url: row.url,
      line: row.line,
      before: side(row.before),
      after: side(row.after),
      ...figures(row),
      match: row.how,
      was: row.was,
    })),
    environment,
    output,
    wall: medians(comparison.wall),
    onCpu: medians(comparison.whole),
    packages: named(comparison.packages.slice(0, top)),
    categories: named(comparison.categories),
    tasks: named(comparison.tasks),
    requests: named(comparison.requests),
  };
}

/** Columns of the flame graph: what GitHub shows of a code block without scrolling. */
const COLUMNS = 100;
const LEVELS = 24;

export function comparisonMarkdown(comparison: Comparison, goals: readonly string[], top: number): string {
  const { before, after, kind, verdict, tasks, requests } = comparison;
  const asTimed = { ...comparison, normalized: 'absolute' } as const;
  const single = before.length === 1 && after.length === 1;
  return `${[
    `# ${title(before)} → ${title(after)}`,
    `**${markdown(verdict.text)}.**${single ? ' Sampling noise is known, noise from run to run is not. What to look at, largest change first:' : ''}`,
    ...environmentPart(comparison),
    totals(comparison),
    markdown(normalizedText(comparison)),
    ...(single ? [decide(comparison)] : []),
    ...goals,
    '## Functions',
    functionTable(comparison, top),
    '## Flame graph',
    flameText(comparison),
    ...table('Packages', comparison.packages, comparison, top),
    ...table('Categories', comparison.categories, comparison, top),
    ...(requests.length > 0 ? table('Requests, as their sender saw them', requests, asTimed, top) : []),
    ...(tasks.length > 0 ? table('Tasks', tasks, asTimed, top) : []),
    ...recordingsPart(comparison, kind),
  ].join('\n\n')}\n`;
}

const title = (side: Comparison['before']): string =>
  side.length === 1
    ? markdown(side[0].file)
    : `${markdown(directoryOf(side[0].file))} (${side.length} recordings)`;

const directoryOf = (file: string): string => file.replace(/[\\/][^\\/]*$/, '') || file;

function environmentPart({ environment, output }: Comparison): string[] {
  const parts: string[] = [];
  if (environment.length > 0)
    parts.push(
      [
        `The two sides ran in different environments: ${environment.map(({ what }) => what).join(', ')}. Not all of a change need be due to the code.`,
        '',
        '| | before | after |',
        '| --- | --- | --- |',
        ...environment.map(
          ({ what, before, after }) => `| ${what} | ${markdown(before)} | ${markdown(after)} |`,
        ),
      ].join('\n'),
    );
  if (output === 'different')
    parts.push('Standard output differs between the two sides: check that they do the same work.');
  return parts;
}

function totals(comparison: Comparison): string {
  const { whole, wall, kind } = comparison;
  const rows: [string, Row, (value: number) => string][] = [
    [
      `${kind === 'cpu' ? 'CPU time' : 'allocated'}${perText(comparison)}`,
      whole,
      (value) => valueText(value, comparison),
    ],
  ];
  if (kind === 'cpu') rows.push(['wall time', wall, duration]);
  return [
    '| | before | after | before / after | 95 % interval of the change | changed |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(([name, row, text]) => {
      const [a, b] = [row.before?.self ?? 0, row.after?.self ?? 0];
      const ratio = row.interval !== null && b > 0 ? times(a / b) : '–';
      return `| ${name} | ${text(a)} | ${text(b)} | ${ratio} | ${intervalText(row, text)} | ${changedText(row)} |`;
    }),
  ].join('\n');
}

/** What figures of time are of: to be put behind their name. */
export const perText = ({ normalized }: Comparison): string =>
  ({ absolute: '', task: ' per task', request: ' per request', share: ', as a share' })[normalized];

/** How the sides are made comparable, and from where on a change counts: sentences. */
export function normalizedText({ normalized, normalizedWhy, limits, before, after }: Comparison): string {
  const how = {
    absolute: 'Times are compared as they are',
    task: 'Times are per task',
    request: 'Times are per request',
    share: 'Shares of CPU time are compared',
  };
  const medians =
    before.length + after.length > 2 ? ` Medians of ${runsText(before.length, after.length)}.` : '';
  return `${how[normalized]}: ${normalizedWhy}.${medians} A change counts from ${percent(limits.minShare)} of the whole and ${duration(limits.minMicros)}.`;
}

/** What would tell whether it is faster. */
function decide(comparison: Comparison): string {
  const text = `${decidingCommand(comparison)}\nculprit compare runs`;
  return `To decide, record both sides several times, interleaved:\n\n${block(text, 'sh')}`;
}

/** Records both sides again, several times. */
export function decidingCommand({ before, after }: Comparison): string {
  const command = (side: Comparison['before']) => side[0].facts?.command.map(word).join(' ');
  const [a, b] = [command(before), command(after)];
  if (a !== undefined && b !== undefined && a !== b)
    return `culprit record --runs 10 --out runs --vs ${word(b)} -- ${a}`;
  const [from, to] = [before[0].facts, after[0].facts];
  const moved = from?.commit && to?.commit && from.commit !== to.commit;
  // Of one clean commit on both sides nothing has changed: the one before it is more likely to be meant.
  const unchanged = from?.commit && from.commit === to?.commit && !from.dirty && !to.dirty;
  const revision = moved ? from.commit!.slice(0, 12) : unchanged ? 'HEAD~1' : 'HEAD';
  return `culprit record --runs 10 --out runs --vs-git ${revision} -- ${b ?? 'node app.js'}`;
}

const word = (text: string): string =>
  /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

function functionTable(comparison: Comparison, top: number): string {
  const single = comparison.before.length === 1 && comparison.after.length === 1;
  const shown = comparison.functions.filter(({ change }) => change !== 0);
  if (shown.length === 0) return 'No function changed.';
  const rows = shown.slice(0, top).map((row) => {
    const side = (value: Row['before']) => (value ? valueText(value.self, comparison) : '–');
    const noise = single
      ? samplingText(row, comparison)
      : intervalText(row, (value) => valueText(value, comparison));
    const place = row.url === '' ? '' : code(row.line === null ? row.url : `${row.url}:${row.line}`);
    return `| ${code(row.name)}${howText(row)} | ${side(row.before)} | ${side(row.after)} | ${signed(row.change, comparison)} | ${noise} | ${single ? '' : `${changedText(row)} | `}${place} |`;
  });
  const left = shown.length - rows.length;
  return [
    `| function | self before | self after | change | ${single ? 'sampling noise' : '95 % interval | changed'} | place |`,
    `| --- | ---: | ---: | ---: | ---: |${single ? '' : ' --- |'} --- |`,
    ...rows,
    ...(left > 0 ? ['', `⋯ ${left} more (--top all)`] : []),
  ].join('\n');
}

function howText({ how, was }: Row): string {
  if (how === 'renamed') return ` (was ${code(was ?? '')})`;
  if (how === 'new' || how === 'gone') return ` (${how})`;
  return how === 'merged' ? ' (several of this name, counted together)' : '';
}

function table(name: string, rows: readonly Row[], comparison: Comparison, top: number): string[] {
  const shown = rows.filter(({ before, after }) => (before?.self ?? 0) > 0 || (after?.self ?? 0) > 0);
  if (shown.length === 0) return [];
  const text = (value: number) => valueText(value, comparison);
  const lines = shown.slice(0, top).map((row) => {
    const [a, b] = [row.before?.self ?? 0, row.after?.self ?? 0];
    return `| ${code(row.name)} | ${text(a)} | ${text(b)} | ${signed(row.change, comparison)} | ${intervalText(row, text)} | ${changedText(row)} |`;
  });
  return [
    `## ${name}`,
    [
      '| | before | after | change | 95 % interval | changed |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      ...lines,
    ].join('\n'),
  ];
}

function flameText(comparison: Comparison): string {
  const text = (value: number) => signed(value, comparison);
  const graph = differenceFlame(differenceTree(comparison), 0, COLUMNS, LEVELS, text);
  return `Both sides in one: as wide as the longer of the two, with the change of total time.\n\n${block(graph)}`;
}

function recordingsPart({ before, after }: Comparison, kind: Comparison['kind']): string[] {
  if (before.length + after.length <= 2) return [];
  const rows = [
    ...before.map((one) => ['before', one] as const),
    ...after.map((one) => ['after', one] as const),
  ].map(
    ([side, { file, onCpu, wall, samples, facts }]) =>
      `| ${side} | ${code(file)} | ${amount(onCpu, kind)} | ${duration(wall)} | ${samples} | ${facts ? facts.loadAverage.toFixed(1) : '–'} |`,
  );
  return [
    details(
      `Recordings (${plural(rows.length, 'run')})`,
      [
        '| side | recording | CPU time | wall | samples | load average |',
        '| --- | --- | ---: | ---: | ---: | ---: |',
        ...rows,
      ].join('\n'),
    ),
  ];
}

export const valueText = (
  value: number,
  { normalized, kind }: Pick<Comparison, 'normalized' | 'kind'>,
): string => (normalized === 'share' ? percent(value) : amount(value, kind));

/** `+12.0 ms`, `−3 %`, `0`. */
export function signed(value: number, of: Pick<Comparison, 'normalized' | 'kind'>): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${valueText(Math.abs(value), of)}`;
}

export function intervalText({ interval }: Row, text: (value: number) => string): string {
  if (interval === null) return '–';
  const end = (value: number) => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${text(Math.abs(value))}`);
  return `${end(interval.low)} to ${end(interval.high)}`;
}

/** Two standard deviations of what samples at these intervals count. */
function samplingText({ before, after }: Row, comparison: Comparison): string {
  const [a, b] = [comparison.before[0], comparison.after[0]];
  const spread = (side: Row['before'], { onCpu, samples }: typeof a, factor: number) =>
    samples > 0 ? (side?.self ?? 0) * (onCpu / samples) * factor : 0;
  const { factors } = comparison;
  const variance = spread(before, a, factors.before[0]) + spread(after, b, factors.after[0]);
  return variance > 0 ? `±${valueText(2 * Math.sqrt(variance), comparison)}` : '–';
}

export const changedText = ({ changed }: Row): string =>
  changed === null ? 'cannot say' : changed ? '**yes**' : 'no';

/** For the journal: the recordings, and the functions that changed. */
export function journalLines(comparison: Comparison): string[] {
  const { before, after, functions } = comparison;
  const changed = functions.filter((row) => row.changed === true).slice(0, 3);
  const single = before.length === 1 && after.length === 1;
  return [
    `${title(before)} → ${title(after)}`,
    ...changed.map(
      (row) =>
        `${code(row.name, 'line')}: self ${valueText(row.before?.self ?? 0, comparison)} → ${valueText(row.after?.self ?? 0, comparison)}`,
    ),
    ...(changed.length === 0 && !single ? ['No single function is known to have changed.'] : []),
  ];
}
