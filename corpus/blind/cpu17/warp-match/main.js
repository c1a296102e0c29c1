'use strict';
const { place } = require('./align');

// Dyes found in the workshop's ledger, by thread code.
const DYES = ['madder', 'weld', 'woad', 'walnut', 'undyed', 'kermes', 'green', 'black', 'silver'];
const WARM = ['madder', 'weld', 'walnut', 'kermes'];

function costTable() {
  return DYES.map((a) => Int32Array.from(DYES, (b) => {
    if (a === b) return 6;
    return WARM.includes(a) === WARM.includes(b) ? -1 : -4;
  }));
}

let state = 1515;
function rand(n) {
  state = (Math.imul(state, 22695477) + 1) >>> 0;
  return (state >>> 12) % n;
}

function weave(length) {
  const threads = new Uint8Array(length);
  let dye = 0;
  for (let i = 0; i < length; i++) {
    if (rand(3) === 0) dye = rand(DYES.length);
    threads[i] = dye;
  }
  return threads;
}

function wear(threads) {
  const left = [];
  for (let i = 0; i < threads.length; i++) {
    const r = rand(100);
    if (r < 4) { i += rand(9); continue; } // moth
    left.push(r < 12 ? rand(DYES.length) : threads[i]); // faded beyond recognition
  }
  return Uint8Array.from(left);
}

const cost = costTable();
const cartoon = weave(2600);
const found = [];
for (let k = 0; k < 130; k++) {
  const start = rand(cartoon.length - 700);
  const length = 300 + rand(400);
  const strip = wear(cartoon.subarray(start, start + length));
  const { best, pairs } = place(strip, cartoon, cost);
  found.push({ k, start, placed: pairs[0][1] - pairs[0][0], best, kept: pairs.length / length });
}

found.sort((a, b) => b.best - a.best);
const right = found.filter((f) => Math.abs(f.start - f.placed) < 25).length;
console.log(`${right} of ${found.length} fragments placed; kept ${(100 * found.reduce((s, f) => s + f.kept, 0) / found.length).toFixed(1)}%`);
for (const f of found.slice(0, 3)) console.log(`fragment ${f.k}: score ${f.best} at thread ${f.placed}`);
