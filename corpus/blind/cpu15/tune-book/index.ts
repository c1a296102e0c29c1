import { tune, type Item } from './src/abc.ts';

const PHRASES = [
  '"G"G2B d2B|"C"c2e g2e|', '"D7"{ga}f3 d2c|"G"B2A G3|', 'z2 ^c d/2e/2 f|=c\'2 b a g|', '_B,2 D F2 B|"Em"e2g b3|',
  'A,/2B,/2C D E|F2 z G2|', '{e}d2 d edB|"Am"A3 c2e|', 'G3/2A/2 B2|: c d e f :|',
];

function write(n: number): string {
  let x = n * 2654435761;
  return Array.from({ length: 8 }, () => {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    return PHRASES[(x >>> 8) % PHRASES.length];
  }).join(' ');
}

interface Range { low: number; high: number; beats: number; bars: number }

function* ambitus(items: Iterable<Item>): Generator<[number, number]> {
  for (const item of items) {
    if (item.kind === 'note') yield [item.midi, item.length];
    else if (item.kind === 'rest') yield [NaN, item.length];
  }
}

const ranges: Range[] = [];
const chords = new Map<string, number>();
for (let n = 0; n < 800; n++) {
  const text = write(n);
  const c = { text, pos: 0 };
  const items = tune(c);
  if (c.pos !== text.length) throw new Error(`tune ${n}: stuck at ${c.pos}: ${text.slice(c.pos, c.pos + 10)}`);
  const r: Range = { low: 127, high: 0, beats: 0, bars: items.filter((i) => i.kind === 'bar').length };
  for (const [midi, len] of ambitus(items)) {
    r.beats += len;
    if (midi < r.low) r.low = midi;
    if (midi > r.high) r.high = midi;
  }
  for (const i of items) if (i.kind === 'chord') chords.set(i.name, (chords.get(i.name) ?? 0) + 1);
  ranges.push(r);
}

const beats = ranges.reduce((s, r) => s + r.beats, 0);
console.log(`${ranges.length} tunes, ${beats.toFixed(1)} beats, lowest ${Math.min(...ranges.map((r) => r.low))}, highest ${Math.max(...ranges.map((r) => r.high))}`);
console.log([...chords].sort((a, b) => b[1] - a[1]).map(([n, k]) => `${n} ${k}`).join(', '));
