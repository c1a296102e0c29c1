import type { ComparedFunction, Comparison } from '../cpu/compare.ts';
import { amount, duration, factor, percent } from '../format/numbers.ts';
import { code, markdown } from '../report/escape.ts';
import { jsonText } from '../report/json.ts';
import type { Format } from './command.ts';
import { type GoalChange, goalsJson, goalsPart } from './goals.ts';

/** What changed between two profiles of one program, function by function. */
export function compareRecordings(
  comparison: Comparison,
  files: readonly string[],
  goals: readonly GoalChange[],
  format: Format,
  top: number,
): string {
  return format === 'json' ? json(comparison, files, goals, top) : text(comparison, files, goals, top);
}

function json(
  { before, after, functions }: Comparison,
  [from, to]: readonly string[],
  goals: readonly GoalChange[],
  top: number,
): string {
  return jsonText({
    schemaVersion: 1,
    before: { file: from, onCpu: before.onCpu, samples: before.sampleCount },
    after: { file: to, onCpu: after.onCpu, samples: after.sampleCount },
    unit: before.recording.kind === 'cpu' ? 'micros' : 'bytes',
    goals: goalsJson(goals),
    functions: functions.slice(0, top),
  });
}

function text(
  { before, after, functions }: Comparison,
  [from, to]: readonly string[],
  goals: readonly GoalChange[],
  top: number,
): string {
  const { kind } = before.recording;
  const tasks =
    before.tasks.count > 0 && after.tasks.count > 0
      ? [
          `| task p50 | ${duration(before.tasks.p50)} | ${duration(after.tasks.p50)} |`,
          `| task p99 | ${duration(before.tasks.p99)} | ${duration(after.tasks.p99)} |`,
        ]
      : [];
  const changed = functions.filter((row) => row.change !== 0);
  const side = (value: ComparedFunction['before']) => (value ? amount(value.self, kind) : '–');
  const rows = changed.slice(0, top).map((row) => {
    const change = `${row.change > 0 ? '+' : '−'}${amount(Math.abs(row.change), kind)}`;
    return `| ${code(row.name)} | ${side(row.before)} | ${side(row.after)} | ${change} | ${row.sure ? 'yes' : 'within noise'} | ${row.url ? code(row.url) : ''} |`;
  });
  return `${[
    `# ${markdown(from)} → ${markdown(to)}`,
    `${inOneLine({ before, after })}.`,
    [
      '| | before | after |',
      '| --- | ---: | ---: |',
      `| on CPU | ${amount(before.onCpu, kind)} | ${amount(after.onCpu, kind)} |`,
      ...tasks,
    ].join('\n'),
    ...goalsPart(goals),
    '## Functions',
    [
      '| function | self before | self after | change | more than sampling noise | file |',
      '| --- | ---: | ---: | ---: | --- | --- |',
      ...rows,
    ].join('\n'),
    changed.length > top ? `⋯ ${changed.length - top} more (--top all)` : '',
    'One recording of each side says little about small changes: record a few and compare each.',
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** The whole of it, without a full stop. */
export function inOneLine({ before, after }: Pick<Comparison, 'before' | 'after'>): string {
  const cpu = before.recording.kind === 'cpu';
  if (after.onCpu <= 0) return 'Nothing ran in the second recording';
  const times = before.onCpu / after.onCpu;
  const what = cpu ? 'On-CPU time' : 'Bytes allocated and alive';
  return times >= 1
    ? `${what} fell by ${percent(1 - 1 / times)} (${factor(times)} ${cpu ? 'faster' : 'less'})`
    : `${what} rose by ${percent(1 / times - 1)}`;
}

/** For the journal: the two recordings, and the functions whose self time changed by more than noise. */
export function changesIn({ before, functions }: Comparison, [from, to]: readonly string[]): string[] {
  const { kind } = before.recording;
  const side = (value: ComparedFunction['before']) => amount(value?.self ?? 0, kind);
  const sure = functions.filter((row) => row.sure).slice(0, 3);
  return [
    `${code(from)} → ${code(to)}`,
    ...sure.map((row) => `${code(row.name)}: self ${side(row.before)} → ${side(row.after)}`),
    ...(sure.length === 0 ? ['No function changed by more than sampling noise.'] : []),
  ];
}
