import { createHash } from 'node:crypto';
import { makeRandom, paragraphs } from './text.mjs';
import { Metrics } from './metrics.mjs';
import { breakLines, justify } from './layout.mjs';

const MEASURE = 480;
const PAGE_LINES = 44;

const COUNT = 22000;

const metrics = new Metrics(11);
let demerits = 0;

function* setLines() {
  for (const text of paragraphs(COUNT, makeRandom(31337))) {
    const words = text.split(' ');
    const widths = words.map((word) => metrics.width(word));
    const broken = breakLines(words, widths, metrics.space, MEASURE);
    demerits += broken.demerits;
    const last = broken.lines[broken.lines.length - 1];
    for (const line of broken.lines) yield justify(words, widths, metrics.space, line, MEASURE, line === last);
  }
}

function* pages() {
  let page = [];
  for (const line of setLines()) {
    page.push(line);
    if (page.length === PAGE_LINES) {
      yield page.join('\n');
      page = [];
    }
  }
  if (page.length > 0) yield page.join('\n');
}

const digest = createHash('sha1');
let count = 0;
for (const page of pages()) {
  if (count++ === 0) console.log(page.slice(0, 600));
  digest.update(page);
}
console.log(`${count} pages, mean demerits ${(demerits / COUNT).toFixed(1)}, ${digest.digest('hex')}`);
