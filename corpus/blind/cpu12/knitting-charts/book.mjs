import { createHash } from 'node:crypto';
import { PatternWriter, knit } from './writer.mjs';
import { MOTIFS, VERB, runs } from './motifs.mjs';

const SIZES = [
  { name: 'child', stitches: 96, rows: 60 },
  { name: 'adult', stitches: 128, rows: 84 },
];

function writeRow(out, motif, n, stitches) {
  const wrongSide = n % 2 === 0;
  const row = motif.rows[(n - 1) % motif.rows.length];
  out.put(`Row ${n}`).put(wrongSide ? '(WS):' : '(RS):');
  let first = true;
  for (const [stitch, count] of runs(row, stitches, wrongSide)) {
    if (!first) out.put(',');
    first = false;
    const verb = VERB[stitch];
    if (verb.length > 1) out.put(verb).put(count > 1 ? `${count} times` : '');
    else out.put(knit`${''}${1}${verb}${count}`);
  }
  out.put('.').line();
}

function castOn(out, size) {
  out.put('Cast on').put(String(size.stitches)).put('stitches;').put('join, being careful not to twist.').line();
}

const out = new PatternWriter();
const contents = [];
for (const size of SIZES) {
  for (const motif of MOTIFS) {
    out.heading(`${motif.name} jumper, ${size.name}`);
    contents.push([motif.name, size.name, out.pieces]);
    castOn(out, size);
    for (let n = 1; n <= size.rows; n++) writeRow(out, motif, n, size.stitches);
  }
}

const text = out.toString();
console.log(`${contents.length} patterns, ${text.length} characters, ${text.split('\n').length} lines`);
console.log(text.slice(0, 120).replaceAll('\n', ' | '));
console.log(createHash('sha1').update(text).digest('hex'));
