import { type ComparedFunction, type Comparison, compareProfiles } from '../cpu/compare.ts';
import type { CpuModel } from '../cpu/model.ts';
import { amount, duration, percent } from '../paint/numbers.ts';
import { code, markdown } from '../report/escape.ts';
import { jsonText } from '../report/json.ts';
import type { Format } from './command.ts';

/** What changed between two profiles of one program, function by function. */
export function compareRecordings(
  before: CpuModel,
  after: CpuModel,
  files: readonly string[],
  format: Format,
  top: number,
): string {
  const comparison = compareProfiles(before, after);
  return format === 'json' ? json(comparison, files, top) : text(comparison, files, top);
}

function json({ before, after, functions }: Comparison, [from, to]: readonly string[], top: number): string {
  return jsonText({
    schemaVersion: 1,
    before: { file: from, onCpu: before.onCpu, samples: before.sampleCount },
    after: { file: to, onCpu: after.onCpu, samples: after.sampleCount },
    unit: before.recording.kind === 'cpu' ? 'micros' : 'bytes',
    functions: functions.slice(0, top),
  });
}

function text({ before, after, functions }: Comparison, [from, to]: readonly string[], top: number): string {
  const { kind } = before.recording;
  const speedup = after.onCpu > 0 ? before.onCpu / after.onCpu : 0;
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
    speedup === 0
      ? 'Nothing ran in the second recording.'
      : speedup >= 1
        ? `On-CPU ${kind === 'cpu' ? 'time' : 'bytes'} fell by ${percent(1 - 1 / speedup)} (${speedup.toFixed(2)}× ${kind === 'cpu' ? 'faster' : 'less'}).`
        : `On-CPU ${kind === 'cpu' ? 'time' : 'bytes'} rose by ${percent(1 / speedup - 1)}.`,
    [
      '| | before | after |',
      '| --- | ---: | ---: |',
      `| on CPU | ${amount(before.onCpu, kind)} | ${amount(after.onCpu, kind)} |`,
      ...tasks,
    ].join('\n'),
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
