'use strict';

// Average linkage until no two groups are closer than the cut.
function cluster(ids, list, cut) {
  const key = (a, b) => (a < b ? `${a}|${b}` : `${b}|${a}`);
  const table = new Map(list.map(({ i, j, distance }) => [key(i, j), distance]));
  let groups = ids.map((_, i) => [i]);
  for (;;) {
    let best = { d: cut };
    for (const a of groups) {
      for (const b of groups) {
        if (a === b) continue;
        let sum = 0;
        for (const i of a) for (const j of b) sum += table.get(key(i, j));
        const d = sum / (a.length * b.length);
        if (d < best.d) best = { d, a, b };
      }
    }
    if (!best.a) return groups.map((g) => g.map((i) => ids[i]));
    groups = groups.filter((g) => g !== best.a && g !== best.b).concat([[...best.a, ...best.b]]);
  }
}

module.exports = { cluster };
