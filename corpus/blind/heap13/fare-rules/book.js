import { readSheet } from './tariff.js';

const journal = [];
let current = null;

function log(text) {
  journal.push(text);
  if (journal.length > 20) journal.shift();
}

export function install(revision, text) {
  const rows = readSheet(text);
  const former = current;

  const altered = () => {
    if (!former) return rows.size;
    let n = 0;
    for (const [key, row] of rows) {
      if (former.row(key)?.fares.single !== row.fares.single) n += 1;
    }
    return n;
  };
  log(`revision ${revision}: ${altered()} fares altered`);

  current = {
    revision,
    row: (key) => rows.get(key),
    quote(from, to, kind) {
      const row = rows.get(Math.min(from, to) * 100 + Math.max(from, to));
      if (!row) throw new RangeError(`no fare ${from}-${to} in revision ${revision}`);
      return row.fares[kind];
    },
  };
}

export function quote(from, to, kind) {
  return { cents: Math.round(current.quote(from, to, kind)), revision: current.revision };
}

export function history() {
  return journal.slice();
}
