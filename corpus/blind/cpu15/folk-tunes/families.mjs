import { align } from './align.mjs';
import { collection } from './collection.mjs';

const tunes = collection(12, 14);

function* pairs(list) {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [i, j];
}

const matrix = tunes.map(() => new Float32Array(tunes.length));
for (const [i, j] of pairs(tunes)) {
  const { score } = align(tunes[i].intervals, tunes[j].intervals);
  matrix[i][j] = matrix[j][i] = score / Math.max(tunes[i].intervals.length, tunes[j].intervals.length);
}

/** Average linkage, until no two groups are nearer than the limit. */
function clusters(distance, limit) {
  let groups = distance.map((_, i) => ({ members: [i], to: Float64Array.from(distance[i]) }));
  const alive = new Set(groups.keys());
  while (alive.size > 1) {
    let best = null;
    let nearest = limit;
    for (const i of alive) {
      for (const j of alive) {
        if (j <= i) continue;
        if (groups[i].to[j] < nearest) [best, nearest] = [[i, j], groups[i].to[j]];
      }
    }
    if (!best) break;
    const [i, j] = best;
    const [p, q] = [groups[i].members.length, groups[j].members.length];
    for (const k of alive) {
      groups[i].to[k] = (groups[i].to[k] * p + groups[j].to[k] * q) / (p + q);
      groups[k].to[i] = groups[i].to[k];
    }
    groups[i].members = [...groups[i].members, ...groups[j].members];
    alive.delete(j);
  }
  return [...alive].map((i) => groups[i].members.toSorted((a, b) => a - b));
}

const found = clusters(matrix, 0.75).toSorted((a, b) => b.length - a.length || a[0] - b[0]);
console.log(`${tunes.length} tunes, ${found.length} families`);
for (const members of found.slice(0, 12)) {
  const places = Object.entries(Object.groupBy(members, (m) => tunes[m].place)).map(([p, l]) => `${p} ${l.length}`);
  console.log(members.map((m) => tunes[m].id).slice(0, 5).join(' '), `(${members.length})`, places.sort().join(', '));
}
console.log(align(tunes[0].intervals, tunes[1].intervals).trace());
