'use strict';
// Which stalls may trade on the same night? Some pairs cannot (both need the one well,
// two fiddlers within earshot, fire beside straw). Finds the best-paying set per street.

const HALF = 26; // stalls per word; two words make an exact number for the table
const FULL = 2 ** HALF;

const isOpen = (lo, hi, i) => (i < HALF ? lo >>> i : hi >>> (i - HALF)) & 1;

function street(count, seed, quarrel) {
  let s = seed;
  const next = () => (s = (s * 48271) % 2147483647) / 2147483647;
  const rent = Array.from({ length: count }, () => 5 + Math.floor(next() * 40));
  const clashLo = new Uint32Array(count);
  const clashHi = new Uint32Array(count);
  const mark = (a, b) => {
    if (b < HALF) clashLo[a] |= 1 << b;
    else clashHi[a] |= 1 << (b - HALF);
  };
  for (let a = 0; a < count; a++) {
    mark(a, a);
    for (let b = a + 1; b < count; b++) {
      if (next() < quarrel + (b - a < 6 ? 0.25 : 0)) {
        mark(a, b);
        mark(b, a);
      }
    }
  }
  return { rent, clashLo, clashHi, count };
}

function bestNight({ rent, clashLo, clashHi, count }) {
  const known = new Map();
  let hits = 0;

  function solve(lo, hi) {
    if ((lo | hi) === 0) return 0;
    const key = hi * FULL + lo;
    const seen = known.get(key);
    if (seen !== undefined) {
      hits++;
      return seen;
    }
    const first = lo !== 0 ? 31 - Math.clz32(lo & -lo) : HALF + 31 - Math.clz32(hi & -hi);
    const taken = rent[first] + solve(lo & ~clashLo[first], hi & ~clashHi[first]);
    const left = first < HALF ? solve(lo & ~(1 << first), hi) : solve(lo, hi & ~(1 << (first - HALF)));
    const value = Math.max(taken, left);
    known.set(key, value);
    return value;
  }

  let lo = FULL - 1;
  let hi = 2 ** (count - HALF) - 1;
  const value = solve(lo, hi);
  const chosen = [];
  let due = value;
  for (let i = 0; i < count; i++) {
    if (!isOpen(lo, hi, i)) continue;
    const nextLo = lo & ~clashLo[i];
    const nextHi = hi & ~clashHi[i];
    if (rent[i] + solve(nextLo, nextHi) === due) {
      chosen.push(i);
      due -= rent[i];
      lo = nextLo;
      hi = nextHi;
    } else if (i < HALF) lo &= ~(1 << i);
    else hi &= ~(1 << (i - HALF));
  }
  return { value, chosen, states: known.size, hits };
}

function goodNeighbours({ clashLo, clashHi }, chosen) {
  return chosen.every((a) => chosen.every((b) => a === b || !isOpen(clashLo[a], clashHi[a], b)));
}

const names = ['Lantern Row', 'Fish Steps', 'Cooper Gate', 'Well Street', 'Tinder Lane', 'Goose Yard'];
for (let night = 0; night < 24; night++) {
  let takings = 0;
  for (const [i, name] of names.entries()) {
    const plan = street(46 + i, 71 + 137 * i + 1009 * night, 0.075 + 0.005 * i);
    const { value, chosen, states, hits } = bestNight(plan);
    if (!goodNeighbours(plan, chosen)) throw new Error(`${name}: quarrel on the night`);
    takings += value;
    if (night === 0) console.log(`${name}: ${value} pence from ${chosen.length} of ${plan.count} stalls (${states} states, ${hits} met again)`);
  }
  console.log(`night ${night + 1}: ${takings} pence`);
}
