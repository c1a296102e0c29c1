'use strict';

/** Hill climbing over pairs of shifts of a day: swaps two people when the roster gets fairer. */
function improve(plan, staffById, random, rounds) {
  const byDay = [...Map.groupBy(plan.filter((s) => s.staffId), (s) => `${s.clinicId}:${s.day}`).values()];
  let swaps = 0;
  const spread = (a, b) => {
    const x = staffById.get(a.staffId);
    const y = staffById.get(b.staffId);
    return Math.abs(x.assigned / x.contract - y.assigned / y.contract);
  };
  for (let i = 0; i < rounds; i++) {
    const day = byDay[random.int(byDay.length)];
    const a = day[random.int(day.length)];
    const b = day[random.int(day.length)];
    if (a === b || a.staffId === b.staffId || a.hours === b.hours && a.kind === b.kind) continue;
    const x = staffById.get(a.staffId);
    const y = staffById.get(b.staffId);
    if (!x.skills.has(b.skill) || !y.skills.has(a.skill)) continue;
    const before = spread(a, b);
    const delta = b.hours - a.hours;
    x.assigned += delta; y.assigned -= delta;
    if (Math.abs(x.assigned / x.contract - y.assigned / y.contract) <= before) {
      [a.staffId, b.staffId] = [b.staffId, a.staffId];
      swaps++;
    } else { x.assigned -= delta; y.assigned += delta; }
  }
  return swaps;
}

module.exports = { improve };
