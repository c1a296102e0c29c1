import type { Comparison } from '../compare/compare.ts';
import type { Row } from '../compare/row.ts';

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
