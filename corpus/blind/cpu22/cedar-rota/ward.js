'use strict';

const { stamp } = require('./when.js');

const SKILLS = ['triage', 'theatre', 'icu', 'paeds'];
const PATTERN = [
  { name: 'early', hour: 6, length: 8 },
  { name: 'late', hour: 14, length: 8 },
  { name: 'night', hour: 22, length: 10 },
];

function makeWard(random, days, nurseCount) {
  const shifts = [];
  for (let day = 0; day < days; day++) {
    for (const p of PATTERN) {
      for (let n = 0; n < 3; n++) {
        shifts.push({
          id: shifts.length,
          kind: p.name,
          skill: SKILLS[Math.floor(random() * SKILLS.length)],
          starts: stamp(day, p.hour),
          ends: stamp(day, p.hour + p.length),
          hours: p.length,
        });
      }
    }
  }
  const nurses = Array.from({ length: nurseCount }, (_, id) => ({
    id,
    skills: SKILLS.filter(() => random() < 0.55),
    wants: PATTERN[Math.floor(random() * 3)].name,
    contract: 30 + Math.floor(random() * 4) * 4,
  }));
  return { shifts, nurses, days };
}

module.exports = { makeWard };
