'use strict';

/** Hunks with some lines of context, as `diff -u` shows them. */
function hunks(a, b, { removed, added }, context = 3) {
  const changes = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && !removed[i] && !added[j]) {
      i++;
      j++;
      continue;
    }
    const change = { a: i, b: j, aEnd: i, bEnd: j };
    while (i < a.length && removed[i]) i++;
    while (j < b.length && added[j]) j++;
    change.aEnd = i;
    change.bEnd = j;
    changes.push(change);
  }
  const out = [];
  let open = null;
  for (const change of changes) {
    if (open && change.a - open.changes.at(-1).aEnd <= 2 * context) {
      open.changes.push(change);
    } else {
      open = { changes: [change] };
      out.push(open);
    }
  }
  return out.map(({ changes: list }) => {
    const lines = [];
    const start = Math.max(0, list[0].a - context);
    const bStart = list[0].b - (list[0].a - start);
    let at = start;
    for (const change of list) {
      for (; at < change.a; at++) lines.push(` ${a[at]}`);
      for (; at < change.aEnd; at++) lines.push(`-${a[at]}`);
      for (let k = change.b; k < change.bEnd; k++) lines.push(`+${b[k]}`);
    }
    const stop = Math.min(a.length, at + context);
    for (; at < stop; at++) lines.push(` ${a[at]}`);
    return { start, bStart, lines };
  });
}

function apply(a, list) {
  const out = [];
  let at = 0;
  for (const { start, lines } of list) {
    while (at < start) out.push(a[at++]);
    for (const line of lines) {
      const sign = line[0];
      if (sign !== '+') {
        if (a[at] !== line.slice(1)) throw new Error(`line ${at + 1} is not as the patch expects`);
        if (sign === ' ') out.push(a[at]);
        at++;
      } else {
        out.push(line.slice(1));
      }
    }
  }
  while (at < a.length) out.push(a[at++]);
  return out;
}

module.exports = { hunks, apply };
