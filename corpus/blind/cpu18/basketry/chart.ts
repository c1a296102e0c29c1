import wrap from 'word-wrap';
import { Basket, type Stroke } from './weaves.ts';

const ROLL = 6000; // characters across the paper roll of the chart printer

const baskets = [
  Basket.of('hurdle, long acre', 5200).course('waling', 3).course('randing', 24).course('packing', 40).course('waling', 3),
  Basket.of('garden bed', 3600).course('waling', 2).course('open fitch', 16).course('slewing', 18),
  Basket.of('maypole ring', 5600).course('french rand', 20).course('packing', 22).course('open fitch', 12),
  Basket.of('eel weir', 4800).course('open fitch', 60).course('waling', 4),
];

const mark: Record<Stroke, string> = { over: ' ', under: 'x' };

function rods(strokes: Stroke[]): number {
  let runs = 0;
  strokes.forEach((s, i) => {
    if (s !== strokes[(i + strokes.length - 1) % strokes.length]) runs++;
  });
  return Math.ceil(runs / 14);
}

function chart(basket: Basket): { text: string; rods: number } {
  let total = 0;
  const lines: string[] = [];
  for (const { weave, row, strokes } of basket.rounds()) {
    const needed = rods(strokes);
    total += needed;
    lines.push(`${String(row + 1).padStart(3)}|${strokes.map((s) => mark[s]).join('')}|${weave.name}, ${needed} rods`);
  }
  return { text: fit(lines), rods: total };
}

function notes(basket: Basket): string {
  const weaves = new Set([...basket.rounds()].map((r) => r.weave.name));
  const text = `${basket.name}: work ${[...weaves].join(', then ')} on ${basket.stakes} stakes. `.repeat(6)
    + 'Keep the willow damp under sacking; a rod that cracks on the turn is laid out and another pieced in behind the same stake.';
  return fit([text], 72);
}

/** Lays out lines for paper; nothing may stand to the right of the last mark. */
function fit(lines: string[], width = ROLL): string {
  return lines.map((line) => wrap(line, { width, indent: '', trim: true })).join('\n');
}

for (const basket of baskets) {
  const { text, rods: count } = chart(basket);
  console.log(notes(basket).split('\n').slice(0, 2).join('\n'));
  console.log(`${basket.name}: ${count} rods, ${text.split('\n').length} lines, ${text.length} characters`);
}
