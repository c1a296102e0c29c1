'use strict';
const { createHash } = require('node:crypto');

// share of frames in common, in order
function likeness(a, b) {
  const n = a.length, m = b.length;
  let prev = new Uint16Array(m + 1), row = new Uint16Array(m + 1);
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      row[j] = a[i - 1] === b[j - 1] ? prev[j - 1] + 1 : Math.max(prev[j], row[j - 1]);
    }
    [prev, row] = [row, prev];
  }
  return prev[m] / Math.max(n, m);
}

class Board {
  constructor({ near }) {
    this.near = near;
    this.groups = [];
    this.byHead = new Map();
  }

  add(report, { head, frames }) {
    const keys = frames.map((f) => `${f.source}#${f.fn}`);
    const peers = this.byHead.get(head) ?? [];
    let best = null, score = 0;
    for (const g of peers) {
      const s = likeness(g.keys, keys);
      if (s > score) { best = g; score = s; }
    }
    if (!best || score < this.near) {
      best = { title: `${head.split(':')[0]} in ${frames[0].fn} (${frames[0].source}:${frames[0].line})`, keys, count: 0, versions: new Set(), users: new Set() };
      this.groups.push(best);
      peers.push(best);
      this.byHead.set(head, peers);
    }
    best.count++;
    best.versions.add(report.version);
    best.users.add(report.user);
  }

  top(n) {
    return [...this.groups].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1)).slice(0, n);
  }

  checksum() {
    const h = createHash('md5');
    for (const g of this.groups) h.update(`${g.title}|${g.count}|${g.users.size}|${g.keys.join()}\n`);
    return h.digest('hex');
  }
}

module.exports = { Board };
