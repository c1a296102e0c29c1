'use strict';

function makeRandom(seed) {
  let a = seed | 0;
  return function next(limit) {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const LEGALESE = (
  'the parties agree that any notice under this agreement shall be given in writing and delivered by hand ' +
  'courier or registered post to the address set out above and shall be deemed received on the second business ' +
  'day after dispatch provided always that nothing herein limits liability for wilful default'
).split(' ');

function sentence(rnd, min, max) {
  const n = min + rnd(max - min);
  const words = [];
  for (let i = 0; i < n; i++) words.push(LEGALESE[rnd(LEGALESE.length)]);
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return words.join(' ') + '.';
}

function buildClauses(rnd, count) {
  const clauses = new Map();
  for (let i = 0; i < count; i++) {
    let body = sentence(rnd, 8, 30);
    if (i > 10 && rnd(3) === 0) body += ` See also [[clause:${rnd(10)}]].`;
    if (rnd(2) === 0) body += ' [[field:party' + rnd(6) + ']] accepts this.';
    clauses.set(String(i), body);
  }
  return clauses;
}

function buildTemplate(rnd, paragraphs, clauseCount) {
  const out = [];
  for (let i = 0; i < paragraphs; i++) {
    const roll = rnd(10);
    if (roll === 0) out.push(`# Part ${out.length}`);
    out.push(sentence(rnd, 12, 40));
    if (roll < 7) out.push(`[[clause:${rnd(clauseCount)}]]`);
    if (roll > 5) out.push(`Dated [[field:date]], signed for [[field:party${rnd(6)}]] in the sum of [[sum:${1000 + rnd(900000)}]].`);
  }
  return out.join('\n');
}

module.exports = { makeRandom, buildClauses, buildTemplate };
