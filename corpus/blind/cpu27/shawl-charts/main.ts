import { createHash } from 'node:crypto';
import { collection } from './design.ts';
import { Page } from './print/page.ts';
import { drawChart, legend, writeOut } from './print/layout.ts';

const seal = createHash('sha256');
let printed = 0;

const page = new Page((text) => {
  seal.update(text);
  printed += text.length;
});

for (const design of collection()) {
  const { title, rows } = design.chart;
  page.put(title.toUpperCase()).put('');
  drawChart(design.chart, page);
  writeOut(design, page);
  legend(design, page);
  const count = page.lines.length;
  const wide = page.lines.reduce((w, l) => Math.max(w, l.length), 0);
  page.close();
  console.log(`${title.padEnd(20)} ${String(rows.length).padStart(4)} rows, ${count} lines, ${wide} wide, ends with ${design.loops.at(-1)} sts`);
}
console.log(`${printed} characters, ${seal.digest('hex').slice(0, 24)}`);
