'use strict';

const { diary, VOICES } = require('./events');
const { attendance, board, project, EMPTY } = require('./projections');

const WEIGHT = { present: 1, late: 0.7, excused: 0.3, absent: 0 };

function reliability(state) {
  const totals = new Map();
  for (const [key, n] of Object.entries(state.counts)) {
    const [singer, mark] = key.split('/');
    const t = totals.get(singer) ?? { n: 0, score: 0 };
    t.n += n;
    t.score += n * WEIGHT[mark];
    totals.set(singer, t);
  }
  return totals;
}

function seatPlan(state, totals) {
  const plan = {};
  for (const voice of VOICES) {
    plan[voice] = Object.entries(state.roll)
      .filter(([, s]) => s.voice === voice)
      .map(([id, s]) => ({ id, name: s.name, r: (totals.get(id)?.score ?? 0) / (totals.get(id)?.n ?? 1) }))
      .sort((a, b) => b.r - a.r || a.id.localeCompare(b.id))
      .slice(0, 6);
  }
  return plan;
}

const log = [...diary(20240907, { singers: 180, rehearsals: 70 })];
const state = project(log, attendance, EMPTY);
const pieces = project(log, board, []);
const plan = seatPlan(state, reliability(state));

for (const voice of VOICES) {
  console.log(voice.padEnd(8), plan[voice].map((p) => `${p.name} ${(p.r * 100).toFixed(0)}%`).join(', '));
}
console.log('board:', pieces.join(' | '));
console.log(`${log.length} entries in the diary`);
