import { ALL, type Chart, type Row } from '../stitches.ts';
import type { Design } from '../design.ts';
import { shortest } from '../repeats.ts';
import { line, type Page } from './page.ts';

const CELL = 3;

function cells(row: Row, width: number): string[] {
  const out = new Array<string>(width).fill(' '.repeat(CELL));
  row.stitches.forEach((s, i) => {
    out[row.offset + i] = ` ${s.sign} `;
  });
  return out;
}

/** Right-side rows carry their number on the right, wrong-side rows on the left. */
export function drawChart(chart: Chart, page: Page): void {
  for (let r = chart.rows.length - 1; r >= 0; r--) {
    const row = chart.rows[r];
    const picture = cells(row, chart.width);
    page.put(row.number % 2 ? line`    |${picture}|${row.number}` : line`${row.number}|${picture}|    `);
  }
}

export function writeOut(design: Design, page: Page): void {
  design.chart.rows.forEach((row, i) => {
    page.put(line`Row${row.number}: ${shortest(row.stitches)}.   (${design.loops[i]} sts)`);
  });
}

export function legend(design: Design, page: Page): void {
  const count = new Map<string, number>();
  let yarn = 0;
  for (const row of design.chart.rows) {
    for (const s of row.stitches) {
      count.set(s.sign, (count.get(s.sign) ?? 0) + 1);
      yarn += s.yarn;
    }
  }
  for (const s of ALL) if (count.has(s.sign)) page.put(line`   ${s.sign}  ${s.name.padEnd(8)} ${count.get(s.sign)}   `);
  page.put(line`yarn: ${(yarn * 0.0126).toFixed(1)} m, cast on ${design.castOn}   `);
}
