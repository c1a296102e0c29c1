'use strict';

const { chronological, hoursBetween } = require('./when.js');

const byStart = chronological('starts');

/** What one nurse's roster costs: rest that is too short, overlaps, hours off contract, wishes. */
function rosterCost(nurse, shifts, weeks) {
  const ordered = shifts.toSorted(byStart);
  let cost = 0;
  let hours = 0;
  let run = 0;
  for (let i = 0; i < ordered.length; i++) {
    const shift = ordered[i];
    hours += shift.hours;
    if (!nurse.skills.includes(shift.skill)) cost += 40;
    if (shift.kind !== nurse.wants) cost += 3;
    if (i === 0) continue;
    const rest = hoursBetween(ordered[i - 1].ends, shift.starts);
    if (rest < 0) cost += 500;
    else if (rest < 11) cost += 60 + (11 - rest) * 5;
    run = rest < 20 ? run + 1 : 0;
    if (run >= 5) cost += 25;
  }
  const off = Math.abs(hours - nurse.contract * weeks);
  return cost + off * off * 0.05;
}

module.exports = { rosterCost };
