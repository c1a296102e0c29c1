'use strict';

const HEADS = ['Ash', 'Birk', 'Cold', 'Dun', 'East', 'Fen', 'Gold', 'Hazel', 'Ivy', 'Kings', 'Lang', 'Marsh', 'North', 'Oaken', 'Port', 'Red', 'Stan', 'Thorn', 'Up', 'West'];
const TAILS = ['ham', 'by', 'wick', 'ton', 'ford', ' Mill', ' Junction', 'bury', 'ley', 'den', ' Road', 'stead'];

function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const letters = (n, width) => {
  let out = '';
  for (let i = 0; i < width; i++) {
    out = String.fromCharCode(65 + (n % 26)) + out;
    n = Math.floor(n / 26);
  }
  return out;
};

function gazetteer() {
  const records = [];
  for (const head of HEADS) {
    for (const tail of TAILS) {
      const n = records.length;
      records.push({
        name: head + tail,
        crs: letters(n * 37 + 1201, 3),
        tiploc: letters(n * 911 + 40013, 6),
        change: 3 + (n % 4),
      });
    }
  }
  return records;
}

/** Lines run through a random walk of stops and meet each other at a few of them. */
function layLines(records, count, length, random) {
  const lines = [];
  const used = [];
  for (let i = 0; i < count; i++) {
    const calls = new Set();
    if (used.length) calls.add(used[Math.floor(random() * used.length)]);
    while (calls.size < length) {
      const r = used.length && random() < 0.22 ? used[Math.floor(random() * used.length)] : records[Math.floor(random() * records.length)];
      calls.add(r);
    }
    const route = [...calls].sort(() => random() - 0.5);
    route.forEach((r) => used.push(r));
    lines.push({
      number: `L${String(i + 1).padStart(2, '0')}`,
      calls: route.map((r) => r.tiploc),
      legs: route.slice(1).map(() => 4 + Math.floor(random() * 9)),
      headway: 40 + 15 * Math.floor(random() * 4),
      first: 300 + Math.floor(random() * 60),
    });
  }
  return lines;
}

module.exports = { gazetteer, layLines, mulberry };
