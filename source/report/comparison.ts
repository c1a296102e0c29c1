import type { Comparison } from '../compare/compare.ts';
import type { Row } from '../compare/row.ts';
import { differenceTree } from '../compare/tree.ts';
import { times } from '../compare/verdict.ts';
import { amount, duration, plural } from '../format/numbers.ts';
import { differenceFlame } from '../paint/difference-flame.ts';
import { doubts } from './comparison-doubt.ts';
import {
  changedFunctions,
  changedText,
  decide,
  howText,
  intervalText,
  normalizedText,
  perText,
  placeOf,
  samplingText,
  signed,
  title,
  valueText,
} from './comparison-words.ts';
import { block, code, details, markdown } from './escape.ts';

/** Columns of the flame graph: what GitHub shows of a code block without scrolling. */
const COLUMNS = 100;

const LEVELS = 24;

export function comparisonMarkdown(comparison: Comparison, goals: readonly string[], top: number): string {
  const { before, after, kind, verdict, tasks, requests } = comparison;
  const asTimed = { ...comparison, normalized: 'absolute' } as const;
  const single = before.length === 1 && after.length === 1;
  return `${[
    `# ${title(before)} → ${title(after)}`,
    // Before any number.
    ...environmentPart(comparison),
    `**${markdown(verdict.text)}.**${single ? ' Sampling noise is known, noise from run to run is not. What to look at, largest change first:' : ''}`,
    ...changedPart(comparison),
    ...doubts(comparison).map(markdown),
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

/** Where the whole changed: the functions that did. */
function changedPart(comparison: Comparison): string[] {
  const changed = changedFunctions(comparison);
  if (comparison.verdict.changed !== true) return [];
  if (changed.length === 0) return ['No single function is known to have changed.'];
  const named = changed.map((row) => {
    const place = placeOf(row);
    return `- ${code(row.name)}${place === '' ? '' : ` (${code(place)})`}: ${signed(row.change, comparison)} of self time`;
  });
  return [['Changed functions:', '', ...named].join('\n')];
}

function environmentPart({ environment }: Comparison): string[] {
  if (environment.length === 0) return [];
  return [
    [
      `The two sides ran in different environments: ${environment.map(({ what }) => what).join(', ')}. Not all of a change need be due to the code.`,
      '',
      '| | before | after |',
      '| --- | --- | --- |',
      ...environment.map(
        ({ what, before, after }) => `| ${what} | ${markdown(before)} | ${markdown(after)} |`,
      ),
    ].join('\n'),
  ];
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

function functionTable(comparison: Comparison, top: number): string {
  const single = comparison.before.length === 1 && comparison.after.length === 1;
  const shown = comparison.functions.filter(({ change }) => change !== 0);
  if (shown.length === 0) return 'No function changed.';
  const rows = shown.slice(0, top).map((row) => {
    const side = (value: Row['before']) => (value ? valueText(value.self, comparison) : '–');
    const noise = single
      ? samplingText(row, comparison)
      : intervalText(row, (value) => valueText(value, comparison));
    const place = placeOf(row);
    return `| ${code(row.name)}${howText(row)} | ${side(row.before)} | ${side(row.after)} | ${signed(row.change, comparison)} | ${noise} | ${single ? '' : `${changedText(row)} | `}${place && code(place)} |`;
  });
  const left = shown.length - rows.length;
  return [
    `| function | self before | self after | change | ${single ? 'sampling noise' : '95 % interval | changed'} | place |`,
    `| --- | ---: | ---: | ---: | ---: |${single ? '' : ' --- |'} --- |`,
    ...rows,
    ...(left > 0 ? ['', `⋯ ${left} more (--top all)`] : []),
  ].join('\n');
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

/** For the journal: the recordings, and the functions that changed. */
export function journalLines(comparison: Comparison): string[] {
  const { before, after } = comparison;
  const changed = changedFunctions(comparison);
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
