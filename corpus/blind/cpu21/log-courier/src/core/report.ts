import type { Pipeline } from './pipeline.ts';

const pad = (text: string | number, width: number) => String(text).padStart(width);

/** What went in and out of each stage, as a table for people. */
export function stageReport(pipeline: Pipeline): string {
  const rows = [...pipeline.counters];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, c]) => `${name.padEnd(width)} ${pad(c.in, 8)} ${pad(c.out, 8)} ${pad(c.in ? ((100 * c.out) / c.in).toFixed(1) : '-', 6)}%`)
    .join('\n');
}
