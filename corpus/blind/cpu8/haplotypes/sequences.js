'use strict';

const BASES = 'ACGT';

function stream(seed) {
  let a = seed >>> 0;
  return () => {
    a = (Math.imul(a, 747796405) + 2891336453) >>> 0;
    const word = Math.imul((a >>> ((a >>> 28) + 4)) ^ a, 277803737);
    return ((word >>> 22) ^ word) >>> 0;
  };
}

function ancestor(length, seed) {
  const next = stream(seed);
  return Array.from({ length }, () => BASES[next() % 4]).join('');
}

// A copy with single changes, gaps and insertions.
function descend(text, seed, rate) {
  const next = stream(seed);
  const out = [];
  for (const base of text) {
    const fate = next() % 1000;
    if (fate < rate) out.push(BASES[next() % 4]);
    else if (fate < rate + 4) continue;
    else if (fate < rate + 8) out.push(base, BASES[next() % 4]);
    else out.push(base);
  }
  return out.join('');
}

function family(count, length) {
  const root = ancestor(length, 5);
  const lines = [descend(root, 11, 30), descend(root, 12, 55), descend(root, 13, 80)];
  return Array.from({ length: count }, (_, i) => ({ id: `s${i}`, line: i % 3, bases: descend(lines[i % 3], 100 + i, 12) }));
}

module.exports = { family };
