'use strict';

// A handful of shards: scanning the heads beats a heap here.
module.exports = function* kway(runs) {
  const cursors = new Uint32Array(runs.length);
  for (;;) {
    let pick = -1;
    let best = Infinity;
    for (let r = 0; r < runs.length; r++) {
      const { keys, order } = runs[r];
      const c = cursors[r];
      if (c < order.length && keys[order[c]] < best) {
        best = keys[order[c]];
        pick = r;
      }
    }
    if (pick < 0) return;
    yield runs[pick].lines[runs[pick].order[cursors[pick]++]];
  }
};
