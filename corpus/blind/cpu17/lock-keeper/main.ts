import { Heap } from './heap.ts';
import { network, type Canal, type Reach } from './canal.ts';

type Wait = { basin: number; at: number };

const CYCLE = 22; // minutes for one lock to fill and empty

/** Boats going up find the gates open only in the first part of the cycle. */
function passage(reach: Reach, at: number, beam: number): number {
  let t = at + (reach.km / 5.5) * 60;
  for (let lock = 0; lock < reach.staircase; lock++) {
    const phase = (t + lock * 7) % CYCLE;
    if (reach.rise > 0 && phase > 9) t += CYCLE - phase;
    t += 11 + beam;
  }
  return t;
}

function arrivals(canal: Canal, from: number, start: number, beam: number): Float64Array {
  const best = new Float64Array(canal.size).fill(Infinity);
  const settled = new Set<number>();
  const queue = new Heap<Wait>((a, b) => a.at < b.at);
  best[from] = start;
  queue.push({ basin: from, at: start });
  while (queue.size > 0) {
    const { basin } = queue.shift()!;
    if (settled.has(basin)) continue;
    settled.add(basin);
    for (const reach of canal.reaches[basin]) {
      if (settled.has(reach.to)) continue;
      const at = passage(reach, best[basin], beam);
      if (at < best[reach.to]) {
        best[reach.to] = at;
        queue.push({ basin: reach.to, at });
      }
    }
  }
  return best;
}

const canal = network(70, 60, 1793);
const wharves = [0, 69, 1234, 2600, 4131, 4199];
const table: string[] = [];
for (const beam of [2.1, 4.3]) {
  for (const wharf of wharves) {
    let reached = 0;
    let longest = 0;
    let sum = 0;
    for (let hour = 6; hour < 18; hour += 0.25) {
      const at = arrivals(canal, wharf, hour * 60, beam);
      for (const t of at) {
        if (t === Infinity) continue;
        reached++;
        sum += t - hour * 60;
        longest = Math.max(longest, t - hour * 60);
      }
    }
    table.push(`beam ${beam} wharf ${String(wharf).padStart(4)}: mean ${(sum / reached / 60).toFixed(1)} h, longest ${(longest / 60).toFixed(1)} h`);
  }
}
console.log(table.join('\n'));
