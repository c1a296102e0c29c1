import { Command, InvalidArgumentError } from 'commander';
import { entries } from './entries.mjs';
import { parseLine } from './parse-line.mjs';
import { Summary } from './summary.mjs';

const positive = (text) => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('needs a positive integer');
  return n;
};

const program = new Command('access-report')
  .description('summarises access log lines per path')
  .option('-n, --lines <count>', 'how many lines to read', positive, 1500000)
  .option('-t, --top <count>', 'how many paths to show', positive, 8)
  .option('--min-status <status>', 'leave out statuses below', positive, 200);

program.action(({ lines, top, minStatus }) => {
  const summary = new Summary();
  let skipped = 0;
  for (const line of entries(lines)) {
    const entry = parseLine(line);
    if (entry && entry.status >= minStatus) summary.add(entry);
    else skipped++;
  }
  for (const row of summary.rows(top)) {
    console.log(`${row.path.padEnd(24)} ${String(row.hits).padStart(8)} ${row.errors.toString().padStart(7)} ${row.mean.toFixed(1).padStart(8)} ms`);
  }
  console.log(`${skipped} lines skipped`);
});

program.parse();
