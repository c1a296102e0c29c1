import { scannedPages } from './scan.ts';
import { tokenize } from './grammar.ts';
import { OutlineBuilder } from './outline.ts';

const builder = new OutlineBuilder();
let lines = 0;
for (const page of scannedPages(240)) {
  for (const line of page.lines) {
    builder.accept(tokenize(line));
    lines++;
  }
}

const { sections, plates } = builder.build();
const widest = sections.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
console.log(`${lines} lines, ${sections.length} sections, ${plates.length} plates`);
console.log(widest.title, widest.entries.length);
for (const entry of widest.entries.slice(0, 6)) console.log(entry.folio, entry.text);
console.log(JSON.stringify(sections).length);
