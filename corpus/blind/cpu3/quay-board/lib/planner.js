'use strict';

function makeQuay(berths) {
  return Array.from({ length: berths }, (_, i) => ({
    id: `B${String(i + 1).padStart(2, '0')}`,
    maxLength: 120 + ((i * 53) % 200),
    maxDraught: 8 + (i % 6) * 1.6,
    freeAt: 0,
  }));
}

function fits(vessel, berth) {
  return vessel.length <= berth.maxLength && vessel.draught <= berth.maxDraught;
}

function assignBerths(registry, { berths, horizonHours }) {
  const quay = makeQuay(berths);
  const plan = new Map();
  for (let i = 0; i < registry.vessels.length; i++) {
    const vessel = registry.vessels[i];
    let best = null;
    for (const berth of quay) {
      if (!fits(vessel, berth)) continue;
      if (best === null || berth.freeAt < best.freeAt) best = berth;
    }
    if (best === null) continue;
    const from = Math.max(best.freeAt, vessel.eta);
    if (from > horizonHours) continue;
    best.freeAt = from + vessel.stay;
    plan.set(vessel.imo, { berth: best.id, from, to: best.freeAt });
  }
  return plan;
}

module.exports = { assignBerths };
